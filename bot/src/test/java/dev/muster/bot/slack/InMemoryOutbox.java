package dev.muster.bot.slack;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.UploadedFile;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An outbox that forgets: nothing overtakes an older message to the same destination. */
final class InMemoryOutbox implements Outbox {
    private final Map<MessageId, Entry> entries = new LinkedHashMap<>();
    private boolean unreachable;

    private record Entry(QueuedMessage message, Instant due, LeaseToken holder) {}

    /** As if the process died before it could record what Slack did. */
    synchronized void becomeUnreachable(boolean unreachable) {
        this.unreachable = unreachable;
    }

    private void check() {
        if (unreachable) {
            throw new IllegalStateException("unreachable");
        }
    }

    @Override
    public synchronized boolean put(Message message, Instant now) {
        Entry old = entries.get(message.id());
        if (old != null && old.message().revision() >= message.revision()) {
            return false;
        }
        QueuedMessage was = old == null ? null : old.message();
        QueuedMessage queued = new QueuedMessage(
                message.workspace(),
                message.team(),
                message.id(),
                message.destination(),
                message.content(),
                message.revision(),
                message.isForgottenIfDeleted(),
                was == null ? null : was.posted(),
                State.DUE,
                was == null ? 0 : was.attempts(),
                was == null ? now : was.queuedAt(),
                was == null ? Map.of() : was.uploads(),
                null);
        entries.put(
                message.id(),
                old != null && old.holder() != null
                        ? new Entry(queued, old.due(), old.holder())
                        : new Entry(queued, now, null));
        return true;
    }

    @Override
    public synchronized List<QueuedMessage> lease(
            LeaseToken token, Instant now, Instant until, int most, Map<WorkspaceId, Instant> noPostsBefore) {
        check();
        Set<Destination> taken = new HashSet<>();
        List<QueuedMessage> leased = new ArrayList<>();
        for (Entry entry : List.copyOf(entries.values())) {
            QueuedMessage m = entry.message();
            if (m.state() != State.DUE || !taken.add(m.destination())) {
                continue;
            }
            Instant rest = noPostsBefore.getOrDefault(m.workspace(), now);
            if (m.posted() == null && rest.isAfter(now) && !entry.due().isAfter(now)) {
                entries.put(m.id(), new Entry(m, rest, entry.holder()));
                continue;
            }
            if (!entry.due().isAfter(now) && leased.size() < most) {
                // A lease that ran out counts: whoever held it may have posted.
                QueuedMessage taking =
                        entry.holder() == null ? m : attempted(m, m.attempts() + 1, State.DUE, "lease ran out");
                entries.put(m.id(), new Entry(taking, until, token));
                leased.add(taking);
            }
        }
        return leased;
    }

    private boolean change(QueuedMessage message, LeaseToken token, UnaryOperator<Entry> change) {
        check();
        Entry entry = entries.get(message.id());
        if (entry == null || !token.equals(entry.holder())) {
            return false;
        }
        entries.put(message.id(), change.apply(entry));
        return true;
    }

    @Override
    public synchronized boolean uploaded(
            QueuedMessage message, LeaseToken token, String attachment, UploadedFile file) {
        return change(message, token, e -> new Entry(e.message().uploaded(attachment, file), e.due(), e.holder()));
    }

    @Override
    public synchronized boolean sent(QueuedMessage message, LeaseToken token, @Nullable MessageRef posted) {
        return change(message, token, e -> {
            QueuedMessage m = e.message();
            State state = m.revision() > message.revision() ? State.DUE : State.SENT;
            return new Entry(
                    new QueuedMessage(
                            m.workspace(),
                            m.team(),
                            m.id(),
                            m.destination(),
                            m.content(),
                            m.revision(),
                            m.forgottenIfDeleted(),
                            posted,
                            state,
                            0,
                            m.queuedAt(),
                            m.uploads(),
                            null),
                    m.queuedAt(),
                    null);
        });
    }

    @Override
    public synchronized boolean retry(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return change(
                message,
                token,
                e -> new Entry(attempted(e.message(), message.attempts() + 1, State.DUE, error), at, null));
    }

    @Override
    public synchronized boolean postpone(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return change(
                message, token, e -> new Entry(attempted(e.message(), message.attempts(), State.DUE, error), at, null));
    }

    @Override
    public synchronized boolean release(QueuedMessage message, LeaseToken token) {
        return change(message, token, e -> new Entry(e.message(), e.message().queuedAt(), null));
    }

    @Override
    public synchronized boolean park(QueuedMessage message, LeaseToken token, String error) {
        return change(
                message,
                token,
                e -> new Entry(attempted(e.message(), message.attempts() + 1, State.PARKED, error), e.due(), null));
    }

    private static QueuedMessage attempted(QueuedMessage m, int attempts, State state, String error) {
        return new QueuedMessage(
                m.workspace(),
                m.team(),
                m.id(),
                m.destination(),
                m.content(),
                m.revision(),
                m.forgottenIfDeleted(),
                m.posted(),
                state,
                attempts,
                m.queuedAt(),
                m.uploads(),
                error);
    }

    @Override
    public synchronized Optional<QueuedMessage> find(WorkspaceId workspace, MessageId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::message);
    }

    @Override
    public synchronized Optional<Instant> nextAttempt() {
        check();
        return entries.values().stream()
                .filter(e -> e.message().state() == State.DUE)
                .map(Entry::due)
                .min(Instant::compareTo);
    }
}
