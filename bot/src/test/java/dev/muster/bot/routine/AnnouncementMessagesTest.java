package dev.muster.bot.routine;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.then;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.metric.BacklogAges;
import dev.muster.domain.metric.CoverReview;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.OnShift;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.Quality;
import dev.muster.domain.metric.Share;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.metric.WeekReview;
import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcement.DailyAssignments;
import dev.muster.domain.routine.Announcement.Missed;
import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.routine.Announcement.ShiftSoon;
import dev.muster.domain.routine.Announcement.ShiftStarted;
import dev.muster.domain.routine.Announcement.SlaWarning;
import dev.muster.domain.routine.Announcement.WeeklyDigest;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Sla;
import dev.muster.domain.ticket.SlaClock;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnnouncementMessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ShiftType EARLY = shiftType("Early", "07:00", "15:00");
    private static final Ticket TICKET = ticket(NASTY, "");

    private static Message message(Announcement announcement) {
        Occurrence occurrence =
                new Occurrence(WORKSPACE, team().id(), RoutineKind.SHIFT_START, "2026-11-23/Early", NOW);
        Message message = AnnouncementMessages.message(team(), occurrence, 0, announcement);
        SlackSchema.acceptsMessage(message.content().blocks());
        assertThat(message.id().value()).isEqualTo("team-billing/shift-start/2026-11-23/Early/0");
        assertThat(message.revision()).isOne();
        assertThat(message.content().blocks() + message.content().text()).doesNotContain("<!channel>", "<@U1>");
        return message;
    }

    @Test
    void aReminderGoesToThePersonAlone() {
        Message message = message(
                new ShiftSoon(ANA, MONDAY, EARLY, NOW, List.of(RAJ), Collections.nCopies(12, TICKET), Duration.ZERO));

        assertThat(message.destination()).isEqualTo(new Destination.Person(ANA));
        assertThat(message.content().text()).isEqualTo("Your Early shift begins at 07:00");
        assertThat(message.content().blocks())
                .contains("until 15:00 (Europe/Berlin)", "Nobody has these yet:", "_and 2 more_")
                .doesNotContain("hourglass");
    }

    @Test
    void whoIsAloneOnAShiftIsToldSo() {
        assertThat(message(new ShiftSoon(ANA, MONDAY, EARLY, NOW, List.of(), List.of(), Duration.ofMinutes(5)))
                        .content()
                        .blocks())
                .contains("You are alone on it.", "⏳ This is 5 min late")
                .doesNotContain("Nobody has these yet");
    }

    @Test
    void anSlaWarningGoesToTheOwnerAlone() {
        SlaClock clock = Sla.of(TICKET, team(), NOW.plusSeconds(3 * 3600)).firstResponse();

        Message message = message(new SlaWarning(ANA, TICKET, clock, Duration.ZERO));

        assertThat(message.destination()).isEqualTo(new Destination.Person(ANA));
        assertThat(message.content().text()).isEqualTo("⏰ #42 " + NASTY_ESCAPED + ": reply due in 1 h");
        assertThat(message.content().blocks()).doesNotContain("nobody has it", "ticket-claim");
    }

    @Test
    void anSlaWarningOfNobodysTicketGoesToTheChannelWithAButton() {
        SlaClock clock = Sla.of(TICKET, team(), NOW.plusSeconds(6 * 3600)).firstResponse();

        Message message = message(new SlaWarning(null, TICKET, clock, Duration.ofHours(2)));

        assertThat(message.destination()).isEqualTo(new Destination.Channel(team().channel()));
        assertThat(message.content().blocks())
                .contains("reply 2 h late", "nobody has it", "ticket-claim", "This is 2 h late");
    }

    @Test
    void theStartOfAShiftGoesToTheChannel() {
        Message message = message(new ShiftStarted(
                MONDAY,
                EARLY,
                List.of(ANA),
                List.of(new NextShift(MONDAY, shiftType("Late", "14:00", "22:00"), List.of(RAJ))),
                Duration.ZERO));

        assertThat(message.destination()).isEqualTo(new Destination.Channel(CHANNEL));
        assertThat(message.content().text()).isEqualTo("Now on shift: Early 07:00-15:00: <@U0ANA>");
        assertThat(message.content().blocks()).contains("Next: Mon 23 Nov Late 14:00-22:00: ");
    }

    @Test
    void theDaysAssignmentsNameEverybodyAndWhatIsLeft() {
        Map<dev.muster.domain.team.UserId, List<Ticket>> shares = new LinkedHashMap<>();
        shares.put(ANA, Collections.nCopies(11, TICKET));
        shares.put(RAJ, List.of());

        Message message = message(new DailyAssignments(MONDAY, shares, List.of(TICKET), false, Duration.ZERO));

        assertThat(message.destination()).isEqualTo(new Destination.Channel(CHANNEL));
        assertThat(message.content().text()).isEqualTo("Today: 12 open tickets for 2 people");
        assertThat(message.content().blocks())
                .contains("_and 1 more_", "nothing new", "Nobody on shift has the skill or the room for these:")
                .contains("A proposal: a ticket is yours when you claim it.");
    }

    @Test
    void oneTicketForOnePersonIsNotSaidToBeMany() {
        assertThat(message(new DailyAssignments(MONDAY, Map.of(ANA, List.of(TICKET)), List.of(), false, Duration.ZERO))
                        .content()
                        .text())
                .isEqualTo("Today: 1 open ticket for 1 person");
        assertThat(message(new DailyAssignments(MONDAY, Map.of(), List.of(TICKET), true, Duration.ZERO))
                        .content()
                        .text())
                .isEqualTo("Today: 1 open ticket, nobody is on shift");
    }

    @Test
    void aDayWithoutPeopleOrTicketsIsSaidToBeOne() {
        assertThat(message(new DailyAssignments(MONDAY, Map.of(), List.of(), true, Duration.ofHours(3)))
                        .content()
                        .blocks())
                .contains("Nobody is on shift today.", "No open tickets this morning.", "This is 3 h late");
    }

    @Test
    void theDigestCarriesItsFigures() {
        Figures before = new Figures(
                3, 1, 0, 0, new BacklogAges(2, 0, 0, 0), Spread.NONE, Spread.NONE, Spread.NONE, Quality.NONE);
        Figures now = new Figures(
                1,
                2,
                1,
                1,
                new BacklogAges(0, 1, 0, 0),
                Spread.NONE,
                new Spread(1, Duration.ofMinutes(90), Duration.ofMinutes(90)),
                Spread.NONE,
                new Quality(new Share(2, 3), new Share(1, 2), new Share(1, 1)));
        OnShift onShift = new OnShift(Duration.ofHours(40), Duration.ofHours(30), OptionalDouble.of(1.5));

        Map<Figure, FigureGoal> goals = Map.of(
                Figure.SLA_ATTAINED, new FigureGoal(Figure.SLA_ATTAINED, 70),
                Figure.FIRST_RESPONSE, new FigureGoal(Figure.FIRST_RESPONSE, 60),
                Figure.RESOLVED, new FigureGoal(Figure.RESOLVED, 2));
        DateSpan week = DateSpan.weekOf(MONDAY);
        WeekReview review = new WeekReview(
                new PeriodInFigures(week, false, now, before, onShift, OnShift.NONE, goals),
                List.of(new WeekCount(week.before(), 3, 1, 2), new WeekCount(week, 1, 2, 1)),
                List.of(),
                CoverReview.FULL,
                new ToldDigest(
                        WORKSPACE,
                        team().id(),
                        "2026-11-30",
                        new WeekCount(week, 1, 2, 1),
                        Optional.of(new ProposedAction(ProposedAction.Kind.LOOK_AT_TAG, NASTY, 7, 9))),
                Optional.of(new ToldDigest(
                        WORKSPACE,
                        team().id(),
                        "2026-11-23",
                        new WeekCount(week.before(), 3, 4, 5),
                        Optional.empty())));

        Message message = message(new WeeklyDigest(review, Duration.ZERO));

        assertThat(message.content().text())
                .isEqualTo("Week 48: Resolved 2 tickets, 1 more than the week before; the backlog fell from 2 to 1.");
        assertThat(message.content().attachments()).singleElement().satisfies(chart -> {
            assertThat(chart.name()).isEqualTo("2026-W48.png");
            assertThat(chart.place()).isEqualTo(2);
            assertThat(chart.altText())
                    .isEqualTo("Week 47: 3 opened, 1 resolved, 2 left. Week 48: 1 opened, 2 resolved, 1 left.");
        });
        assertThat(message.content().blocks())
                .contains("*Opened*  1  (▼ from 3)", "*Resolved*  2  (▲ from 1)\\n      ✓ goal: at least 2 a week, met")
                .contains(
                        "*First response*  median 1 h 30 min, 90 % within 1 h 30 min  (none the week before)\\n      ✗ goal: at most 1 h, missed by 30 min")
                .contains("*Resolution*  none", "*Backlog*  1  (▼ from 2), by age: 1 of 1 to 3 days")
                .contains(
                        "*SLA attained*  67 %, 2 of 3 that were due  (none due the week before)\\n      ≈ goal: at least 70 %, nearly met, 3 % are missing")
                .contains("*Reopen rate*  50 %  (week before: 0 %)")
                .contains("*Escalation rate*  50 %  (none resolved the week before)")
                .contains("*Satisfaction*  100 % of 1 answer  (no answers the week before)")
                .contains("*Cover*  75 %, 30 of 40 h that were needed  (no shifts published the week before)")
                .contains("*Load*  1.5 open tickets per person on shift  (no shifts published the week before)")
                .contains("Correction: the digest of week 47 said 4 resolved and 5 left, it was 1 and 2.")
                .contains("first: 7 of 9 missed targets were about it.", "I\\u0027ll take it");
        assertThat(message.content().facts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "week", "2026-W48",
                        "opened", "1",
                        "resolved", "2",
                        "backlog", "1",
                        "first_response_median_h", "1.5000",
                        "first_response_p90_h", "1.5000"));
    }

    @Test
    void whatWasMissedIsToldToTheLead() {
        Message message = message(new Missed(RoutineKind.WEEKLY_DIGEST, NOW));

        assertThat(message.destination()).isEqualTo(new Destination.Person(LEAD));
        assertThat(message.content().text())
                .startsWith("The weekly digest of <#C0BILLING>, due ")
                .endsWith("was not posted: Muster was not running, and it is too late now.");
    }

    @Test
    void aHandOverNamesWhatEachLeavesAndWhoIsNext() {
        Ticket anas = then(TICKET, TicketEvent.Kind.CLAIMED, ANA, ANA, "", TicketState.CLAIMED);
        Ticket waiting = then(
                ticket(43, "Refund", "", Priority.NORMAL, null),
                TicketEvent.Kind.WAITING,
                RAJ,
                RAJ,
                "",
                TicketState.WAITING);

        Ticket back = then(
                ticket(44, "Fee", "", Priority.NORMAL, null),
                TicketEvent.Kind.RELEASED,
                RAJ,
                null,
                "asked the bank, call back at 4",
                TicketState.OPEN);

        Message message = message(new Announcement.HandOver(
                MONDAY,
                EARLY,
                List.of(ANA, RAJ),
                List.of(new NextShift(MONDAY, shiftType("Late", "14:00", "22:00"), List.of(LEAD))),
                List.of(anas, waiting),
                List.of(back),
                Duration.ofMinutes(20)));

        assertThat(message.destination()).isEqualTo(new Destination.Channel(CHANNEL));
        assertThat(message.content().blocks())
                .contains("Back in the queue", "#44", "asked the bank, call back at 4", "ticket-claim:44")
                .contains("@U0ANA", "leaves", "#42", "@U0RAJ", "#43", "waits for the user")
                .contains("Mon 23 Nov Late 14:00-22:00: ", "@U0LEAD", "20 min late");
    }
}
