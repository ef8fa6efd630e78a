package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import dev.muster.domain.team.WorkspaceId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BoltGatewayTest extends GatewayFixture {
    @Test
    void aBrokenHandlerIsAFriendlyLine() throws Exception {
        trouble = () -> {
            throw new IllegalStateException("secret words");
        };
        assertThat(text(type("/claim", "42"))).isEqualTo(Trouble.OUR_FAULT);
        press("claim", "\"value\":\"42\"", true);
        assertThat(shownBeside()).isEqualTo(Trouble.OUR_FAULT);
        JsonObject kept = json(submit("new-ticket", "{}"));
        assertThat(kept.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(kept.getAsJsonObject("errors").get("title").getAsString()).isEqualTo(Trouble.OUR_FAULT);
    }

    @Test
    void theLogHasIdsButNoWords() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            trouble = () -> {
                throw new IllegalStateException("private words");
            };
            type("/claim", "private words");
            slack.post("text=private+words");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(e -> assertThat(e.getFormattedMessage()).contains(FakeSlack.WORKSPACE, "/claim"))
                .satisfies(e -> assertThat(ThrowableProxyUtil.asString(e.getThrowableProxy()))
                        .contains("IllegalStateException", "BoltGatewayTest")
                        .doesNotContain("private"));
    }

    @Test
    void anAnswerThatOutlastsSlacksPatienceFollows() throws Exception {
        close();
        BoltGatewayTest late = new BoltGatewayTest();
        late.start(Duration.ofMillis(1));
        CountDownLatch acked = new CountDownLatch(1);
        late.trouble = () -> {
            try {
                acked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThat(text(late.type("/claim", "42"))).isEqualTo(Incoming.FOLLOWS);
        assertThat(late.gateway.isIdle()).isFalse();
        acked.countDown();
        assertThat(late.shownBeside()).isEqualTo("done");
        late.close();
    }

    @Test
    void eventsAndChallengesAreAcked() throws Exception {
        assertThat(slack.post("{\"type\":\"url_verification\",\"challenge\":\"abc\"}")
                        .body())
                .isEqualTo("abc");
        assertThat(slack.post(
                                "{\"token\":\"x\",\"team_id\":\"T0MUSTER1\",\"event\":{\"type\":\"app_home_opened\",\"user\":\"U0ANA\"},\"type\":\"event_callback\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(slack.form(Map.of("ssl_check", "1")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatSlackDoesNotSendIsRefused() throws Exception {
        for (String body : List.of(
                "",
                "hello",
                "{",
                "{\"type\":\"dance\"}",
                "payload=%7B",
                "payload=%zz",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "command=%2Fclaim",
                "command=%2Fclaim&team_id=nope&user_id=U0ANA")) {
            HttpResponse<String> response = slack.post(body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.body())
                    .as(body)
                    .startsWith("not a request from Slack")
                    .doesNotContain("\n");
        }
    }

    @Test
    void theTokensWorkspaceIsKnown() {
        assertThat(gateway.identity().workspace()).isEqualTo(new WorkspaceId(FakeSlack.WORKSPACE));
    }
}
