package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.TAX;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.CellChange;
import dev.muster.domain.shift.Fairness;
import dev.muster.domain.shift.Fix;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.ProposalView;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.SoftGoal;
import dev.muster.domain.shift.Wanted;
import dev.muster.domain.shift.WishesKept;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShiftMessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ShiftType EARLY = shiftType("Early", "07:00", "15:00");
    private static final ShiftType NASTY = shiftType("<!channel>", "15:00", "23:00");

    private static Roster roster(Roster.State state, List<Shift> shifts, List<Shortfall> shortfalls) {
        boolean decided = state == Roster.State.APPROVED || state == Roster.State.REJECTED;
        return new Roster(
                WORKSPACE,
                team().id(),
                new RosterId("roster-a"),
                new Period(MONDAY, 4),
                List.of(EARLY, NASTY),
                shifts,
                shortfalls,
                new Roster.Quality(1100, 1000),
                state,
                NOW,
                decided ? LEAD : null,
                decided ? NOW : null);
    }

    private static Content<Tier.ForLead> proposal(Team team, Roster roster) {
        return RosterMessages.proposal(team, roster, view(team), List.of());
    }

    private static ProposalView view(Team team) {
        Fairness shares = new Fairness(
                MONDAY,
                MONDAY.plusWeeks(4),
                team.members().stream()
                        .map(m -> new Fairness.Part(
                                m, new Fairness.Amounts(8, 1, 2, 0), new Fairness.Amounts(7.6, 1.25, 2, 0)))
                        .toList());
        return new ProposalView(
                shares,
                shares,
                List.of(leave(Leave.State.APPROVED)),
                List.of(),
                new WishesKept(0, List.of()),
                Optional.empty());
    }

    private static Leave leave(Leave.State state) {
        boolean decided = state != Leave.State.REQUESTED;
        return new Leave(
                WORKSPACE,
                team().id(),
                new LeaveId("leave-a"),
                ANA,
                MONDAY,
                MONDAY.plusDays(1),
                state,
                decided ? LEAD : null,
                decided ? NOW : null);
    }

    @ParameterizedTest
    @EnumSource(Roster.State.class)
    void onlyAProposedRosterHasButtons(Roster.State state) {
        var content = proposal(team(), roster(state, List.of(new Shift(MONDAY, "Early", ANA)), List.of()));

        SlackSchema.acceptsMessage(content.blocks());
        assertThat(content.blocks().contains("roster-approve")).isEqualTo(state == Roster.State.PROPOSED);
        assertThat(content.blocks())
                .contains(
                        switch (state) {
                            case PROPOSED -> "Plan again";
                            case APPROVED -> "✅ Approved by";
                            case REJECTED -> "❌ Rejected by";
                            case STALE -> "Replaced by a newer proposal";
                            case APPLIED -> "✅ Approved";
                        });
        assertThat(content.text())
                .isEqualTo("Roster for Mon 30 Nov to Sun 27 Dec, %s: every shift is covered"
                        .formatted(state.name().toLowerCase(java.util.Locale.ROOT)));
        assertThat(content.blocks()).contains("at most 10 % from best possible").doesNotContain("<!channel>");
    }

    @Test
    void aProposalHasAPictureAndBesideItTheSameInWordsAndEveryonesShare() {
        var content = proposal(team(), roster(Roster.State.PROPOSED, List.of(), List.of()));

        assertThat(content.attachments())
                .singleElement()
                .extracting(Attachment::name, Attachment::mediaType, Attachment::altText, Attachment::place)
                .containsExactly(
                        "roster.png",
                        "image/png",
                        "Roster for Mon 30 Nov to Sun 27 Dec, every shift is covered. The grid below says the same as text.",
                        2);
        assertThat(content.blocks())
                .contains("hours     late  weekend", "ANA               8/8    1/1.3      2/2", "worked / fair share");
    }

    @Test
    void anEditedProposalSaysWhoChangedWhatAndWhatStays() {
        Roster edited = roster(Roster.State.PROPOSED, List.of(), List.of())
                .made(new Making(
                        new Wanted(List.of(new Pin(MONDAY, ANA, "Early")), null), new RosterId("roster-before"), LEAD));
        ProposalView view = new ProposalView(
                view(team()).shares(),
                view(team()).shares(),
                List.of(),
                List.of(),
                new WishesKept(3, List.of(new Shift(MONDAY, "Early", ANA))),
                Optional.of(Collections.nCopies(12, new CellChange(ANA, MONDAY, List.of("<!channel>"), List.of()))));

        var content = RosterMessages.proposal(team(), edited, view, List.of());

        SlackSchema.acceptsMessage(content.blocks());
        assertThat(content.blocks())
                .contains(
                        "*12 shifts changed*",
                        "ANA, Mon 30 Nov: \\u0026lt;!channel\\u0026gt; → off",
                        "_and 2 more_",
                        "Edited by \\u003c@U0LEAD\\u003e: 1 cell by hand so far. *Plan again* keeps it.",
                        "Plan again without my changes");
        assertThat(proposal(team(), roster(Roster.State.PROPOSED, List.of(), List.of()))
                        .blocks())
                .doesNotContain("without my changes", "changed*");
    }

    @Test
    void whatCountsForLessIsChosenBesideThePlanAndSaidInTheNextOne() {
        Roster usual = roster(Roster.State.PROPOSED, List.of(), List.of());
        String value = RosterButtons.value(usual) + "/STEADY_WEEKS";

        assertThat(proposal(team(), usual).blocks())
                .contains("Plan again, less weight on the same shift through a week", value)
                .doesNotContain("Planned with less weight");
        assertThat(LessWeight.goal(value)).contains(SoftGoal.STEADY_WEEKS);
        assertThat(LessWeight.roster(value)).isEqualTo(RosterButtons.value(usual));
        assertThat(LessWeight.goal("team/roster/NONSENSE")).isEmpty();
        assertThat(proposal(team(), usual.made(new Making(new Wanted(List.of(), SoftGoal.FAIRNESS), usual.id(), null)))
                        .blocks())
                .contains("Planned with less weight on fairness");
    }

    @Test
    void whatIsShortIsSaidWithItsCauses() {
        Shortfall short1 = new Shortfall(
                MONDAY,
                "Early",
                2,
                0,
                List.of(new Shortfall.OnLeave(ANA), new Shortfall.LacksSkill(RAJ, TAX), new Shortfall.OnLeave(LEAD)));
        Shortfall short2 = new Shortfall(MONDAY, "Early", 2, 1, List.of());

        assertThat(ShortfallText.line(short1, RosterMessages.names(team())))
                .isEqualTo("*Mon 30 Nov Early*: 0 of 2. ANA and U0LEAD: on leave; RAJ: no `tax`.");
        assertThat(ShortfallText.line(short2, RosterMessages.names(team())))
                .isEqualTo("*Mon 30 Nov Early*: 1 of 2. There is nobody else.");
        assertThat(FixText.line(
                        List.of(
                                new Fix.Exchange(ANA, new Shift(MONDAY.plusDays(1), "Early", ANA), RAJ),
                                new Fix.WithoutLeave(RAJ),
                                new Fix.WithSkill(RAJ, TAX)),
                        RosterMessages.names(team())))
                .isEqualTo("→ would fix it: ANA, if RAJ takes their Tue 1 Dec Early; or RAJ, without leave that day;"
                        + " or RAJ, with `tax`.");
        var content = proposal(team(), roster(Roster.State.PROPOSED, List.of(), Collections.nCopies(20, short1)));
        SlackSchema.acceptsMessage(content.blocks());
        assertThat(content.text()).endsWith("40 people short");
        assertThat(content.blocks()).contains("_and 8 more shifts_");
    }

    @Test
    void aRosterFromAFileSaysSoAndNamesTheRulesThatItBreaks() {
        Roster planned = roster(Roster.State.PROPOSED, List.of(new Shift(MONDAY, "Early", ANA)), List.of());
        Roster brought = new Roster(
                planned.workspace(),
                planned.team(),
                planned.id(),
                planned.period(),
                planned.types(),
                planned.shifts(),
                List.of(),
                Roster.Quality.BY_HAND,
                planned.state(),
                NOW,
                null,
                null);
        Breach breach = new Breach(new Shift(MONDAY, "<!channel>", ANA), new Shortfall.OnLeave(ANA));

        var content = RosterMessages.proposal(team(), brought, view(team()), Collections.nCopies(25, breach));

        SlackSchema.acceptsMessage(content.blocks());
        assertThat(content.blocks())
                .contains("brought from a file", "lt;!channel\\u0026gt;*, ANA: on leave", "_and 5 more_")
                .doesNotContain("best possible");
    }

    @Test
    void theGridOfTheBiggestTeamFitsIntoAMessage() {
        UserId[] many = IntStream.range(0, 60)
                .mapToObj(i -> new UserId("U0ABCDEFGH" + i))
                .toArray(UserId[]::new);
        Team big = team("team-big", "Big", CHANNEL, many);
        List<Shift> shifts = new ArrayList<>();
        for (UserId person : many) {
            IntStream.range(0, 28).forEach(d -> shifts.add(new Shift(MONDAY.plusDays(d), NASTY.name(), person)));
        }

        SlackSchema.acceptsMessage(
                proposal(big, roster(Roster.State.PROPOSED, shifts, List.of())).blocks());
        SlackSchema.acceptsMessage(RosterMessages.published(big, roster(Roster.State.APPROVED, shifts, List.of()))
                .blocks());
        SlackSchema.acceptsMessage(
                RosterMessages.ownShifts(big, roster(Roster.State.APPROVED, shifts, List.of()), many[0])
                        .blocks());
    }

    @Test
    void everybodyIsToldTheirOwnShifts() {
        Roster roster = roster(Roster.State.APPROVED, List.of(new Shift(MONDAY, "Early", ANA)), List.of());

        var anas = RosterMessages.ownShifts(team(), roster, ANA);
        var rajs = RosterMessages.ownShifts(team(), roster, RAJ);

        assertThat(anas.text()).isEqualTo("Your shifts from Mon 30 Nov to Sun 27 Dec: 1");
        assertThat(anas.blocks()).contains("• *Mon 30 Nov*  Early, 07:00-15:00");
        assertThat(rajs.blocks()).contains("You have no shift in these weeks.");
        SlackSchema.acceptsMessage(anas.blocks());
        SlackSchema.acceptsMessage(rajs.blocks());
    }

    @ParameterizedTest
    @EnumSource(Leave.State.class)
    void onlyLeaveThatIsAskedForHasButtons(Leave.State state) {
        var content = LeaveMessages.request(
                leave(state),
                List.of(new Staffed(MONDAY, EARLY, List.of(ANA, RAJ)), new Staffed(MONDAY, NASTY, List.of(ANA))));

        SlackSchema.acceptsMessage(content.blocks());
        assertThat(content.text()).isEqualTo("<@U0ANA> asks for leave: Mon 30 Nov to Tue 1 Dec");
        assertThat(content.blocks().contains("leave-approve")).isEqualTo(state == Leave.State.REQUESTED);
        assertThat(content.blocks()).contains("• Mon 30 Nov Early: 1 of 2 without them ⚠️");
        SlackSchema.acceptsMessage(LeaveMessages.decided(leave(state)).blocks());
        assertThat(LeaveMessages.decided(leave(state)).blocks().contains("leave-withdraw"))
                .isEqualTo(state == Leave.State.APPROVED);
        assertThat(LeaveMessages.decided(leave(state)).text())
                .startsWith("Your leave, Mon 30 Nov to Tue 1 Dec: "
                        + switch (state) {
                            case REQUESTED -> "not decided yet";
                            case APPROVED -> "✅ approved by <@U0LEAD>";
                            case DECLINED -> "❌ declined by <@U0LEAD>";
                            case WITHDRAWN -> "taken back by <@U0LEAD>";
                        });
    }

    @Test
    void theLeadsWordIsReadAsItWasTyped() {
        Leave declined = leave(Leave.State.REQUESTED).decided(Leave.State.DECLINED, LEAD, NOW, "<!here> audit");

        assertThat(LeaveMessages.decided(declined).text()).contains("declined by <@U0LEAD>", ": &lt;!here&gt; audit");
        assertThat(LeaveMessages.request(declined, List.of()).blocks()).doesNotContain("\\u003c!here");
    }
}
