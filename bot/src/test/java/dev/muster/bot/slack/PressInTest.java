package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PressInTest extends GatewayFixture {
    @Test
    void aPressIsAnsweredBesideTheMessage() throws Exception {
        HttpResponse<String> ack = press("claim:7", "\"value\":\"42\"", true);
        assertThat(ack.statusCode()).isEqualTo(200);
        assertThat(ack.body()).isEmpty();
        assertThat(shownBeside()).isEqualTo("done");
        Caller caller =
                new Caller(new WorkspaceId(FakeSlack.WORKSPACE), new UserId("U0ANA"), new ChannelId("C0BILLING"));
        assertThat(presses).containsExactly(new Press(caller, "42", clock.instant()));
    }

    /** Whoever dies in between leaves a press that Slack shows as failed, not one that nobody ever answers. */
    @Test
    void aPressIsAnsweredBeforeItIsAcknowledged() throws Exception {
        fake.breakDown("response_url");

        press("claim", "\"value\":\"42\"", true);

        assertThat(fake.calls("response_url")).hasSize(2);
    }

    @Test
    void aChoiceFromAMenuIsAPressToo() throws Exception {
        press("claim", "\"selected_option\":{\"value\":\"high\"}", true);
        press("claim", "\"selected_user\":\"U0BO\"", true);
        assertThat(presses).extracting(Press::value).containsExactly("high", "U0BO");
    }

    @Test
    void anUnknownButtonGetsALine() throws Exception {
        press("dance", "\"value\":\"42\"", true);
        assertThat(shownBeside()).isEqualTo(PressIn.UNKNOWN);
    }

    @Test
    void anAnswerThatDidNotArriveIsSentAgain() throws Exception {
        fake.breakDown("response_url");
        press("claim", "\"value\":\"42\"", true);
        assertThat(shownBeside()).isEqualTo("done");
        assertThat(fake.calls("response_url")).hasSize(2);
    }

    @Test
    void anAnswerThatSlackRefusesPolitelyIsShownAnotherWay() throws Exception {
        fake.refuse("response_url", "internal_error");

        press("claim", "\"value\":\"42\"", true);

        assertThat(fake.calls("chat.postEphemeral"))
                .singleElement()
                .extracting(c -> c.get("text"))
                .isEqualTo("done");
    }

    @Test
    void aPressWithoutAMessageIsAnsweredDirectly() throws Exception {
        press("claim", "\"value\":\"42\"", false);
        await().until(() -> gateway.isIdle());
        assertThat(fake.calls("chat.postMessage")).singleElement().satisfies(c -> {
            assertThat(c.get("channel")).isEqualTo("U0ANA");
            assertThat(c.get("text")).isEqualTo("done");
        });
    }
}
