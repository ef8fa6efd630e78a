package dev.muster.demo.play;

import dev.muster.demo.play.HelpDeskLog.Row;
import dev.muster.demo.stage.Stage;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replays one week of a real help desk through Slack's own door: each event is the signed request of the person who did it,
 * at the time at which they did it; then Monday comes.
 */
public final class Week {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final String CHANNEL = "#help-desk";
    private static final Pattern OPENED = Pattern.compile("#(\\d+)\\*? .* is open");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    private final HelpDeskLog log;
    private final LocalDate monday;
    private final Stage stage;
    private final PrintStream out;
    private final Map<String, Person> agents = new LinkedHashMap<>();
    private final Person admin =
            Person.member(new PersonId("U0ADMIN"), "admin", "Admin", ZONE).asAdmin();
    private final LoggedTickets tickets;
    private final Team team;
    private final List<String> missing = new ArrayList<>();
    private int requests;
    private int refused;

    private Week(HelpDeskLog log, LocalDate monday, Stage stage, PrintStream out) {
        this.log = log;
        this.monday = monday;
        this.stage = stage;
        this.out = out;
        for (String agent : log.agents()) {
            String id = "U0" + agent.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            agents.put(agent, Person.member(new PersonId(id), agent, agent, ZONE));
        }
        List<Person> everybody = new ArrayList<>(agents.values());
        everybody.add(admin);
        everybody.forEach(stage.slack().workspace()::add);
        stage.slack().workspace().addChannel(CHANNEL, everybody.toArray(Person[]::new));
        team = setUp();
        tickets = new LoggedTickets(team, this::userOf);
    }

    /**
     * Plays.
     *
     * @param week ISO 8601, e.g. 2011-W05
     * @return what should have been seen but was not
     * @throws IllegalArgumentException for a log or a week that can't be read
     */
    public static List<String> play(Path file, String week, PrintStream out) throws IOException {
        HelpDeskLog log = HelpDeskLog.read(file);
        LocalDate monday = monday(week);
        Instant start = monday.atStartOfDay(ZONE).toInstant();
        try (Stage stage = Stage.at(start.minusSeconds(1))) {
            Week play = new Week(log, monday, stage, out);
            play.bringInWhatWasThere(start);
            play.replay(
                    log.between(start, monday.plusWeeks(1).atStartOfDay(ZONE).toInstant()));
            play.readTheDigest();
            return play.missing;
        }
    }

    private static LocalDate monday(String week) {
        try {
            return LocalDate.parse(week.strip() + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + week + "' is not an ISO week like 2011-W05", e);
        }
    }

    /** The agents are the members; business hours around the clock, so that durations are elapsed time. */
    private Team setUp() {
        stage.slack().as(admin).in(CHANNEL).types("/muster setup");
        Modal modal = stage.slack()
                .as(admin)
                .modal()
                .fill("name", "Help desk")
                .fill("channel", CHANNEL)
                .fill("lead", "admin")
                .fill("members", agents.values().stream().map(Person::handle).toArray(String[]::new))
                .fill("zone", "UTC")
                .fill("hours", "Mon-Sun 00:00-24:00");
        if (!modal.submit().closed()) {
            throw new IllegalStateException("the team could not be set up");
        }
        stage.settle();
        Team made = stage.store().teams().in(new WorkspaceId("T0MUSTER")).getFirst();
        // The log says who took what, and what was closed when.
        Team asLogged = made.with(TicketLimits.NONE);
        stage.store().teams().save(asLogged);
        return asLogged;
    }

    private UserId userOf(String agent) {
        return new UserId(person(agent).id().value());
    }

    private Person person(String agent) {
        return Optional.ofNullable(agents.get(agent)).orElseThrow();
    }

    private void bringInWhatWasThere(Instant start) {
        List<Ticket> before = tickets.of(log.ticketsBefore(start));
        stage.store().tickets().restore(before);
        out.printf(
                Locale.ROOT,
                "%d tickets were there before the week, %d of them unresolved%n",
                before.size(),
                before.stream().filter(t -> t.state().isUnresolved()).count());
    }

