package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.ShiftGroup;
import dev.muster.domain.shift.ShiftGroups.FollowOutcome;
import dev.muster.domain.team.UserGroupId;
import dev.muster.storage.mongo.OnAStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

abstract class ShiftGroupsContract extends OnAStore {
    private static final UserGroupId ON_CALL = new UserGroupId("S0ONCALL");
    private static final UserGroupId BILLING = new UserGroupId("S0BILLING");

    ShiftGroupsContract(Kind kind) {
        super(kind);
    }

    @Test
    void aTeamHasTheGroupThatWasChosenLast() {
        assertThat(store.shiftGroups().of(WORKSPACE, TEAM)).isEmpty();
        assertThat(store.shiftGroups().unfollow(WORKSPACE, TEAM)).isEmpty();

        store.shiftGroups().follow(WORKSPACE, TEAM, ON_CALL);
        assertThat(store.shiftGroups().follow(WORKSPACE, TEAM, BILLING))
                .isEqualTo(new FollowOutcome.Follows(new ShiftGroup(WORKSPACE, TEAM, BILLING, 2)));

        assertThat(store.shiftGroups().of(WORKSPACE, TEAM)).contains(new ShiftGroup(WORKSPACE, TEAM, BILLING, 2));
        assertThat(store.shiftGroups().unfollow(WORKSPACE, TEAM)).contains(BILLING);
        assertThat(store.shiftGroups().of(WORKSPACE, TEAM)).contains(new ShiftGroup(WORKSPACE, TEAM, null, 3));
    }

    @Test
    void aGroupFollowsOneTeamOfItsWorkspaceOnly() {
        store.shiftGroups().follow(WORKSPACE, TEAM, ON_CALL);

        assertThat(store.shiftGroups().follow(WORKSPACE, OTHER_TEAM, ON_CALL))
                .isEqualTo(new FollowOutcome.FollowsAnotherTeam());
        assertThat(store.shiftGroups().of(WORKSPACE, OTHER_TEAM).map(ShiftGroup::group))
                .isEmpty();
        assertThat(store.shiftGroups().follow(OTHER_WORKSPACE, TEAM, ON_CALL))
                .isInstanceOf(FollowOutcome.Follows.class);

        store.shiftGroups().unfollow(WORKSPACE, TEAM);
        assertThat(store.shiftGroups().follow(WORKSPACE, OTHER_TEAM, ON_CALL))
                .isInstanceOf(FollowOutcome.Follows.class);
    }

    @Test
    void ofTwoTeamsThatChooseAGroupAtOnceOneGetsIt() throws Exception {
        List<FollowOutcome> outcomes = new CopyOnWriteArrayList<>();

        atOnce(2, i -> outcomes.add(store.shiftGroups().follow(WORKSPACE, i == 0 ? TEAM : OTHER_TEAM, ON_CALL)));

        assertThat(outcomes)
                .hasSize(2)
                .filteredOn(FollowOutcome.Follows.class::isInstance)
                .hasSize(1);
    }
}
