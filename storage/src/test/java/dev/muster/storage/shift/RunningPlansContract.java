package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.PlanId;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class RunningPlansContract extends OnAStore {
    private static final PlanId ONE = new PlanId("plan-one");
    private static final PlanId TWO = new PlanId("plan-two");
    private static final Instant DEAD = NOW.minusSeconds(30);

    RunningPlansContract(Kind kind) {
        super(kind);
    }

    private boolean begins(PlanId plan, Instant at) {
        return store.runningPlans().begin(WORKSPACE, TEAM, plan, at, at.minusSeconds(30));
    }

    private boolean stops(PlanId plan, Instant dead) {
        return store.runningPlans().stop(WORKSPACE, TEAM, plan, BO, dead);
    }

    @Test
    void aTeamHasOnePlanAtATimeUntilItIsMade() throws Exception {
        assertThat(atOnce(10, i -> begins(new PlanId("plan-" + i), NOW))).containsOnlyOnce(true);
        assertThat(store.runningPlans().begin(WORKSPACE, OTHER_TEAM, ONE, NOW, DEAD))
                .isTrue();

        store.runningPlans().end(WORKSPACE, OTHER_TEAM, TWO);
        assertThat(store.runningPlans().begin(WORKSPACE, OTHER_TEAM, TWO, NOW, DEAD))
                .isFalse();
        store.runningPlans().end(WORKSPACE, OTHER_TEAM, ONE);
        assertThat(store.runningPlans().begin(WORKSPACE, OTHER_TEAM, TWO, NOW, DEAD))
                .isTrue();
    }

    @Test
    void whoWantsItToEndIsKnownAtTheNextSignOfLife() {
        begins(ONE, NOW);
        assertThat(store.runningPlans().live(WORKSPACE, TEAM, ONE, NOW)).isEmpty();
        assertThat(stops(TWO, DEAD)).isFalse();

        assertThat(stops(ONE, DEAD)).isTrue();
        assertThat(store.runningPlans().stop(WORKSPACE, TEAM, ONE, ANA, DEAD)).isTrue();

        assertThat(store.runningPlans().live(WORKSPACE, TEAM, ONE, NOW)).contains(BO);
        assertThat(store.runningPlans().live(WORKSPACE, TEAM, TWO, NOW)).isEmpty();
        assertThat(store.runningPlans().live(WORKSPACE, OTHER_TEAM, ONE, NOW)).isEmpty();
    }

    @Test
    void aPlanThatGivesNoSignOfLifeIsDead() {
        begins(ONE, NOW);
        stops(ONE, DEAD);
        assertThat(begins(TWO, NOW.plusSeconds(29))).isFalse();
        assertThat(stops(ONE, NOW)).isFalse();

        assertThat(begins(TWO, NOW.plusSeconds(30))).isTrue();

        assertThat(store.runningPlans().live(WORKSPACE, TEAM, TWO, NOW.plusSeconds(31)))
                .isEmpty();
        assertThat(stops(ONE, DEAD)).isFalse();
    }
}
