package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.traffic.Traffic.Direction;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What isn't Slack's stays outside; what Slack could send by mistake gets a polite line. */
final class FrontDoorTest extends Scenario {
    private TeamStage team;

    @BeforeEach
    void open() {
        team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice");
    }

    @AfterEach
    void neverATraceOfAStack() {
        team.slack().traffic().exchanges().stream()
                .filter(e -> e.direction() == Direction.TO_APP)
                .forEach(e -> assertThat(e.response()).doesNotContain("Exception", "at dev.muster", "\tat ", "java."));
        team.card(1).with("[Claim]");
    }

    private SignedRequest claim() {
        return team.slack().command(team.slack().workspace().person("ana"), team.slackChannel(), "/claim 1");
    }

    @Test
    void aWrongOrMissingSignatureIsRefused() {
        SignedRequest right = claim();
        assertThat(team.slack()
                        .send(right.withHeader("X-Slack-Signature", "v0=" + "0".repeat(64)))
                        .status())
                .isEqualTo(401);
        assertThat(team.slack().send(right.withHeader("X-Slack-Signature", "")).status())
                .isEqualTo(401);
        assertThat(team.slack()
                        .send(right.withHeader("X-Slack-Signature", "nonsense \u00e4"))
                        .status())
                .isEqualTo(401);
        assertThat(team.slack()
                        .send(right.withHeader("X-Slack-Request-Timestamp", "yesterday"))
                        .status())
                .isEqualTo(401);
        assertThat(team.slack()
                        .send(right.body(), Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(401);
        assertThat(team.slack()
                        .send(new SignedRequest(right.body() + "&x=y", right.headers()))
                        .status())
                .isEqualTo(401);
        SignedRequest foreign = SignedRequest.form(
                "another secret", team.stage().clock().instant().getEpochSecond(), right.body());
        assertThat(team.slack().send(foreign).status()).isEqualTo(401);
    }

    @Test
    void anOldOrFutureTimestampIsRefused() {
        String body = claim().body();
        assertThat(signedAt(body, Duration.ofSeconds(-301)).status()).isEqualTo(401);
        assertThat(signedAt(body, Duration.ofSeconds(301)).status()).isEqualTo(401);
        assertThat(signedAt(body, Duration.ofDays(-365)).status()).isEqualTo(401);
        assertThat(signedAt(body, Duration.ofDays(365)).status()).isEqualTo(401);
    }

    private Delivery signedAt(String body, Duration offset) {
        return team.slack().send(team.slack().signed(body, offset));
    }

    @Test
    void aBodyThatSlackDoesNotSendIsRefused() {
        for (String body : new String[] {
            "",
            "hello",
            "payload=",
            "payload=%7B",
            "payload=nonsense",
            "payload=%7B%22type%22%3A%22dance%22%7D",
            "a=b&c",
            "payload=%7B%22type%22%3A%22block_actions%22%7D",
            "command=%2Fclaim",
            "command=%2Fclaim&user_id=nobody&team_id=x",
            "%",
            "command=%ZZ"
        }) {
            Delivery answer = team.slack().send(team.slack().signed(body, Duration.ZERO));
            assertThat(answer.status()).as("'%s' -> %s", body, answer.body()).isEqualTo(400);
            assertThat(answer.body()).hasLineCount(1);
        }
        for (String json : new String[] {"{", "{}", "{\"type\":\"dance\"}", "{\"type\":3}"}) {
            Delivery answer = team.slack().send(team.slack().signedJson(json, Duration.ZERO));
            assertThat(answer.status()).as("%s -> %s", json, answer.body()).isEqualTo(400);
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        Delivery answer = team.slack().send(team.slack().signed("x".repeat(2_000_000), Duration.ZERO));
        assertThat(answer.status()).isEqualTo(413);
        team.as("ana").types("/ticket").sees("1 ticket");
    }

    @Test
    void otherMethodsAndAddressesAreRefused() throws Exception {
        assertThat(get("/slack/events").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics").statusCode()).isEqualTo(404); // unless MUSTER_METRICS says so
        assertThat(get("/slack/events/../../etc/passwd").statusCode()).isBetween(400, 405);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + team.stage().botPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void theUrlIsVerifiedByItsChallenge() {
        Delivery answer = team.slack().verifyUrl("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
        assertThat(answer.acknowledged()).isTrue();
        assertThat(answer.body()).contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void unknownCommandsAreAnsweredPolitely() {
        Delivery answer = team.slack()
                .send(team.slack().command(team.slack().workspace().person("ana"), team.slackChannel(), "/dance 3"));
        assertThat(answer.acknowledged()).isTrue();
        assertThat(answer.body()).contains("/muster help");
    }

    @Test
    void unknownButtonsFormsAndShortcutsAreAnsweredPolitely() {
        SimMessage card = team.card(1).newest();
        String press = payload("""
                {"type":"block_actions","team":{"id":"T0MUSTER"},"user":{"id":"U0ANA","team_id":"T0MUSTER"},
                "api_app_id":"A0MUSTER","trigger_id":"1.2.3","channel":{"id":"%s"},
                "container":{"type":"message","channel_id":"%s"},
                "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s"}]}
                """.formatted(card.channel(), card.channel(), "dance", "1"));
        assertPolite(press);
        assertPolite(press.replace("dance", "ticket-claim").replace("%3A%221%22", "%3A%2299%22"));
        assertPolite(press.replace("dance", "roster-approve"));
        assertPolite(press.replace("dance", "leave-approve"));
        assertPolite(payload("""
                {"type":"view_submission","team":{"id":"T0MUSTER"},"user":{"id":"U0ANA","team_id":"T0MUSTER"},
                "api_app_id":"A0MUSTER","trigger_id":"1.2.3","view":{"id":"V1","type":"modal","callback_id":"dance",
                "private_metadata":"","blocks":[],"state":{"values":{}}}}
                """));
        assertThat(team.slack().as("ana").usesShortcut("dance").anywhere().acknowledged())
                .isTrue();
        assertThat(team.slack().as("ana").usesShortcut("dance").on(card).acknowledged())
                .isTrue();
        assertThat(team.slack().as("ana").opensHome().acknowledged()).isTrue();
        String told = String.join("\n", team.as("ana").privately().values());
        assertThat(told).contains("doesn't know this");
    }

    private void assertPolite(String body) {
        Map<String, String> before = team.as("ana").privately();
        Delivery answer = team.slack().send(team.slack().signed(body, Duration.ZERO));
        assertThat(answer.acknowledged()).as(answer.body()).isTrue();
        team.settle();
        assertThat(team.as("ana").privately()).hasSizeGreaterThan(before.size());
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    @Test
    void anExpiredTriggerGetsALineInsteadOfAForm() {
        for (String command : new String[] {"/muster setup", "/ticket new", "/shift types"}) {
            SignedRequest request = team.slack()
                    .command(
                            team.slack().workspace().person(command.equals("/muster setup") ? "olga" : "mara"),
                            team.slackChannel(),
                            command);
            team.stage().clock().advance(Duration.ofSeconds(10));
            Delivery answer = team.slack().send(request);
            assertThat(answer.body())
                    .contains("Slack gave up waiting before the form could open; nothing was changed.");
        }
    }

    @Test
    void aWorkspaceThatIsNotOursIsToldSo() {
        String body = claim().body().replace("T0MUSTER", "T0OTHER");
        Delivery answer = team.slack().send(team.slack().signed(body, Duration.ZERO));
        assertThat(answer.body()).contains("This Muster serves another workspace.");
    }
}