    private void replay(List<Row> rows) {
        for (Row row : rows) {
            stage.moveTo(row.at());
            switch (row.activity()) {
                case INSERT, SERIOUSNESS -> openOrReopen(row);
                case TAKE_IN_CHARGE -> {
                    openOrReopen(row);
                    take(row);
                }
                case WAIT -> {
                    openOrReopen(row);
                    types(row, "/ticket wait " + number(row).value());
                }
                case RESOLVE -> {
                    openOrReopen(row);
                    types(row, "/ticket resolve " + number(row).value() + " " + how(row));
                }
                case CLOSED, NOTE -> openOrReopen(row);
            }
        }
    }

    /** The first row of a ticket opens it, whatever it is; some rows bring a resolved one back. */
    private void openOrReopen(Row row) {
        if (tickets.number(row.ticket()) == null) {
            Matcher opened = OPENED.matcher(types(row, "/ticket new " + LoggedTickets.subject(row)));
            if (!opened.find()) {
                throw new IllegalStateException("line " + row.line() + ": the ticket was not opened");
            }
            tickets.number(row.ticket(), new TicketNumber(Integer.parseInt(opened.group(1))));
        } else if (row.activity().reopens() && isResolved(row)) {
            types(row, "/ticket reopen " + number(row).value());
        }
    }

    /** Who takes a ticket in charge claims it, or takes it over from whoever has it. */
    private void take(Row row) {
        Ticket ticket = ticket(row);
        UserId by = userOf(row.agent());
        boolean someoneElses = ticket.owner() != null && !ticket.isOwnedBy(by);
        types(
                row,
                someoneElses
                        ? "/ticket assign " + number(row).value() + " @" + row.agent()
                        : "/claim " + number(row).value());
    }

    private boolean isResolved(Row row) {
        return ticket(row).state() == TicketState.RESOLVED;
    }

    private Ticket ticket(Row row) {
        return stage.store().tickets().find(team.workspace(), number(row)).orElseThrow();
    }

    private TicketNumber number(Row row) {
        return Optional.ofNullable(tickets.number(row.ticket())).orElseThrow();
    }

    /** How a logged ticket was solved: the log has no words for it, but every resolution has its own line. */
    static String how(Row row) {
        return "as in line " + row.line() + " of the log";
    }

    private String types(Row row, String command) {
        requests++;
        long versionBefore = versionOf(row);
        Reply reply = stage.slack().as(person(row.agent())).in(CHANNEL).types(command);
        if (!reply.acknowledged()) {
            missing.add("an answer to line " + row.line() + ": " + reply.error());
        }
        boolean changed = command.startsWith("/ticket new") || versionOf(row) > versionBefore;
        if (!changed) {
            refused++;
        }
        out.printf(
                "%s  %-9s %s%s%n",
                TIME.format(row.at().atZone(ZONE)), row.agent(), command, changed ? "" : "   refused: " + reply.text());
        return reply.text();
    }

    private long versionOf(Row row) {
        return tickets.number(row.ticket()) == null ? 0 : ticket(row).version();
    }

    private void readTheDigest() {
        stage.moveTo(monday.plusWeeks(1).atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
        stage.settle();
        String title = "Week %02d in figures".formatted(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        List<SimMessage> digests = stage.slack().channel(CHANNEL).messages().stream()
                .filter(m -> m.asText().contains(title))
                .toList();
        if (digests.size() != 1) {
            missing.add("one digest, but there are " + digests.size());
            return;
        }
        SimMessage digest = digests.getFirst();
        out.println();
        out.println(digest.asText());
        out.println();
        out.println(figures(digest));
    }

    /** The figures as the posted digest carries them. */
    private String figures(SimMessage digest) {
        var facts = digest.metadata().orElseThrow().getAsJsonObject("event_payload");
        String median = facts.has("resolution_median_h")
                ? facts.get("resolution_median_h").getAsString()
                : "null";
        return "{\"week\":\"%s\",\"opened\":%s,\"resolved\":%s,\"backlog\":%s,\"resolution_median_h\":%s,\"requests\":%d,\"refused\":%d}"
                .formatted(
                        facts.get("week").getAsString(),
                        facts.get("opened").getAsString(),
                        facts.get("resolved").getAsString(),
                        facts.get("backlog").getAsString(),
                        median,
                        requests,
                        refused);
    }
}
