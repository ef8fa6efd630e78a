package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is there, who belongs together, and who the app is. */
class PeopleTest extends Client {
    @Test
    void theClientLearnsWhoItIs() throws Exception {
        assertThat(client.apiTest(r -> r.foo("bar")).getArgs().getFoo()).isEqualTo("bar");
        assertThat(client.authTest(r -> r).getTeamId()).isEqualTo("T0MUSTER");
        assertThat(client.teamInfo(r -> r).getTeam().getName()).isEqualTo("Muster");
    }

    @Test
    void peopleAreDescribed() throws Exception {
        var user = client.usersInfo(r -> r.user(ana.id().value())).getUser();
        assertThat(user.getProfile().getDisplayName()).isEqualTo("Ana Alba");
        assertThat(client.usersList(r -> r).getMembers())
                .extracting(m -> m.getName())
                .contains("ana", "muster", "slackbot");
    }
}
