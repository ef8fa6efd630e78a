package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Crossing;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.Replanned;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Roster.State;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.SoftGoal;
import dev.muster.domain.shift.Wanted;
import dev.muster.storage.mongo.OnAStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class RostersContract extends OnAStore {
    private static final LocalDate MONDAY = RosterFixture.MONDAY;

    RostersContract(Kind kind) {
        super(kind);
    }

    private Roster proposed(String id, LocalDate from, int secondsLater) {
        Roster roster = RosterFixture.proposal(WORKSPACE, TEAM, id, from, NOW.plusSeconds(secondsLater));
        store.rosters().propose(roster);
        return roster;
    }

    private Optional<Roster> decide(Roster roster, State decision) {
        return store.rosters().decide(WORKSPACE, roster.id(), decision, BO, NOW);
    }

    @Test
    void aProposalComesBackAsItIs() {
        Roster roster = proposed("one", MONDAY, 0);
        store.rosters().propose(roster);

        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(roster);
        assertThat(store.rosters().find(OTHER_WORKSPACE, roster.id())).isEmpty();
    }

    @Test
    void howAProposalCameAboutComesBackAndStays() {
        Making making = new Making(
                new Wanted(
                        List.of(new Pin(MONDAY, BO, "Early. $1"), new Pin(MONDAY.plusDays(1), BO, null)),
                        SoftGoal.STEADY_WEEKS),
                new RosterId("before"),
                BO);
        Roster roster =
                RosterFixture.proposal(WORKSPACE, TEAM, "edited", MONDAY, NOW).made(making);
        store.rosters().propose(roster);

        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(roster);
        assertThat(decide(roster, State.APPROVED))
                .get()
                .extracting(Roster::making)
                .isEqualTo(making);
    }

    @Test
    void aDecisionIsMadeOnce() {
        Roster roster = proposed("one", MONDAY, 0);

        assertThat(decide(roster, State.APPROVED)).contains(roster.decided(State.APPROVED, BO, NOW));
        assertThat(decide(roster, State.REJECTED)).isEmpty();
        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(roster.decided(State.APPROVED, BO, NOW));
        assertThat(store.rosters().decide(WORKSPACE, new RosterId("none"), State.APPROVED, BO, NOW))
                .isEmpty();
    }

    @Test
    void ofTenSimultaneousApprovalsOneCounts() throws Exception {
        Roster roster = proposed("one", MONDAY, 0);

        assertThat(atOnce(10, i -> decide(roster, State.APPROVED)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void aNewerProposalMakesOlderOnesStaleButNotThoseOfOthers() {
        Roster decided = proposed("a-decided", MONDAY, 0);
        decide(decided, State.APPROVED);
        Roster old = proposed("b-old", MONDAY, 1);
        Roster sameInstant = proposed("c-same", MONDAY, 2);
        Roster newest = proposed("d-newest", MONDAY, 2);
        Roster later = proposed("e-later", MONDAY, 3);
        Roster others = RosterFixture.proposal(WORKSPACE, OTHER_TEAM, "f-others", MONDAY, NOW);
        store.rosters().propose(others);
        assertThat(store.rosters().proposed(WORKSPACE, TEAM)).containsExactly(old, sameInstant, newest, later);

        List<Roster> stale = store.rosters().makeOlderStale(newest);

        assertThat(stale).extracting(Roster::id).containsExactly(old.id(), sameInstant.id());
        assertThat(stale).extracting(Roster::state).containsOnly(State.STALE);
        assertThat(store.rosters().makeOlderStale(newest)).isEmpty();
        assertThat(decide(old, State.APPROVED)).isEmpty();
        assertThat(store.rosters().find(WORKSPACE, others.id())).contains(others);
        assertThat(decide(newest, State.APPROVED)).isPresent();
        assertThat(decide(later, State.APPROVED)).isPresent();
    }

    @Test
    void proposalsForOtherDaysStayAsTheyAre() {
        Roster before = proposed("a-before", MONDAY.minusWeeks(2), 0);
        Roster overlapping = proposed("b-overlapping", MONDAY.plusWeeks(1), 0);
        Roster after = proposed("c-after", MONDAY.plusWeeks(2), 0);
        Roster newest = proposed("d-newest", MONDAY, 1);

        assertThat(store.rosters().makeOlderStale(newest))
                .extracting(Roster::id)
                .containsExactly(overlapping.id());
        assertThat(store.rosters().proposed(WORKSPACE, TEAM)).containsExactlyInAnyOrder(before, after, newest);
    }

    @Test
    void publishedRostersAreThoseThatTouchTheDates() {
        Roster second = proposed("b", MONDAY.plusWeeks(2), 0);
        Roster first = proposed("a", MONDAY, 1);
        proposed("undecided", MONDAY, 2);
        decide(first, State.APPROVED);
        decide(second, State.APPROVED);

        assertThat(published(MONDAY, MONDAY.plusWeeks(4))).containsExactly(first.id(), second.id());
        assertThat(published(MONDAY.plusDays(13), MONDAY.plusDays(13))).containsExactly(first.id());
        assertThat(published(MONDAY.plusDays(14), MONDAY.plusDays(14))).containsExactly(second.id());
        assertThat(published(MONDAY.minusDays(9), MONDAY.minusDays(1))).isEmpty();
    }

    private Roster published(String id) {
        return decide(proposed(id, MONDAY, 0), State.APPROVED).orElseThrow();
    }

    /** The roster after Ana's first shift went to Bo by a swap that both know. */
    private static Roster swapped(Roster roster) {
        Shift anas = roster.shifts().getFirst();
        ShiftOffer offer = OfferFixture.swap(anas, ShiftOffer.State.APPLIED, null);
        ShiftOffer open = OfferFixture.open(anas);
        RosterChange change =
                new RosterChange("offer-1", RosterChange.What.SWAPPED, List.of(anas), List.of(anas.of(BO)), ANA, NOW);
        return roster.after(change).with(offer).with(open);
    }

    @Test
    void whatHappensToAPublishedRosterComesBackAsItIs() {
        Roster roster = published("one");
        Roster after = swapped(roster);

        assertThat(published(MONDAY, MONDAY)).containsExactly(roster.id()); // a look at it is not remembered
        assertThat(store.rosters().change(roster, after)).isTrue();

        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(after);
        assertThat(store.rosters().published(WORKSPACE, TEAM, MONDAY, MONDAY)).containsExactly(after);
    }

    @Test
    void anExchangeWithAnotherRosterComesBackAsItIs() {
        Roster roster = published("one");
        RosterId other = new RosterId("two");
        Roster offered = roster.with(OfferFixture.swap(roster.shifts().getFirst(), ShiftOffer.State.TAKEN, other));
        Roster underWay = offered.marked(new Crossing(other, new OfferId("offer-2")));

        assertThat(store.rosters().change(roster, offered)).isTrue();
        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(offered);
        assertThat(store.rosters().change(offered, underWay)).isTrue();
        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(underWay);
        assertThat(store.rosters().hold(underWay)).isTrue();
        Roster held = store.rosters().find(WORKSPACE, roster.id()).orElseThrow();
        assertThat(held.since().crossing()).isEqualTo(underWay.since().crossing());
        assertThat(store.rosters().change(held, held.marked(null))).isTrue();
        assertThat(store.rosters().find(WORKSPACE, roster.id())).contains(held.marked(null));
    }

    @Test
    void aRosterIsChangedOnlyAsItWasReadAndOnlyWhilePublished() {
        Roster roster = published("one");
        Roster proposed = proposed("two", MONDAY.plusWeeks(2), 1);
        Roster after = swapped(roster);
        store.rosters().change(roster, after);

        assertThat(store.rosters().change(roster, after)).isFalse();
        assertThat(store.rosters()
                        .change(after, after.with(after.since().offers().getFirst())))
                .isTrue();
        assertThat(store.rosters().change(after, after)).isFalse();
        assertThat(store.rosters().change(proposed, swapped(proposed))).isFalse();
        assertThat(store.rosters().find(WORKSPACE, proposed.id())).contains(proposed);
    }

    @Test
    void ofTenSimultaneousChangesOneIsMade() throws Exception {
        Roster roster = published("one");

        assertThat(atOnce(10, i -> store.rosters().change(roster, swapped(roster))))
                .containsOnlyOnce(true);
    }

    @Test
    void aVersionThatIsPartOfAPublishedRosterSaysSoOnceWhateverWasDecidedOnIt() {
        Roster version = RosterFixture.proposal(WORKSPACE, TEAM, "version", MONDAY, NOW)
                .made(new Making(Wanted.NOTHING, null, null, new Replanned(new RosterId("one"), 2)));
        store.rosters().propose(version);
        decide(version, State.REJECTED);

        assertThat(store.rosters().applied(WORKSPACE, version.id(), ANA, NOW))
                .contains(version.decided(State.APPLIED, ANA, NOW));
        assertThat(store.rosters().applied(WORKSPACE, version.id(), BO, NOW)).isEmpty();
        assertThat(store.rosters().find(WORKSPACE, version.id())).contains(version.decided(State.APPLIED, ANA, NOW));
        assertThat(store.rosters().applied(OTHER_WORKSPACE, version.id(), ANA, NOW))
                .isEmpty();
        assertThat(published(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void whoHoldsARosterHasEverybodyWhoReadItBeforeDecideAnew() {
        Roster published = published("one");
        Roster proposal = proposed("two", MONDAY.plusWeeks(2), 1);

        assertThat(store.rosters().hold(published)).isTrue();
        assertThat(store.rosters().hold(proposal)).isTrue();

        assertThat(store.rosters().hold(published)).isFalse();
        assertThat(store.rosters().change(published, swapped(published))).isFalse();
        assertThat(store.rosters().approve(proposal, BO, NOW)).isEmpty();
        Roster again = store.rosters().find(WORKSPACE, published.id()).orElseThrow();
        assertThat(again.shifts()).isEqualTo(published.shifts());
        assertThat(store.rosters().change(again, swapped(again))).isTrue();
        assertThat(store.rosters()
                        .hold(store.rosters().find(WORKSPACE, published.id()).orElseThrow()))
                .isTrue();
        assertThat(store.rosters()
                        .find(WORKSPACE, published.id())
                        .orElseThrow()
                        .since()
                        .changes())
                .isEqualTo(swapped(again).since().changes());
        Roster held = store.rosters().find(WORKSPACE, proposal.id()).orElseThrow();
        assertThat(store.rosters().approve(held, BO, NOW)).contains(held.decided(State.APPROVED, BO, NOW));
        assertThat(store.rosters().approve(held, BO, NOW)).isEmpty();
        decide(proposed("three", MONDAY, 2), State.REJECTED);
        assertThat(store.rosters()
                        .hold(store.rosters()
                                .find(WORKSPACE, new RosterId("three"))
                                .orElseThrow()))
                .isFalse();
    }

    @Test
    void standingAreThePublishedAndTheProposedThatTouchTheDates() {
        Roster published = published("one");
        Roster proposal = proposed("two", MONDAY.plusWeeks(2), 1);
        decide(proposed("three", MONDAY, 2), State.REJECTED);

        assertThat(store.rosters().standing(WORKSPACE, TEAM, MONDAY, MONDAY.plusWeeks(3)))
                .containsExactlyInAnyOrder(published, proposal);
        assertThat(store.rosters().standing(WORKSPACE, TEAM, MONDAY, MONDAY)).containsExactly(published);
        assertThat(store.rosters().standing(WORKSPACE, OTHER_TEAM, MONDAY, MONDAY))
                .isEmpty();
    }

    private List<RosterId> published(LocalDate from, LocalDate to) {
        return store.rosters().published(WORKSPACE, TEAM, from, to).stream()
                .map(Roster::id)
                .toList();
    }
}
