package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.TestApp.Answer;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each request goes where the manifest says, and says what the manifest asks for. */
final class RoutesTest {
    private static final String MANIFEST = """
            {"display_information":{"name":"Tally"},
             "features":{"slash_commands":[
               {"command":"/count","url":"https://app.example/commands/count?from=slack","should_escape":true},
               {"command":"/raw","url":"https://app.example/commands/raw"}]},
             "oauth_config":{"scopes":{"bot":["commands","chat:write","app_mentions:read"]}},
             "settings":{
               "event_subscriptions":{"request_url":"https://app.example/events","bot_events":["app_mention"]},
               "interactivity":{"is_enabled":true,"request_url":"https://app.example/actions"
                 %s}}}
            """;
    private static final String EXTERNAL = """
            [{"type":"actions","block_id":"b","elements":[
               {"type":"external_select","action_id":"who","min_query_length":0},
               {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
            """;

    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final CountDownLatch gaveUp = new CountDownLatch(1);
    private TestApp app;
    private Simulator slack;

    @BeforeEach
    void start() throws IOException {
        app = new TestApp();
        slack = simulator(MANIFEST.formatted(",\"message_menu_options_url\":\"https://app.example/options\""));
        slack.appAt(app.base());
    }

    private Simulator simulator(String manifest) {
        Simulator simulator = Simulator.builder()
                .clock(clock)
                .limits(false)
                .manifest(AppManifest.parse(manifest))
                .build()
                .start();
        simulator.workspace().addChannel("#general", simulator.workspace().addPerson("ana", "Ana Alba"));
        return simulator;
    }

    @AfterEach
    void stop() {
        gaveUp.countDown();
        slack.close();
        app.close();
    }

    private SimMessage message(Simulator in) {
        return in.workspace()
                .post(
                        in.workspace().channel("general").id(),
                        in.workspace().bot().user(),
                        Content.of("t", Json.parse(EXTERNAL).orElseThrow().getAsJsonArray()),
                        null);
    }

    @Test
    void everyKindOfRequestHasItsOwnAddress() {
        slack.as("ana").in("#general").types("/count");
        slack.as("ana").presses("Go").on(message(slack));
        slack.as("ana").suggestions("who", "", message(slack));
        slack.as("ana").in("#general").says(mention() + " hello");

        assertThat(app.requests())
                .extracting(TestApp.Received::path)
                .containsExactly("/commands/count", "/actions", "/options", "/events");
    }

    @Test
    void withoutAnAddressForOptionsThatForActionsIsAsked() {
        try (Simulator other = simulator(MANIFEST.formatted(""))) {
            other.appAt(app.base());

            other.as("ana").suggestions("who", "", message(other));

            assertThat(app.requests().getLast().path()).isEqualTo("/actions");
        }
    }

    @Test
    void whatHasNoAddressGoesToTheBaseItself() {
        try (Simulator other = simulator("""
                {"display_information":{"name":"Tally"},"features":{"slash_commands":[{"command":"/count"}]}}
                """)) {
            assertThat(other.as("ana").in("#general").types("/count").error()).isEqualTo("dispatch_failed");

            other.appAt(app.base().resolve("/slack/events"));
            assertThat(other.as("ana").in("#general").types("/count").error()).isEmpty();

            assertThat(app.requests().getLast().path()).isEqualTo("/slack/events");
        }
    }

    @Test
    void anAddressForEverythingCountsMoreThanTheManifest() {
        slack.app(app.url(), TestApp.SECRET);

        slack.as("ana").in("#general").types("/count");

        assertThat(app.requests().getLast().path()).isEqualTo("/slack/events");
        assertThat(app.signatures()).containsExactly(true);
    }

    @Test
    void aCommandThatTheAppDoesNotHaveIsAnsweredBySlack() {
        Reply reply = slack.as("ana").in("#general").types("/dance all night");

        assertThat(reply.text()).isEqualTo("/dance is not a valid command.");
        assertThat(reply.shown().getLast().author().value()).isEqualTo("USLACKBOT");
        assertThat(app.requests()).isEmpty();
    }

    @Test
    void namesAreReferencesOnlyForACommandThatAsksForThem() {
        slack.as("ana").in("#general").types("/count @ana <in> #general");
        assertThat(Json.text(app.last(), "text")).contains("<@UANA|ana> &lt;in&gt; <#CGENERAL|general>");

        slack.as("ana").in("#general").types("/raw @ana <in> #general");
        assertThat(Json.text(app.last(), "text")).contains("@ana &lt;in&gt; #general");
    }

    @Test
    void signaturesMayCarryAnotherTimeThanMessages() throws IOException {
        Instant real = Instant.parse("2031-01-01T00:00:00Z");
        try (Simulator other = Simulator.builder()
                .clock(clock)
                .signingClock(Clock.fixed(real, ZoneOffset.UTC))
                .build()
                .start()) {
            other.workspace().addChannel("#general", other.workspace().addPerson("ana", "Ana Alba"));
            other.app(app.url(), TestApp.SECRET);

            SimMessage said = other.as("ana").in("#general").says("hello");

            assertThat(app.requests().getLast().header("X-Slack-Request-Timestamp"))
                    .isEqualTo(Long.toString(real.getEpochSecond()));
            assertThat(app.signatures()).containsOnly(true);
            assertThat(said.ts().instant()).isEqualTo(clock.instant());
        }
    }

    @Test
    void theSignatureCanBeSeenInTheTraffic() {
        slack.as("ana").in("#general").types("/count");

        assertThat(slack.traffic().exchanges().getLast().headers())
                .containsKeys("X-Slack-Signature", "X-Slack-Request-Timestamp");
    }

    @Test
    void theAddressForEventsIsVerifiedWhenSomebodyAsks() throws Exception {
        app.behaviour = request -> Answer.text(Json.text(request, "challenge", ""));
        assertThat(slack.verifyUrl().isVerified()).isTrue();
        assertThat(app.requests().getLast().path()).isEqualTo("/events");

        app.behaviour =
                request -> Answer.json(Json.write(Json.object("challenge", Json.text(request, "challenge", ""))));
        assertThat(slack.verifyUrl().isVerified()).isTrue();

        app.behaviour = request -> Answer.text("yes, it's me");
        assertThat(slack.verifyUrl().problem()).isEqualTo("The app did not answer with the challenge");
        app.behaviour = request -> Answer.status(404);
        assertThat(verifyOverHttp())
                .isEqualTo("{\"ok\":false,\"url\":\"" + app.base()
                        + "/events\",\"error\":\"The app answered with the status 404\"}");
    }

    private String verifyOverHttp() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(slack.url() + "/sim/verify"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void anAppThatIsNowhereOrSlowOrBrokenIsReportedInSlacksWords() {
        app.behaviour = request -> Answer.status(503);
        assertThat(slack.as("ana").presses("Go").on(message(slack)).error()).isEqualTo("dispatch_failed");

        app.behaviour = request -> {
            waitUntilSlackGaveUp();
            return Answer.empty();
        };
        Reply late = slack.as("ana").in("#general").types("/count");
        assertThat(late.error()).isEqualTo("operation_timeout");
        assertThat(late.text()).isEqualTo("/count failed with the error \"operation_timeout\"");

        slack.appAt(URI.create("http://127.0.0.1:1"));
        assertThat(slack.as("ana").in("#general").types("/count").error()).isEqualTo("dispatch_failed");
    }

    private void waitUntilSlackGaveUp() {
        try {
            gaveUp.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private String mention() {
        return "@"
                + slack.workspace()
                        .find(slack.workspace().bot().user())
                        .orElseThrow()
                        .handle();
    }
}
