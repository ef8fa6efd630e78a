package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.torture.Company.Desk;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was due and what was told as done with what Slack shows and the store holds. */
final class Verdict {
    private final Simulator slack;
    private final Store store;
    private final Company company;
    private final Notes notes;
    private final Book book;
    private final Instant since;
    private int due;
    private int outOfOrder;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    /** What stands in a channel, by the id that Muster gave it. */
    private record Standing(Map<String, Integer> times, Map<String, Long> revisions, int outOfOrder) {}

    private Verdict(Simulator slack, Store store, Company company, Notes notes, Book book, Instant since) {
        this.slack = slack;
        this.store = store;
        this.company = company;
        this.notes = notes;
        this.book = book;
        this.since = since;
    }

    /**
     * How things stand now.
     *
     * @param since a UTC instant before anything was due
     */
    static Verdict now(Simulator slack, Store store, Company company, Notes notes, Book book, Instant since) {
        Verdict verdict = new Verdict(slack, store, company, notes, book, since);
        verdict.judge();
        return verdict;
    }

    boolean isRight() {
        return lost.isEmpty()
                && doubled.isEmpty()
                && outOfOrder == 0
                && book.unanswered().isEmpty();
    }

    /** Whether waiting longer could make it right. */
    boolean isFinal() {
        return missing() == 0;
    }

    /** How much may still come. */
    int missing() {
        return lost.size() + book.unanswered().size();
    }

    /** What is wrong, a line each. */
    List<String> findings() {
        List<String> all = new ArrayList<>();
        lost.forEach(what -> all.add("lost: " + what));
        doubled.forEach(what -> all.add("doubled: " + what));
        book.unanswered().forEach(what -> all.add("unanswered: " + what));
        return all;
    }

    /** The figures as a JSON line. */
    String line(int kills, int faults) {
        return String.format(
                Locale.ROOT,
                "{\"due\":%d,\"delivered\":%d,\"lost\":%d,\"doubled\":%d,\"out_of_order\":%d,\"unanswered\":%d,"
                        + "\"kills\":%d,\"faults\":%d,\"requests_answered\":%d,\"requests_refused\":%d}",
                due,
                due - lost.size(),
                lost.size(),
                doubled.size(),
                outOfOrder,
                book.unanswered().size(),
                kills,
                faults,
                book.acknowledgedCount(),
                book.refusedCount());
    }

    private void judge() {
        Map<TicketNumber, Ticket> tickets = new HashMap<>();
        for (int i = 0; i < company.desks().size(); i++) {
            Desk desk = company.desks().get(i);
            Standing standing = standing(desk);
            outOfOrder += standing.outOfOrder();
            standing.times().forEach((id, times) -> {
                if (times > 1) {
                    doubled.add(id + " stands " + times + " times in #"
                            + desk.channel().name() + ": " + standingAt(desk, id));
                }
            });
            dueDigest(desk.team(), standing);
            for (int number = 0; number < (i < Company.BUSY ? notes.expectedIn(i) : 0); number++) {
                due(standing.times().containsKey(Notes.id(i, number).value()), "note " + number + " of team " + i);
            }
            for (Ticket ticket : store.tickets()
                    .touchedSince(desk.team().workspace(), desk.team().id(), since)) {
                tickets.put(ticket.number(), ticket);
                dueCard(ticket, standing);
            }
        }
        judgeBook(tickets);
    }

    private Standing standing(Desk desk) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Long> revisions = new HashMap<>();
        int wrong = 0;
        int lastNote = -1;
        for (SimMessage message : slack.workspace().messages().in(desk.channel().id())) {
            if (message.metadata().isEmpty()) {
                continue;
            }
            var facts = message.metadata().get().getAsJsonObject("event_payload");
            String id = facts.get("id").getAsString();
            revisions.put(id, facts.get("revision").getAsLong());
            if (times.merge(id, 1, Integer::sum) == 1 && id.startsWith(Notes.PREFIX)) {
                int number = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
                wrong += number < lastNote ? 1 : 0;
                lastNote = number;
            }
        }
        return new Standing(times, revisions, wrong);
    }

    private List<Instant> standingAt(Desk desk, String id) {
        return slack.workspace().messages().in(desk.channel().id()).stream()
                .filter(m -> m.metadata()
                        .filter(facts -> facts.toString().contains("\"" + id + "\""))
                        .isPresent())
                .map(m -> m.ts().instant())
                .toList();
    }

    private void due(boolean isThere, String what) {
        due++;
        if (!isThere) {
            lost.add(what);
        }
    }

    private void dueDigest(Team team, Standing standing) {
        String start = team.id() + "/weekly-digest/";
        LocalDate from = LocalDate.ofInstant(since, ZoneOffset.UTC);
        boolean there = standing.times().keySet().stream()
                .anyMatch(id -> id.startsWith(start)
                        && !LocalDate.parse(id.substring(start.length(), id.lastIndexOf('/')))
                                .isBefore(from));
        due(there, "the digest of " + team.id());
    }

    private void dueCard(Ticket ticket, Standing standing) {
        String id = "ticket/" + ticket.number().value() + "/card";
        Long revision = standing.revisions().get(id);
        due(
                revision != null && TicketCards.versionShown(revision) == ticket.version(),
                "the card of " + ticket.number() + " as it is in version " + ticket.version()
                        + (revision == null ? "" : ", it shows " + TicketCards.versionShown(revision)));
    }

    /** Whatever somebody was told as done has an event of its own in the history; and no request counted twice. */
    private void judgeBook(Map<TicketNumber, Ticket> tickets) {
        book.opened().forEach((number, subject) -> {
            Ticket ticket = tickets.get(number);
            due(ticket != null && ticket.subject().equals(subject), number + ", which was told to be open");
        });
        Map<Book.Done, Long> told =
                book.done().stream().collect(Collectors.groupingBy(done -> done, Collectors.counting()));
        told.forEach((done, times) -> {
            Ticket ticket = tickets.get(done.ticket());
            long stored = ticket == null
                    ? 0
                    : ticket.history().stream()
                            .filter(e -> e.kind() == done.kind() && e.by().is(done.by()))
                            .count();
            for (long i = 0; i < times; i++) {
                due(i < stored, done + ", which " + done.by() + " was told");
            }
        });
        onceOnly(tickets.values().stream().map(Ticket::subject).toList());
        onceOnly(tickets.values().stream()
                .flatMap(t -> t.history().stream())
                .map(TicketEvent::note)
                .filter(note -> !note.isEmpty())
                .toList());
    }

    /** Everything that people write is different. */
    private void onceOnly(List<String> written) {
        Set<String> seen = new HashSet<>();
        written.stream().filter(text -> !seen.add(text)).forEach(text -> doubled.add("\"" + text + "\""));
    }
}
