package dev.muster.bot.slack;

import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was taken in hand and what is owed, for all gateways that share it; promises can be told to fail. */
final class InMemoryRequests implements Inbox, OwedAnswers {
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<OwedAnswer, Instant> owed = new ConcurrentHashMap<>();
    volatile Runnable trouble = () -> {};

    @Override
    public boolean take(WorkspaceId workspace, RequestId request, Instant now) {
        return taken.add(workspace + "/" + request);
    }

    @Override
    public void forgetBefore(Instant instant) {
        taken.clear();
    }

    @Override
    public void owe(OwedAnswer answer, Instant until) {
        trouble.run();
        owed.put(answer, until);
    }

    @Override
    public void settle(OwedAnswer answer) {
        owed.remove(answer);
    }

    @Override
    public List<OwedAnswer> takeOver(Instant now, Instant until) {
        return owed.keySet().stream()
                .filter(answer -> !owed.get(answer).isAfter(now))
                .peek(answer -> owed.put(answer, until))
                .toList();
    }

    List<OwedAnswer> owed() {
        return List.copyOf(owed.keySet());
    }
}
