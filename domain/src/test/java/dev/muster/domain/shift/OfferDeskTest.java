package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.shift.RosterFixture.type;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferDeskTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final RosterId A = new RosterId("roster-a");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final OfferDesk desk = new OfferDesk(rosters, rulebook, leaves);

    private Roster stored() {
        return rosters.find(team.workspace(), A).orElseThrow();
    }

    private ShiftOffer offered(UserId who, Kind kind, LocalDate date) {
        return done(desk.offer(team, who, kind, date, SUNDAY));
    }

    private static ShiftOffer done(OfferOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).offer();
    }

    private OfferOutcome cover(ShiftOffer offer, UserId by) {
        return desk.take(team, A, offer.id(), by, null, SUNDAY);
    }

    private OfferOutcome swap(ShiftOffer offer, UserId by, LocalDate theirs) {
        return desk.take(team, A, offer.id(), by, theirs, SUNDAY);
    }

    private void onLeave(UserId person, LocalDate date) {
        leaves.request(new Leave(
                team.workspace(), team.id(), LeaveId.random(), person, date, date, Leave.State.APPROVED, LEAD, SUNDAY));
    }

    @Test
    void aCoverIsOfferedOnlyToThoseWhomNoHardRuleKeepsFromIt() {
        rosters.with(roster("roster-a").with(TUESDAY, EARLY, ANA).with(MONDAY, LATE, RAJ));

        // Raj would rest nine hours only, from Monday at 22:00 to Tuesday at 07:00.
        assertThat(offered(ANA, Kind.COVER, TUESDAY).asked()).containsExactly(MEI);
    }

    @Test
    void leaveAndRestToTheRosterAroundCountToo() {
        rosters.with(
                roster("roster-a").with(MONDAY, EARLY, ANA),
                roster("roster-b").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), NIGHT, RAJ));
        onLeave(MEI, MONDAY);

        assertThat(desk.offer(team, ANA, Kind.COVER, MONDAY, SUNDAY))
                .isEqualTo(new OfferOutcome.NobodyCan(new Shift(MONDAY, "Early", ANA)));
        assertThat(stored().since()).isEqualTo(SincePublished.NOTHING);
    }

    @Test
    void aShiftOfTheSameNameWithOtherHoursInAnEarlierRosterKeepsItsHours() {
        ShiftType lateNight = type("Early", "20:00", "23:59");
        rosters.with(
                roster("roster-a").with(MONDAY, EARLY, ANA),
                roster("roster-b")
                        .from(MONDAY.minusWeeks(1))
                        .types(lateNight)
                        .with(MONDAY.minusDays(1), lateNight, RAJ));

        assertThat(offered(ANA, Kind.COVER, MONDAY).asked()).containsExactly(MEI);
    }

    @Test
    void onlyAnOwnShiftThatHasNotBegunIsOfferedAndOnlyOnce() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Instant mondayNine =
                MONDAY.atTime(LocalTime.of(9, 0)).atZone(team.zone()).toInstant();

        assertThat(desk.offer(team, RAJ, Kind.COVER, MONDAY, SUNDAY)).isEqualTo(new OfferOutcome.NoShiftThen(MONDAY));
        assertThat(desk.offer(team, ANA, Kind.COVER, MONDAY, mondayNine)).isInstanceOf(OfferOutcome.HasBegun.class);
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        assertThat(desk.offer(team, ANA, Kind.COVER, MONDAY, SUNDAY)).isEqualTo(new OfferOutcome.OfferedAlready(offer));
        assertThat(desk.coming(team, ANA, SUNDAY))
                .extracting(OfferDesk.Own::shift)
                .containsExactly(offer.shift());
        assertThat(desk.coming(team, ANA, mondayNine)).isEmpty();
    }

    @Test
    void theFirstTakerWinsAndTheRosterStaysUntilTheLeadAgrees() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);

        ShiftOffer taken = done(cover(offer, RAJ));
        assertThat(cover(offer, MEI)).isEqualTo(new OfferOutcome.NotAnyMore(taken));
        assertThat(cover(offer, STRANGER)).isEqualTo(new OfferOutcome.NotForYou());
        assertThat(stored().shifts()).containsExactly(new Shift(MONDAY, "Early", ANA));

        assertThat(desk.approve(team, A, offer.id(), MEI, SUNDAY)).isEqualTo(new OfferOutcome.NotForYou());
        ShiftOffer applied = done(desk.approve(team, A, offer.id(), LEAD, SUNDAY));
        assertThat(stored().shifts()).containsExactly(new Shift(MONDAY, "Early", RAJ));
        assertThat(applied.concerned()).containsExactly(ANA, RAJ);
        assertThat(desk.approve(team, A, offer.id(), LEAD, SUNDAY)).isEqualTo(new OfferOutcome.NotAnyMore(applied));
        assertThat(stored().since().changes())
                .containsExactly(new RosterChange(
                        offer.id().value(),
                        RosterChange.What.COVERED,
                        List.of(new Shift(MONDAY, "Early", ANA)),
                        List.of(new Shift(MONDAY, "Early", RAJ)),
                        LEAD,
                        SUNDAY));
    }

    @Test
    void aSwapExchangesTwoShiftsOfWhichNeitherBreaksARule() {
        LocalDate friday = MONDAY.plusDays(4);
        rosters.with(roster("roster-a")
                .with(MONDAY, LATE, ANA)
                .with(TUESDAY, LATE, ANA)
                .with(friday, EARLY, ANA)
                .with(THURSDAY, EARLY, RAJ)
                .with(friday, LATE, RAJ));
        ShiftOffer offer = offered(ANA, Kind.SWAP, TUESDAY);

        assertThat(offer.asked()).containsExactly(RAJ); // Mei has nothing to give
        assertThat(counters(offer, RAJ)).containsExactly(THURSDAY); // Ana works on Friday
        assertThat(swap(offer, RAJ, friday))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.OtherShift(ANA, "Early")));
        done(swap(offer, RAJ, THURSDAY));
        done(desk.approve(team, A, offer.id(), LEAD, SUNDAY));
        assertThat(stored().of(RAJ)).extracting(Shift::date).containsExactly(TUESDAY, friday);
        assertThat(stored().of(ANA)).extracting(Shift::date).containsExactly(MONDAY, THURSDAY, friday);
    }

    private List<LocalDate> counters(ShiftOffer offer, UserId colleague) {
        return desk.counterShifts(team, stored(), offer, colleague, SUNDAY).stream()
                .map(own -> own.shift().date())
                .toList();
    }

    @Test
    void theSwapThatLeavesTheSharesClosestTogetherIsNamedFirst() {
        LocalDate wednesday = MONDAY.plusDays(2);
        LocalDate saturday = MONDAY.plusDays(5);
        LocalDate sunday = MONDAY.plusDays(6);
        rosters.with(roster("roster-a")
                .with(MONDAY, LATE, ANA)
                .with(TUESDAY, LATE, ANA)
                .with(MONDAY.plusDays(4), EARLY, ANA)
                .with(wednesday, LATE, MEI)
                .with(saturday, LATE, MEI)
                .with(sunday, LATE, MEI));

        assertThat(counters(offered(ANA, Kind.SWAP, TUESDAY), MEI)).containsExactly(saturday, sunday, wednesday);
    }

    @Test
    void whatChangedInBetweenIsSeenAtTheNextPress() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        done(cover(offer, RAJ));
        onLeave(RAJ, MONDAY);

        assertThat(desk.approve(team, A, offer.id(), LEAD, SUNDAY))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.OnLeave(RAJ)));
        assertThat(desk.approve(team, A, offer.id(), LEAD, SUNDAY.plus(Duration.ofDays(2))))
                .isInstanceOf(OfferOutcome.HasBegun.class);
        Team without = TeamFixture.team().without(RAJ).build();
        assertThat(desk.approve(without, A, offer.id(), LEAD, SUNDAY)).isEqualTo(new OfferOutcome.HasLeft(RAJ));
        rosters.with(roster("roster-a").proposed("2026-11-19T09:00:00Z"));
        assertThat(desk.approve(team, A, offer.id(), LEAD, SUNDAY)).isEqualTo(new OfferOutcome.NoSuchOffer());
    }

    @Test
    void theLeadDeclinesWithAWord() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        done(cover(offer, RAJ));

        ShiftOffer declined = done(desk.decline(team, A, offer.id(), LEAD, "Raj trains Mei then", SUNDAY));

        assertThat(declined.word()).isEqualTo("Raj trains Mei then");
        assertThat(stored().of(ANA, MONDAY)).isPresent();
        assertThat(offered(ANA, Kind.COVER, MONDAY).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoOfferedItMayWithdrawUntilItIsApplied() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        done(cover(offer, RAJ));

        assertThat(desk.withdraw(team, A, offer.id(), RAJ, SUNDAY)).isEqualTo(new OfferOutcome.NotForYou());
        ShiftOffer withdrawn = done(desk.withdraw(team, A, offer.id(), ANA, SUNDAY));
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(desk.approve(team, A, offer.id(), LEAD, SUNDAY)).isEqualTo(new OfferOutcome.NotAnyMore(withdrawn));
    }

    @Test
    void withoutTheLeadsWordItIsAppliedAtOnceIfTheSharesStayFair() {
        rulebook.approves(SwapApproval.AUTOMATIC);
        rosters.with(roster("roster-a")
                .with(MONDAY, EARLY, ANA)
                .with(TUESDAY, EARLY, ANA)
                .with(THURSDAY, EARLY, MEI)
                .with(THURSDAY.plusDays(1), EARLY, MEI)
                .with(TUESDAY, LATE, MEI));

        assertThat(done(cover(offered(ANA, Kind.COVER, MONDAY), RAJ)).state()).isEqualTo(State.APPLIED);
        // Mei has more than anybody already.
        assertThat(done(cover(offered(ANA, Kind.COVER, TUESDAY), RAJ)).state()).isEqualTo(State.APPLIED);
        assertThat(done(cover(offered(RAJ, Kind.COVER, MONDAY), MEI)).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void whatWasAppliedIsUndoneWithinTheHourByThoseConcernedOrTheLead() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Roster before = stored();
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        done(cover(offer, RAJ));
        done(desk.approve(team, A, offer.id(), LEAD, SUNDAY));

        assertThat(desk.undo(team, A, offer.id(), MEI, SUNDAY)).isEqualTo(new OfferOutcome.NotForYou());
        assertThat(desk.undo(team, A, offer.id(), RAJ, SUNDAY.plus(Duration.ofMinutes(61))))
                .isInstanceOf(OfferOutcome.TooLateToUndo.class);
        ShiftOffer undone = done(desk.undo(team, A, offer.id(), RAJ, SUNDAY.plus(Duration.ofHours(1))));
        assertThat(stored().shifts()).isEqualTo(before.shifts());
        assertThat(desk.undo(team, A, offer.id(), RAJ, SUNDAY)).isEqualTo(new OfferOutcome.NotAnyMore(undone));
    }

    @Test
    void whatIsNotLegalAnyMoreIsNotUndone() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA).with(THURSDAY, EARLY, RAJ));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        done(cover(offer, RAJ));
        done(desk.approve(team, A, offer.id(), LEAD, SUNDAY));
        onLeave(ANA, MONDAY);

        assertThat(desk.undo(team, A, offer.id(), RAJ, SUNDAY))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.OnLeave(ANA)));
        // Raj gives it on to Mei: it is not his to give back.
        ShiftOffer on = offered(RAJ, Kind.COVER, MONDAY);
        done(cover(on, MEI));
        done(desk.approve(team, A, on.id(), LEAD, SUNDAY));
        assertThat(desk.undo(team, A, offer.id(), RAJ, SUNDAY)).isInstanceOf(OfferOutcome.ShiftIsGone.class);
    }

    @Test
    void anOfferEndsTwelveHoursBeforeTheShiftOrAtItsStartIfItCameLate() {
        rosters.with(roster("roster-a").with(MONDAY, LATE, ANA).with(TUESDAY, LATE, MEI));
        ShiftOffer early = offered(ANA, Kind.COVER, MONDAY); // at 14:00 in Berlin, 13:00 UTC
        ShiftOffer taken = offered(MEI, Kind.COVER, TUESDAY);
        done(cover(taken, RAJ));

        assertThat(desk.end(team, A, early.id(), Instant.parse("2026-11-23T00:59:59Z")))
                .isInstanceOf(OfferOutcome.NotAnyMore.class);
        assertThat(done(desk.end(team, A, early.id(), Instant.parse("2026-11-23T01:00:00Z")))
                        .state())
                .isEqualTo(State.ENDED);
        Instant mondayTwo = Instant.parse("2026-11-23T01:00:01Z");
        ShiftOffer late = done(desk.offer(team, ANA, Kind.COVER, MONDAY, mondayTwo));
        assertThat(desk.end(team, A, late.id(), Instant.parse("2026-11-23T12:59:59Z")))
                .isInstanceOf(OfferOutcome.NotAnyMore.class);
        assertThat(done(desk.end(team, A, late.id(), Instant.parse("2026-11-23T13:00:00Z")))
                        .state())
                .isEqualTo(State.ENDED);
        assertThat(desk.end(team, A, taken.id(), Instant.parse("2026-11-24T12:59:59Z")))
                .isInstanceOf(OfferOutcome.NotAnyMore.class);
    }

    @Test
    void theEffectTellsSharesCoverAndTheLeastRest() {
        rosters.with(roster("roster-a")
                .with(MONDAY, EARLY, ANA)
                .with(TUESDAY, EARLY, RAJ)
                .with(MONDAY.plusDays(5), LATE, ANA));
        ShiftOffer offer = offered(ANA, Kind.COVER, MONDAY);
        ShiftOffer taken = done(cover(offer, RAJ));

        OfferEffect effect = desk.effect(team, stored(), taken, SUNDAY);

        assertThat(effect.people())
                .containsExactly(
                        new OfferEffect.OnPerson(
                                ANA,
                                new ShiftLoad(Duration.ofHours(16), 1, 1),
                                new ShiftLoad(Duration.ofHours(8), 1, 1),
                                null),
                        new OfferEffect.OnPerson(
                                RAJ,
                                new ShiftLoad(Duration.ofHours(8), 0, 0),
                                new ShiftLoad(Duration.ofHours(16), 0, 0),
                                Duration.ofHours(16)));
        assertThat(effect.covers()).containsExactly(new OfferEffect.Cover(new Shift(MONDAY, "Early", RAJ), 1, 1));
        assertThat(effect.keepsShares()).isTrue();
    }
}
