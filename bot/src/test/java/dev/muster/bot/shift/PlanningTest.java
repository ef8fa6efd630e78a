package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;

import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.PlanWatch;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterPlanner;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.RunningPlans;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class PlanningTest {
    private static final Team TEAM = team();
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 30), 1);

    private final List<Message> told = new CopyOnWriteArrayList<>();
    private final Rosters rosters = Mockito.mock(Rosters.class);
    private final Outbox outbox = Mockito.mock(Outbox.class);
    private final Teams teams = Mockito.mock(Teams.class);
    private final RunningPlans everywhere = Mockito.mock(RunningPlans.class);
    private final Planning planning;
    private final Planning other;
    private final RosterButtons otherButtons;
    private final RosterButtons buttons;

    /** With a planner that finds a roster which lacks two people, and goes on until it is stopped. */
    PlanningTest() {
        ShiftRulebook rulebook = Mockito.mock(ShiftRulebook.class);
        Mockito.when(rulebook.of(any(), any()))
                .thenReturn(Optional.of(new ShiftRules(
                        WORKSPACE, TEAM.id(), List.of(shiftType("Early", "07:00", "15:00")), WorkingRules.DEFAULT, 1)));
        Mockito.when(teams.find(WORKSPACE, TEAM.id())).thenReturn(Optional.of(TEAM));
        Mockito.when(outbox.put(any(), any())).thenAnswer(call -> told.add(call.getArgument(0)));
        RosterDesk desk = new RosterDesk(rosters, rulebook, Mockito.mock(Leaves.class), new Endless());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        RosterPosts posts = new RosterPosts(new ProposalDesk(desk), outbox, () -> {});
        Mockito.when(everywhere.begin(any(), any(), any(), any(), any())).thenReturn(true);
        Supplier<Planning> instance = () -> new Planning(
                desk, posts, outbox, Mockito.mock(OwedAnswers.class), everywhere, clock, Duration.ofMillis(20));
        planning = instance.get();
        other = instance.get();
        buttons = buttons(desk, posts, planning);
        otherButtons = buttons(desk, posts, other);
    }

    private RosterButtons buttons(RosterDesk desk, RosterPosts posts, Planning of) {
        return new RosterButtons(
                teams, desk, posts, Mockito.mock(RosterChangePosts.class), of, Mockito.mock(Wakeups.class));
    }

    private static final class Endless implements RosterPlanner {
        @Override
        public Plan plan(RosterProblem problem) {
            throw new AssertionError("nobody could stop it");
        }

        @Override
        public Plan plan(RosterProblem problem, PlanWatch watch) {
            watch.improved(2);
            await().atMost(Duration.ofMinutes(1)).until(watch::isStopped);
            return new Plan(List.of(), new Roster.Quality(2, 1));
        }
    }

    @AfterEach
    void stops() {
        planning.close();
        other.close();
    }

    private String start() {
        return planning.start(TEAM, WEEK, 1, Making.FIRST, NOW);
    }

    private String pressesStop(UserId who, String value) {
        Answer answer = buttons.stop().handle(new Press(new Caller(WORKSPACE, who, null), value, NOW));
        return ((Answer.OnlyYou) answer).text();
    }

    private static String stopValue(Message progress) {
        return progress.team() + "/" + progress.id().value().substring("planning/".length());
    }

    private Message progress() {
        await().until(() -> told.stream().anyMatch(m -> m.content().text().contains("still improving")));
        return told.getLast();
    }

    @Test
    void theLeadReadsHowFarItIsAndStopsItWithTheBestSoFar() {
        assertThat(start()).startsWith("Planning Mon 30 Nov to Sun 6 Dec.");
        Message progress = progress();

        assertThat(progress.content().text())
                .matches("Planning Mon 30 Nov.*: \\d+ s, 2 people short, still improving\\.");
        assertThat(progress.content().blocks()).contains("Stop and keep the best");
        SlackSchema.acceptsMessage(progress.content().blocks());
        assertThat(pressesStop(RAJ, stopValue(progress))).startsWith("Only the lead");
        Mockito.verify(rosters, Mockito.never()).propose(any());

        assertThat(pressesStop(LEAD, stopValue(progress))).startsWith("Stopping.");

        await().until(planning::isIdle);
        Mockito.verify(rosters).propose(any());
        assertThat(told.getLast().content().text())
                .matches(
                        "Planning Mon 30 Nov.* was stopped after \\d+ s by <@U0LEAD>; the best roster so far is proposed\\.");
        assertThat(told.getLast().content().blocks()).doesNotContain("Stop and keep");
        assertThat(told).anyMatch(m -> m.content().text().startsWith("Roster for Mon 30 Nov"));
        assertThat(pressesStop(LEAD, stopValue(progress))).startsWith("This plan is not being made any more");
    }

    @Test
    void aStopThatReachesAnotherInstanceReachesThePlan() {
        List<UserId> wants = new CopyOnWriteArrayList<>();
        Mockito.when(everywhere.stop(any(), any(), any(), any(), any()))
                .thenAnswer(call -> wants.add(call.getArgument(3)));
        Mockito.when(everywhere.live(any(), any(), any(), any()))
                .thenAnswer(call -> wants.stream().findFirst());
        start();
        Message progress = progress();

        Answer answer =
                otherButtons.stop().handle(new Press(new Caller(WORKSPACE, LEAD, null), stopValue(progress), NOW));

        assertThat(((Answer.OnlyYou) answer).text()).startsWith("Stopping.");
        await().until(planning::isIdle);
        Mockito.verify(rosters).propose(any());
        Mockito.verify(everywhere).end(any(), any(), any());
    }

    @Test
    void aPlanThatAnotherInstanceMakesIsNotMadeTwice() {
        Mockito.when(everywhere.begin(any(), any(), any(), any(), any())).thenReturn(false);

        assertThat(start()).isEqualTo("A roster for Billing is being planned already; it comes in a moment.");
        assertThat(planning.isIdle()).isTrue();
    }

    @Test
    void oneRosterOfATeamIsPlannedAtATime() {
        start();

        assertThat(start()).isEqualTo("A roster for Billing is being planned already; it comes in a moment.");

        Message progress = progress();
        assertThat(pressesStop(LEAD, TEAM.id() + "/another-plan")).startsWith("This plan is not being made any more");
        pressesStop(LEAD, stopValue(progress));
        await().until(planning::isIdle);
        told.clear();
        assertThat(start()).startsWith("Planning");
        pressesStop(LEAD, stopValue(progress()));
    }

    @Test
    void aTeamThatWaitsForAnothersPlanIsTold() {
        Team other = team("team-other", "Other", CHANNEL, RAJ);
        Mockito.when(teams.find(WORKSPACE, other.id())).thenReturn(Optional.of(other));
        start();
        planning.start(other, WEEK, 1, Making.FIRST, NOW);

        await().until(() ->
                told.stream().anyMatch(m -> m.content().text().contains("waits until another team's is planned")));
        String first = told.stream()
                .filter(m -> m.team().equals(TEAM.id()) && m.id().value().startsWith("planning/"))
                .map(PlanningTest::stopValue)
                .findFirst()
                .orElseThrow();
        pressesStop(LEAD, first);
        await().until(() -> told.stream()
                .anyMatch(m -> m.team().equals(other.id()) && m.content().text().contains("still improving")));
        pressesStop(LEAD, stopValue(told.getLast()));
        await().until(planning::isIdle);
    }

    @Test
    void aPlanThatFailsPublishesNothingAndSaysSo() {
        Mockito.doThrow(new IllegalStateException("the database is away"))
                .when(rosters)
                .propose(any());
        start();
        pressesStop(LEAD, stopValue(progress()));

        await().until(planning::isIdle);
        assertThat(told).extracting(m -> m.content().text()).anyMatch(t -> t.contains("could not be planned"));
        assertThat(told.getLast().content().text()).endsWith("ended without a roster.");
    }
}
