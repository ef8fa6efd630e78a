package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Rating;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The figures against a second, slower opinion: it walks through the period quarter of an hour by quarter of an hour and
 * looks at what each ticket was then. Everything happens on a quarter of an hour, so that both must agree exactly.
 */
class FiguresReplayTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Friday before the last Sunday of October 2026, on which Berlin's clocks go back. */
    private static final Instant START = Instant.parse("2026-10-23T06:00:00Z");

    private static final Instant FROM = Instant.parse("2026-10-25T23:00:00Z");
    private static final Instant TO = Instant.parse("2026-10-28T12:00:00Z");

    record Step(int verb, UserId by, int quarters, String words) {}

    private final Team team = TeamFixture.team().build();

    @Provide
    Arbitrary<List<List<Step>>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(ANA, RAJ, MEI),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of("one", "two"))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 300)
    void theFiguresAreWhatAReplayOfTheHistoriesFinds(@ForAll("lives") List<List<Step>> lives) {
        List<Ticket> tickets = lives.stream().map(this::live).toList();

        for (BusinessHours hours : List.of(team.hours(), BusinessHours.aroundTheClock(team.zone()))) {
            assertThat(Figures.of(tickets, FROM, TO, hours, SlaTargets.DEFAULT)).isEqualTo(replay(tickets, hours));
        }
    }

    private Ticket live(List<Step> steps) {
        InMemoryTickets tickets = new InMemoryTickets();
        TicketDesk desk = new TicketDesk(tickets);
        Instant now = START.plus(QUARTER.multipliedBy(steps.getFirst().quarters()));
        TicketNumber number = desk.open(team, ANA, "Subject", "", Priority.NORMAL, null, Set.of(), now)
                .number();
        for (Step step : steps) {
            now = now.plus(QUARTER.multipliedBy(step.quarters()));
            switch (step.verb()) {
                case 0 -> desk.claim(team, number, step.by(), now);
                case 1 -> desk.release(team, number, step.by(), now);
                case 2 -> desk.assign(team, number, step.by(), RAJ, now);
                case 3 -> desk.reply(team, number, step.by(), step.words(), now);
                case 4 -> desk.waitForUser(team, number, step.by(), step.words(), now);
                case 5 -> desk.resolve(team, number, step.by(), step.words(), now);
                case 6 -> desk.reopen(team, number, step.by(), step.words(), now);
                case 7 -> note(tickets, desk.find(team, number).orElseThrow(), TicketEvent.Kind.ESCALATED, "why", now);
                default -> {
                    String rating = new Rating(1 + step.quarters() % Rating.BEST).words();
                    note(tickets, desk.find(team, number).orElseThrow(), TicketEvent.Kind.RATED, rating, now);
                }
            }
        }
        return desk.find(team, number).orElseThrow();
    }

    private static void note(InMemoryTickets tickets, Ticket ticket, TicketEvent.Kind kind, String words, Instant at) {
        tickets.restore(List.of(ticket.after(new TicketEvent(kind, at, ANA, ticket.owner(), words), ticket.state())));
    }

    private static Figures replay(List<Ticket> tickets, BusinessHours hours) {
        int opened = 0;
        int reopened = 0;
        int soon = 0;
        int due = 0;
        int met = 0;
        int escalated = 0;
        int rated = 0;
        int satisfied = 0;
        int[] ages = new int[4];
        List<Long> claims = new ArrayList<>();
        List<Long> responses = new ArrayList<>();
        List<Long> resolutions = new ArrayList<>();
        for (Ticket ticket : tickets) {
            long worked = 0;
            long passed = 0;
            boolean waiting = false;
            boolean resolved = false;
            boolean replied = false;
            boolean taken = false;
            boolean cameBack = false;
            boolean escalatedYet = false;
            boolean escalatedThen = false;
            int rating = 0;
            long lastResolution = -1;
            for (Instant t = ticket.openedAt(); t.isBefore(TO); t = t.plus(QUARTER)) {
                boolean inPeriod = !t.isBefore(FROM);
                for (TicketEvent event : eventsAt(ticket, t)) {
                    switch (event.kind()) {
                        case OPENED -> opened += inPeriod ? 1 : 0;
                        case REPLIED -> {
                            if (!replied && inPeriod) {
                                responses.add(passed);
                            }
                            replied = true;
                        }
                        case WAITING -> waiting = true;
                        case CLAIMED, ASSIGNED -> {
                            waiting = false;
                            if (!taken && inPeriod) {
                                claims.add(passed);
                            }
                            taken = true;
                        }
                        case RELEASED, CUSTOMER_REPLIED -> waiting = false;
                        case RESOLVED -> {
                            waiting = false;
                            resolved = true;
                            lastResolution = inPeriod ? worked : lastResolution;
                            escalatedThen = inPeriod ? escalatedYet : escalatedThen;
                        }
                        case REOPENED -> {
                            resolved = false;
                            cameBack |= inPeriod;
                        }
                        case ESCALATED -> escalatedYet = true;
                        case RATED -> rating = inPeriod ? event.note().charAt(0) - '0' : rating;
                        case CLOSED, EDITED, NOTED, ANSWERED, DEESCALATED, HELP_WANTED, HELPING ->
                            throw new AssertionError("not in these lives");
                    }
                }
                long quarter = isOpenAt(hours, t) ? 1 : 0;
                passed += quarter;
                worked += waiting ? 0 : quarter;
            }
            reopened += cameBack ? 1 : 0;
            if (ticket.openedAt().isBefore(TO) && !resolved) {
                long hoursOld = Duration.between(ticket.openedAt(), TO).toHours();
                ages[hoursOld < 24 ? 0 : hoursOld < 72 ? 1 : hoursOld < 168 ? 2 : 3]++;
            }
            Promises promises = new Promises(ticket, hours);
            rated += rating > 0 ? 1 : 0;
            satisfied += rating >= 4 ? 1 : 0;
            escalated += escalatedThen ? 1 : 0;
            due += promises.due ? 1 : 0;
            met += promises.met ? 1 : 0;
            if (lastResolution >= 0) {
                soon += cameBackSoon(ticket) ? 1 : 0;
                resolutions.add(lastResolution);
            }
        }
        return new Figures(
                opened,
                resolutions.size(),
                reopened,
                soon,
                new BacklogAges(ages[0], ages[1], ages[2], ages[3]),
                spread(claims),
                spread(responses),
                spread(resolutions),
                new Quality(
                        new Share(met, due), new Share(escalated, resolutions.size()), new Share(satisfied, rated)));
    }

    /** The clocks of a ticket of normal priority, as a stopwatch beside it would show them: 4 hours and 24. */
    private static final class Promises {
        private static final int RESPONSE = 4 * 4;
        private static final int RESOLUTION = 24 * 4;
        private boolean due;
        private boolean met;

        Promises(Ticket ticket, BusinessHours hours) {
            boolean answered = false;
            boolean stopped = false;
            int toAnswer = 0;
            int toResolve = 0;
            Instant usedUp = Instant.MIN;
            Instant resolvedAt = Instant.MIN;
            for (Instant t = ticket.openedAt(); t.isBefore(TO); t = t.plus(QUARTER)) {
                for (TicketEvent event : eventsAt(ticket, t)) {
                    switch (event.kind()) {
                        case REPLIED -> answered = true;
                        case WAITING -> stopped = true;
                        case RESOLVED -> {
                            resolvedAt = resolvedAt.equals(Instant.MIN) ? t : resolvedAt;
                            answered = true;
                            stopped = true;
                        }
                        case REOPENED -> {
                            resolvedAt = Instant.MIN;
                            stopped = false;
                        }
                        case ESCALATED, RATED -> {} // the clocks take no notice
                        default -> stopped = false;
                    }
                }
                if (!stopped && isOpenAt(hours, t)) {
                    toAnswer += answered ? 0 : 1;
                    toResolve++;
                    usedUp = toResolve == RESOLUTION ? t.plus(QUARTER) : usedUp;
                }
            }
            if (toResolve > RESOLUTION) {
                due = !usedUp.isBefore(FROM) && usedUp.isBefore(TO);
            } else if (!resolvedAt.isBefore(FROM)) {
                due = true;
                met = toAnswer <= RESPONSE;
            }
        }
    }

    /** Forwards: whoever is brought back has to have been resolved in the period at most a week before. */
    private static boolean cameBackSoon(Ticket ticket) {
        Instant counted = Instant.MIN;
        boolean back = false;
        for (TicketEvent event : ticket.history()) {
            boolean inPeriod = !event.at().isBefore(FROM) && event.at().isBefore(TO);
            if (event.kind() == TicketEvent.Kind.RESOLVED && inPeriod) {
                counted = event.at();
                back = false;
            } else if (event.kind() == TicketEvent.Kind.REOPENED && !counted.equals(Instant.MIN)) {
                back |= Duration.between(counted, event.at()).toHours() < 7 * 24;
            }
        }
        return back;
    }

    private static List<TicketEvent> eventsAt(Ticket ticket, Instant at) {
        return ticket.history().stream().filter(e -> e.at().equals(at)).toList();
    }

    private static boolean isOpenAt(BusinessHours hours, Instant at) {
        ZonedDateTime local = at.atZone(hours.zone());
        BusinessHours.DayHours day = hours.days().get(local.getDayOfWeek());
        int minute = local.getHour() * 60 + local.getMinute();
        return day != null && minute >= day.fromMinute() && minute < day.toMinute();
    }

    private static Spread spread(List<Long> quarters) {
        if (quarters.isEmpty()) {
            return Spread.NONE;
        }
        List<Long> sorted = new ArrayList<>(quarters);
        Collections.sort(sorted);
        return new Spread(sorted.size(), at(sorted, 5), at(sorted, 9));
    }

    /** The value so many tenths of the way from the first to the last, in whole arithmetic. */
    private static Duration at(List<Long> sorted, int tenths) {
        long position = (long) tenths * (sorted.size() - 1);
        int below = (int) (position / 10);
        int above = Math.min(below + 1, sorted.size() - 1);
        long tenthsOfQuarters = sorted.get(below) * (10 - position % 10) + sorted.get(above) * (position % 10);
        return QUARTER.multipliedBy(tenthsOfQuarters).dividedBy(10);
    }
}
