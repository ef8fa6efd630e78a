package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Slack would refuse is refused with its code. */
class RefusalsTest extends Client {
    @Test
    void refusalsCarrySlacksOwnCodes() throws Exception {
        String ts = post("mine");
        SimMessage hers = slack.workspace().post(channel.id(), ana.id(), Content.text("hers"), null);
        assertThat(refusal("C0NOWHERE", "x")).isEqualTo("channel_not_found");
        assertThat(refusal(id(), "")).isEqualTo("no_text");
        assertThat(refusal(id(), "x".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(refusal(id(), "x".repeat(40_000))).isNull();
        assertThat(client.chatUpdate(
                                r -> r.channel(id()).ts(hers.ts().toString()).text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(client.chatUpdate(r -> r.channel(id()).ts("1.000001").text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        assertThat(client.usersInfo(r -> r.user("U0NOBODY")).getError()).isEqualTo("user_not_found");

        slack.workspace().removeBot(channel);
        assertThat(refusal(id(), "x")).isEqualTo("not_in_channel");
        slack.workspace().archive(channel);
        assertThat(refusal(id(), "x")).isEqualTo("is_archived");
        slack.workspace().deactivate(ana);
        assertThat(client.conversationsOpen(r -> r.users(List.of(ana.id().value())))
                        .getError())
                .isEqualTo("user_disabled");
        assertThat(ts).isNotEmpty();
    }

    private String refusal(String to, String text) throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel(to).text(text)).getError();
    }

    @Test
    void aMethodThatIsNotThereSaysSo() throws Exception {
        SlackConfig lenient = new SlackConfig();
        lenient.setMethodsEndpointUrlPrefix(slack.apiUrl());
        MethodsClient other = Slack.getInstance(lenient).methods(slack.botToken());
        assertThat(other.pinsList(r -> r.channel(id())).getError()).isEqualTo("unknown_method");
    }
}
