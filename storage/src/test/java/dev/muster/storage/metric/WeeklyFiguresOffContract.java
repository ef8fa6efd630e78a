package dev.muster.storage.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import dev.muster.storage.mongo.OnAStore;
import org.junit.jupiter.api.Test;

abstract class WeeklyFiguresOffContract extends OnAStore {
    private static final UserId ANA = new UserId("U0ANA");
    private static final UserId RAJ = new UserId("U0RAJ");

    WeeklyFiguresOffContract(Kind kind) {
        super(kind);
    }

    @Test
    void eachOfATeamTurnsThemOffAndOnForThemselves() {
        assertThat(store.weeklyFiguresOff().of(WORKSPACE, TEAM)).isEmpty();
        assertThat(store.weeklyFiguresOff().remove(WORKSPACE, TEAM, ANA)).isFalse();
        assertThat(store.weeklyFiguresOff().add(WORKSPACE, TEAM, ANA)).isTrue();
        assertThat(store.weeklyFiguresOff().add(WORKSPACE, TEAM, ANA)).isFalse();
        assertThat(store.weeklyFiguresOff().add(WORKSPACE, TEAM, RAJ)).isTrue();

        assertThat(store.weeklyFiguresOff().of(WORKSPACE, TEAM)).containsExactlyInAnyOrder(ANA, RAJ);
        assertThat(store.weeklyFiguresOff().of(WORKSPACE, OTHER_TEAM)).isEmpty();
        assertThat(store.weeklyFiguresOff().of(OTHER_WORKSPACE, TEAM)).isEmpty();

        assertThat(store.weeklyFiguresOff().remove(WORKSPACE, TEAM, ANA)).isTrue();
        assertThat(store.weeklyFiguresOff().of(WORKSPACE, TEAM)).containsExactly(RAJ);
    }

    @Test
    void severalAtOnceLoseNobody() throws Exception {
        atOnce(6, i -> store.weeklyFiguresOff().add(WORKSPACE, TEAM, new UserId("U" + i)));

        assertThat(store.weeklyFiguresOff().of(WORKSPACE, TEAM)).hasSize(6);
    }
}
