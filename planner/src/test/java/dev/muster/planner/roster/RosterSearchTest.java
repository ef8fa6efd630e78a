package dev.muster.planner.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RosterSearchTest {
    private static final Effort EFFORT = new Effort(2, Duration.ofMinutes(5), 1);
    private static final Rest ANY = new Rest.BetweenNeighbours(new boolean[2][2]);

    private static final class Until implements Progress {
        private final AtomicInteger improvements = new AtomicInteger();
        private final int most;

        Until(int most) {
            this.most = most;
        }

        @Override
        public void improved(long cost, Duration after) {
            improvements.incrementAndGet();
        }

        @Override
        public boolean isStopped() {
            return improvements.get() >= most;
        }
    }

    @Property(tries = 90)
    void findsTheBestOfAllRosters(
            @ForAll @IntRange(min = 1, max = 2) int people,
            @ForAll @IntRange(min = 1, max = 2) int kinds,
            @ForAll SmallStaffing.Rules rules,
            @ForAll int seed) {
        int days = people == 1 ? 8 : 10 / (people * kinds);
        Staffing staffing = SmallStaffing.of(people, days, kinds, rules, seed);
        AtomicLong best = new AtomicLong(Long.MAX_VALUE);
        SmallStaffing.forEachSheet(staffing, sheet -> {
            if (staffing.keepsRules(sheet)) {
                best.accumulateAndGet(staffing.cost(sheet), Math::min);
            }
        });

        Outcome outcome = RosterSearch.search(staffing, null, EFFORT, Progress.NONE);

        if (best.get() == Long.MAX_VALUE) {
            assertThat(outcome).isEqualTo(new Outcome.Impossible());
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found -> {
                assertThat(staffing.keepsRules(found.sheet())).isTrue();
                assertThat(found.cost()).isEqualTo(staffing.cost(found.sheet())).isEqualTo(best.get());
                assertThat(found.isBestPossible()).isTrue();
            });
        }
    }

    @Test
    void saysSoWhenNoRosterKeepsTheRules() {
        Tally twoDays = new Tally(new int[] {0, 1}, new int[] {0, 1});
        Person overworked = new Person.Builder(2, 1)
                .limit(new Limit(twoDays, 2, 2))
                .always(0, Sheet.OFF)
                .build();

        Outcome outcome = RosterSearch.search(
                new Staffing(2, 1, List.of(overworked), ANY, List.of()), null, EFFORT, Progress.NONE);

        assertThat(outcome).isEqualTo(new Outcome.Impossible());
    }

    @Test
    void aShareThatNothingCanChangeIsPartOfTheBound() {
        Tally shifts = new Tally(new int[] {0, 1}, new int[] {0, 1});
        Person away = new Person.Builder(2, 1)
                .always(0, Sheet.OFF)
                .always(1, Sheet.OFF)
                .share(new Share(3, 1, 0, 2, 2, shifts))
                .build();
        Staffing staffing = new Staffing(2, 1, List.of(away, worker(), worker()), ANY, List.of());

        Outcome outcome = RosterSearch.search(staffing, null, EFFORT, Progress.NONE);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found -> {
            assertThat(found.cost()).isPositive();
            assertThat(found.isBestPossible()).isTrue();
        });
    }

    private static Person worker() {
        return new Person.Builder(2, 1).build();
    }

    @Test
    void aFixedDayStays() {
        Person fixed = new Person.Builder(2, 1).always(1, 1).build();

        Outcome outcome =
                RosterSearch.search(new Staffing(2, 1, List.of(fixed), ANY, List.of()), null, EFFORT, Progress.NONE);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found -> assertThat(
                        found.sheet().kindOf(0, 1))
                .isEqualTo(1));
    }

    @Test
    void keepsTheBestWhenItIsStopped() {
        Staffing staffing = SmallStaffing.of(12, 28, 3, SmallStaffing.Rules.BY_DAY, 4);

        Outcome outcome =
                RosterSearch.search(staffing, null, new Effort(1000, Duration.ofMinutes(30), 1), new Until(3));

        assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Found.class, found -> assertThat(staffing.keepsRules(found.sheet()))
                        .isTrue());
    }
}
