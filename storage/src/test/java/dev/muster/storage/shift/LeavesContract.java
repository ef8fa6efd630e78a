package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Leave.State;
import dev.muster.domain.shift.LeaveId;
import dev.muster.storage.mongo.OnAStore;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

abstract class LeavesContract extends OnAStore {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 24);

    LeavesContract(Kind kind) {
        super(kind);
    }

    private Leave requested(String id, int fromDay, int toDay) {
        Leave leave = new Leave(
                WORKSPACE,
                TEAM,
                new LeaveId(id),
                ANA,
                FROM.plusDays(fromDay),
                FROM.plusDays(toDay),
                State.REQUESTED,
                null,
                null);
        store.leaves().request(leave);
        return leave;
    }

    @Test
    void leaveComesBackAsItWasRequested() {
        Leave leave = requested("one", 0, 3);
        store.leaves().request(leave);

        assertThat(store.leaves().find(WORKSPACE, leave.id())).contains(leave);
        assertThat(store.leaves().find(OTHER_WORKSPACE, leave.id())).isEmpty();
    }

    @Test
    void leaveIsReplacedOnlyInTheStateInWhichItWasRead() throws Exception {
        Leave leave = requested("one", 0, 3);
        Leave declined = leave.decided(State.DECLINED, BO, NOW, "we are two that day");
        Leave withdrawn = leave.decided(State.WITHDRAWN, ANA, NOW, "");

        assertThat(atOnce(10, i -> store.leaves().replace(leave, declined))).containsOnlyOnce(true);
        assertThat(store.leaves().replace(leave, withdrawn)).isFalse();
        assertThat(store.leaves().find(WORKSPACE, leave.id())).contains(declined);
    }

    @Test
    void sickLeaveComesBackAsSuchWithItsNote() {
        Leave sick = new Leave(
                WORKSPACE,
                TEAM,
                new LeaveId("sick"),
                ANA,
                FROM,
                FROM,
                State.APPROVED,
                ANA,
                NOW,
                Leave.Kind.SICK,
                "",
                "a note");
        store.leaves().request(sick);

        assertThat(store.leaves().find(WORKSPACE, sick.id())).contains(sick);
    }

    @Test
    void touchingLeaveIsThatOfTheDatesByFirstDate() {
        Leave second = requested("a", 2, 4);
        Leave first = requested("b", 0, 2);

        assertThat(store.leaves().touching(WORKSPACE, TEAM, FROM.plusDays(2), FROM.plusDays(2)))
                .containsExactly(first, second);
        assertThat(store.leaves().touching(WORKSPACE, TEAM, FROM.plusDays(3), FROM.plusDays(9)))
                .containsExactly(second);
        assertThat(store.leaves().touching(WORKSPACE, TEAM, FROM.plusDays(5), FROM.plusDays(9)))
                .isEmpty();
        assertThat(store.leaves().touching(WORKSPACE, OTHER_TEAM, FROM, FROM.plusDays(9)))
                .isEmpty();
    }
}
