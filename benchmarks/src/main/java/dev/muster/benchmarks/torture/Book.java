package dev.muster.benchmarks.torture;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people were told, in writing: whatever was told as done has to be so in the end. */
final class Book {
    private static final Pattern OPENED = Pattern.compile("^\\*#(\\d+)\\* (.*) is open; its card is in ");
    private static final Pattern CLAIMED = Pattern.compile("^\\*#(\\d+)\\* .* is yours\\.$");
    private static final Pattern RELEASED = Pattern.compile("^#(\\d+) is back in the queue\\.$");
    private static final Pattern RESOLVED = Pattern.compile("^\\*#(\\d+)\\* .* is resolved\\. ✅$");
    private static final Pattern REPLIED = Pattern.compile("^Your reply to #(\\d+) is noted\\.");

    private final Map<TicketNumber, String> opened = new ConcurrentHashMap<>();
    private final Collection<Done> done = new ConcurrentLinkedQueue<>();
    private final List<TicketNumber> numbers = new ArrayList<>(); // guarded by itself
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Something that somebody was told to have done to a ticket. */
    record Done(TicketNumber ticket, Kind kind, UserId by) {}

    /** Notes what somebody was told. */
    void told(UserId person, String line) {
        acknowledged.incrementAndGet();
        Matcher open = OPENED.matcher(line);
        if (open.find()) {
            TicketNumber number = number(open);
            opened.put(number, open.group(2));
            synchronized (numbers) {
                numbers.add(number);
            }
            return;
        }
        note(CLAIMED, Kind.CLAIMED, person, line);
        note(RELEASED, Kind.RELEASED, person, line);
        note(RESOLVED, Kind.RESOLVED, person, line);
        note(REPLIED, Kind.REPLIED, person, line);
    }

    private void note(Pattern pattern, Kind kind, UserId person, String line) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
            done.add(new Done(number(matcher), kind, person));
        }
    }

    private static TicketNumber number(Matcher matcher) {
        return new TicketNumber(Integer.parseInt(matcher.group(1)));
    }

    /** Slack told the person that it failed. */
    void refused() {
        refused.incrementAndGet();
    }

    /** An answer that was promised and hasn't come yet. */
    void owes(String request) {
        unanswered.add(request);
    }

    /** It came. */
    void paid(String request) {
        unanswered.remove(request);
    }

    /** The newest tickets that somebody was told of, the newest last. */
    List<TicketNumber> newest(int most) {
        synchronized (numbers) {
            return List.copyOf(numbers.subList(Math.max(0, numbers.size() - most), numbers.size()));
        }
    }

    /** The subjects of the tickets that somebody was told to have opened. */
    Map<TicketNumber, String> opened() {
        return opened;
    }

    Collection<Done> done() {
        return done;
    }

    Set<String> unanswered() {
        return unanswered;
    }

    int acknowledgedCount() {
        return acknowledged.get();
    }

    int refusedCount() {
        return refused.get();
    }
}
