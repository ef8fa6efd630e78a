package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.shift.InterruptedRosters.Died;
import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.RosterChange.What;
import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A swap across two rosters is written in three steps: a mark there, the offer here, the other half there. */
class HalfDoneSwapsTest extends AgreedSwap {

    private final SickDesk sick = new SickDesk(rosters, leaves, desk);
    private final RosterDesk planned = new RosterDesk(
            rosters,
            rulebook,
            leaves,
            problem -> new RosterPlanner.Plan(problem.kept().shifts(), new Roster.Quality(1, 1)));

    private void approvingDiesAfter(int writes) {
        rosters.dieAfterWriting(writes);
        assertThatThrownBy(() -> approve(taken)).isInstanceOf(Died.class);
    }

    private void isSwapped() {
        bothRostersSayThatItIsMade();
        nothingIsHalfDone();
    }

    private void isAsBefore() {
        bothRostersAreAsBefore();
        nothingIsHalfDone();
    }

    private void nothingIsHalfDone() {
        assertThat(Stream.of(A, B, C).map(this::stored)).allMatch(r -> r.since().crossing() == null);
        assertThat(what(B)).isEqualTo(what(A));
    }

    private List<What> what(RosterId roster) {
        return stored(roster).since().changes().stream()
                .filter(c -> c.cause().equals(taken.offer().id().value()))
                .map(RosterChange::what)
                .toList();
    }

    /** Who comes upon a swap that is half done. */
    enum Next {
        WHO_PRESSES_AGAIN {
            @Override
            void comes(HalfDoneSwapsTest story) {
                story.approve(story.taken);
            }
        },
        WHO_OFFERS_A_SHIFT_BESIDE {
            @Override
            void comes(HalfDoneSwapsTest story) {
                story.desk.offer(story.team, MEI, Kind.COVER, LAST_MONDAY, NOW);
            }
        },
        WHO_LOOKS_AT_THE_OFFER {
            @Override
            void comes(HalfDoneSwapsTest story) {
                Done found =
                        story.desk.find(story.team, A, story.taken.offer().id()).orElseThrow();
                assertThat(found.there()).isEqualTo(story.stored(B));
            }
        },
        WHO_FALLS_OUT_BESIDE {
            @Override
            void comes(HalfDoneSwapsTest story) {
                story.callsInSick(MEI, LAST_MONDAY.atTime(1, 0).toInstant(ZoneOffset.UTC));
            }
        },
        WHO_PUBLISHES_BESIDE {
            @Override
            void comes(HalfDoneSwapsTest story) {
                story.rosters.with(roster("roster-d").from(MONDAY.plusWeeks(4)).proposed("2026-11-20T09:00:00Z"));
                assertThat(story.planned.approve(story.team, new RosterId("roster-d"), LEAD, NOW))
                        .isInstanceOf(DecisionOutcome.Approved.class);
            }
        },
        WHO_APPROVES_CHANGES_BESIDE {
            @Override
            void comes(HalfDoneSwapsTest story) {
                Making making = new Making(Wanted.NOTHING, null, null, new Replanned(C, 0));
                Roster changes = story.planned
                        .propose(story.team, new Period(LAST_MONDAY, 1), 1, making, PlanWatch.NOBODY, NOW)
                        .roster();
                assertThat(story.planned.approve(story.team, changes.id(), LEAD, NOW))
                        .isInstanceOf(DecisionOutcome.Applied.class);
            }
        },
        WHOEVER_STARTS {
            @Override
            void comes(HalfDoneSwapsTest story) {
                assertThat(story.desk.settled(story.team, MONDAY, LAST_MONDAY))
                        .containsExactly(story.stored(A), story.stored(B), story.stored(C));
            }
        };

        abstract void comes(HalfDoneSwapsTest story);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDecidedIsFinishedByWhoeverComesNext(Next next) {
        approvingDiesAfter(OFFER);
        assertThat(stored(B).shifts()).containsExactly(SUNDAY_NIGHT);

        next.comes(this);

        isSwapped();
        next.comes(this);
        isSwapped();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotDecidedLeavesNothing(Next next) {
        approvingDiesAfter(MARK);
        assertThat(stored(B).since().crossing())
                .isEqualTo(new Crossing(A, taken.offer().id()));

        next.comes(this);

        if (next == Next.WHO_PRESSES_AGAIN) {
            isSwapped();
        } else {
            isAsBefore();
            assertThat(approve(taken)).isInstanceOf(Done.class);
            isSwapped();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenBackIsTakenBackInBoth(Next next) {
        approve(taken);
        rosters.dieAfterWriting(OFFER);
        assertThatThrownBy(() -> undo(taken, RAJ)).isInstanceOf(Died.class);
        assertThat(stored(B).shifts()).containsExactly(SUNDAY_NIGHT.of(ANA));

        next.comes(this);

        isAsBefore();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotYetTakenBackStays(Next next) {
        approve(taken);
        rosters.dieAfterWriting(MARK);
        assertThatThrownBy(() -> undo(taken, RAJ)).isInstanceOf(Died.class);

        next.comes(this);

        isSwapped();
        assertThat(undo(taken, RAJ)).isInstanceOf(Done.class);
        isAsBefore();
    }

    private void callsInSick(UserId person, Instant at) {
        LocalDate today = at.atZone(team.zone()).toLocalDate();
        if (sick.callIn(team, person, today, at) instanceof SickDesk.SickOutcome.Out out) {
            sick.open(team, out.leave(), at);
        }
    }

    @Test
    void whoFallsOutIsTakenOffWhatTheSwapGaveThem() {
        approvingDiesAfter(OFFER);

        callsInSick(ANA, SUNDAY.atTime(10, 0).toInstant(ZoneOffset.UTC));

        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE.of(RAJ));
        assertThat(stored(B).shifts()).isEmpty();
        assertThat(stored(B).since().changes()).extracting(RosterChange::what).containsExactly(What.SWAPPED, What.SICK);
        assertThat(stored(B).since().offers()).singleElement().satisfies(offer -> {
            assertThat(offer.kind()).isEqualTo(Kind.SICK);
            assertThat(offer.shift()).isEqualTo(SUNDAY_NIGHT.of(ANA));
        });
    }

    @Test
    void whoGaveTheirShiftIsNotTakenOffItWhenTheyFallOut() {
        approvingDiesAfter(OFFER);

        callsInSick(RAJ, SUNDAY.atTime(10, 0).toInstant(ZoneOffset.UTC));

        isSwapped();
    }
}
