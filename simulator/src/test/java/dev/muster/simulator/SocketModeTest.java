package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.socket.Disconnect;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket Mode as an app sees it that speaks WebSocket and knows nothing of the simulator. */
final class SocketModeTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final List<TestSocket> sockets = new ArrayList<>();
    private Simulator slack;

    @BeforeEach
    void start() {
        slack = Simulator.builder()
                .clock(clock)
                .limits(false)
                .socketMode(true)
                .pings(Duration.ofMillis(20))
                .build();
        slack.workspace().addChannel("#general", slack.workspace().addPerson("ana", "Ana Alba"));
        slack.start();
    }

    @AfterEach
    void stop() {
        sockets.forEach(TestSocket::close);
        slack.close();
        http.close();
    }

    private JsonObject connectionsOpen(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "apps.connections.open"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return Json.parseObject(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .orElseThrow();
    }

    private String url() throws IOException, InterruptedException {
        return Json.text(connectionsOpen(slack.credentials().appToken()), "url").orElseThrow();
    }

    private TestSocket open() throws IOException, InterruptedException {
        return open("");
    }

    private TestSocket open(String more) throws IOException, InterruptedException {
        TestSocket socket = new TestSocket(http, url() + more);
        sockets.add(socket);
        socket.hello();
        return socket;
    }

    private Reply types(String command) {
        return slack.as("ana").in("#general").types(command);
    }

    // ---- coming in

    @Test
    void theAddressComesFromTheMethodAndTheGreetingFromTheSocket() throws Exception {
        JsonObject answer = connectionsOpen(slack.credentials().appToken());
        assertThat(Json.isTrue(answer, "ok")).isTrue();
        assertThat(Json.text(answer, "url", "")).matches("ws://127\\.0\\.0\\.1:\\d+/link/\\?ticket=.+&app_id=A0MUSTER");

        open();
        JsonObject hello = open().hello();

        assertThat(Json.text(hello, "type")).contains("hello");
        assertThat(Json.text(hello, "num_connections")).contains("2");
        assertThat(Json.object(hello, "debug_info").flatMap(i -> Json.text(i, "approximate_connection_time")))
                .contains("18060");
        assertThat(Json.object(hello, "connection_info").flatMap(i -> Json.text(i, "app_id")))
                .contains("A0MUSTER");
    }

    @Test
    void onlyTheAppsOwnTokenOpensSockets() throws Exception {
        slack.workspace()
                .tokens()
                .add(new Token(
                        "xapp-narrow", Token.Kind.APP, slack.workspace().bot().user(), Set.of(), null, false));

        assertThat(Json.text(connectionsOpen(slack.botToken()), "error")).contains("not_allowed_token_type");
        assertThat(Json.text(connectionsOpen("xapp-unknown"), "error")).contains("invalid_auth");
        assertThat(Json.text(connectionsOpen("xapp-narrow"), "error")).contains("missing_scope");
        assertThat(Json.text(connectionsOpen("xapp-narrow"), "needed")).contains("connections:write");
    }

    @Test
    void theAppsOwnTokenIsGoodForNothingElse() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "auth.test"))
                .header("Authorization", "Bearer " + slack.credentials().appToken())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("not_allowed_token_type");
    }

    @Test
    void aTicketLetsOneSocketInWithinHalfAMinute() throws Exception {
        String used = url();
        sockets.add(new TestSocket(http, used));
        String late = url();
        clock.advance(Duration.ofSeconds(31));

        assertThatThrownBy(() -> new TestSocket(http, used)).hasMessageContaining("WebSocketHandshakeException");
        assertThatThrownBy(() -> new TestSocket(http, late)).hasMessageContaining("WebSocketHandshakeException");
        assertThatThrownBy(() -> new TestSocket(http, slack.url().replace("http", "ws") + "/link/"))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void whoAsksForAPageIsToldToUpgrade() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url().replaceFirst("^ws", "http")))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(426);
    }

    @Test
    void anEleventhSocketIsSentAway() throws Exception {
        for (int i = 0; i < 10; i++) {
            open();
        }

        TestSocket eleventh = open();

        assertThat(eleventh.disconnects()).containsExactly("too_many_websockets");
        assertThat(eleventh.closed()).isEqualTo(1000);
        assertThat(slack.sockets().connections()).isEqualTo(10);
    }

    @Test
    void whereSocketModeIsOffTheLinkIsDisabled() throws Exception {
        TestSocket before = open();

        slack.socketMode(false);
        TestSocket after = open();

        assertThat(before.closed()).isEqualTo(1000);
        assertThat(before.disconnects()).containsExactly("link_disabled");
        assertThat(after.closed()).isEqualTo(1000);
        assertThat(after.disconnects()).containsExactly("link_disabled");
    }

    @Test
    void socketsArePinged() throws Exception {
        TestSocket socket = open();

        await().until(() -> socket.pings() > 1);
    }

    // ---- envelopes

    @Test
    void aCommandIsAnsweredThroughTheSocket() throws Exception {
        TestSocket socket = open();
        socket.behaviour = envelope -> TestSocket.with(envelope, Json.object("text", "Three things"));

        Reply reply = types("/count things");

        assertThat(reply.text()).isEqualTo("Three things");
        JsonObject envelope = socket.envelopes().getFirst();
        assertThat(Json.text(envelope, "type")).contains("slash_commands");
        assertThat(Json.isTrue(envelope, "accepts_response_payload")).isTrue();
        JsonObject payload = Json.object(envelope, "payload").orElseThrow();
        assertThat(Json.text(payload, "command")).contains("/count");
        assertThat(Json.text(payload, "text")).contains("things");
        assertThat(Json.text(payload, "trigger_id", "")).isNotEmpty();
    }

    @Test
    void anAcknowledgementMayBeEmpty() throws Exception {
        TestSocket socket = open();
        assertThat(types("/count").text()).isEmpty();

        socket.behaviour = envelope -> TestSocket.with(envelope, new JsonObject());
        Reply reply = types("/count");

        assertThat(reply.acknowledged()).isTrue();
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void aPressTakesNoAnswerWithItsAcknowledgement() throws Exception {
        TestSocket socket = open();
        socket.behaviour = envelope -> TestSocket.with(envelope, Json.object("text", "ignored"));
        var message = slack.workspace()
                .post(
                        slack.workspace().channel("general").id(),
                        slack.workspace().bot().user(),
                        Content.of("t", Cards.card()),
                        null);

        Reply reply = slack.as("ana").presses("Claim").on(message);

        assertThat(reply.acknowledged()).isTrue();
        assertThat(reply.text()).isEmpty();
        JsonObject envelope = socket.envelopes().getLast();
        assertThat(Json.text(envelope, "type")).contains("interactive");
        assertThat(Json.isTrue(envelope, "accepts_response_payload")).isFalse();
    }

    @Test
    void anEventIsToldAndTakesNoAnswer() throws Exception {
        TestSocket socket = open();

        slack.as("ana").in("#general").says("hello");

        JsonObject envelope = socket.envelopes().getLast();
        assertThat(Json.text(envelope, "type")).contains("events_api");
        assertThat(Json.isTrue(envelope, "accepts_response_payload")).isFalse();
        assertThat(Json.text(envelope, "retry_attempt")).contains("0");
        assertThat(Json.text(envelope, "retry_reason")).contains("");
        assertThat(Json.object(envelope, "payload").flatMap(p -> Json.text(p, "type")))
                .contains("event_callback");
    }

    @Test
    void withoutASocketTheCommandFailsAtOnceAndTheEventComesLater() throws Exception {
        assertThat(types("/count").error()).isEqualTo("dispatch_failed");
        int before = slack.traffic().exchanges().size();
        slack.as("ana").in("#general").says("hello");
        await().until(() -> slack.traffic().exchanges().size() == before + 2);

        TestSocket socket = open();
        clock.advance(Duration.ofMinutes(1));

        await().until(() -> socket.envelopes().size() == 1);
        assertThat(Json.text(socket.envelopes().getFirst(), "retry_attempt")).contains("2");
        assertThat(Json.text(socket.envelopes().getFirst(), "retry_reason")).contains("connection_failed");
    }

    @Test
    void anAppThatSaysNothingIsTooLate() throws Exception {
        TestSocket socket = open();
        socket.behaviour = envelope -> Json.text(envelope, "type", "").equals("slash_commands")
                        || Json.text(envelope, "retry_attempt", "").equals("0")
                ? null
                : TestSocket.plain(envelope);

        assertThat(types("/count").error()).isEqualTo("operation_timeout");
        slack.as("ana").in("#general").says("hello");

        await().until(() -> socket.envelopes().size() == 3);
        assertThat(Json.text(socket.envelopes().getLast(), "retry_reason")).contains("timeout");
    }

    @Test
    void envelopesAndAcknowledgementsAreInTheTraffic() throws Exception {
        TestSocket socket = open();
        socket.behaviour = envelope -> TestSocket.with(envelope, Json.object("text", "Three"));

        types("/count");

        var exchange = slack.traffic().exchanges().getLast();
        assertThat(exchange.method()).isEqualTo("SOCKET");
        assertThat(exchange.path()).isEqualTo("/link/slash_commands");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.request()).contains("\"command\":\"/count\"");
        assertThat(exchange.response()).contains("\"payload\":{\"text\":\"Three\"}");
    }

    // ---- several sockets

    @Test
    void eachEnvelopeGoesToOneOfThem() throws Exception {
        TestSocket one = open();
        TestSocket other = open();

        for (int i = 0; i < 4; i++) {
            types("/count");
        }

        assertThat(one.envelopes()).hasSize(2);
        assertThat(other.envelopes()).hasSize(2);
    }

    @Test
    void anotherOneGetsWhatAClosedOneDidNotAcknowledge() throws Exception {
        TestSocket one = open();
        TestSocket other = open();
        for (TestSocket socket : sockets) {
            socket.behaviour = envelope -> {
                if (one.envelopes().size() + other.envelopes().size() == 1) {
                    socket.abort();
                    return null;
                }
                return TestSocket.plain(envelope);
            };
        }

        assertThat(types("/count").acknowledged()).isTrue();

        assertThat(Stream.concat(one.envelopes().stream(), other.envelopes().stream())
                        .map(TestSocket::id))
                .hasSize(2)
                .containsOnly(TestSocket.id(one.envelopes().getFirst()));
    }

    @Test
    void anAcknowledgementMayComeThroughAnotherSocket() throws Exception {
        TestSocket one = open();
        TestSocket other = open();
        one.behaviour = envelope -> {
            other.send(Json.write(TestSocket.plain(envelope)));
            return null;
        };
        other.behaviour = envelope -> {
            one.send(Json.write(TestSocket.plain(envelope)));
            return null;
        };

        assertThat(types("/count").acknowledged()).isTrue();
    }

    // ---- parting

    @Test
    void aSocketIsWarnedAndThenClosed() throws Exception {
        TestSocket socket = open();
        clock.advance(Duration.ofMinutes(301).minusSeconds(10));
        await().until(() -> socket.disconnects().equals(List.of("warning")));
        TestSocket next = open();
        types("/count");
        assertThat(next.envelopes()).hasSize(1);

        clock.advance(Duration.ofSeconds(10));

        assertThat(socket.closed()).isEqualTo(1000);
        assertThat(socket.disconnects()).containsExactly("warning", "refresh_requested");
        assertThat(next.isClosed()).isFalse();
    }

    @Test
    void aShortLifeCanBeAskedFor() throws Exception {
        TestSocket socket = open("&debug_reconnects=true");
        assertThat(Json.object(socket.hello(), "debug_info")
                        .flatMap(info -> Json.text(info, "approximate_connection_time")))
                .contains("360");

        clock.advance(Duration.ofSeconds(350));
        await().until(() -> !socket.disconnects().isEmpty());
        clock.advance(Duration.ofSeconds(10));

        assertThat(socket.closed()).isEqualTo(1000);
    }

    @Test
    void aSocketIsNotClosedBeforeItsAcknowledgementIsThere() throws Exception {
        TestSocket socket = open();
        socket.behaviour = envelope -> {
            slack.sockets().disconnect(Disconnect.REFRESH_REQUESTED);
            return TestSocket.plain(envelope);
        };

        assertThat(types("/count").acknowledged()).isTrue();
        assertThat(socket.closed()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "too_many_websockets"})
    void aTestInAnyLanguageMayDisconnect(String reason) throws Exception {
        TestSocket socket = open();

        assertThat(trouble("{\"what\":\"disconnect\",\"reason\":\"" + reason + "\"}"))
                .contains("\"ok\":true");

        await().until(() -> socket.disconnects().equals(List.of(reason)));
        assertThat(trouble("{\"what\":\"disconnect\",\"reason\":\"boredom\"}")).contains("boredom");
    }

    private String trouble(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.url() + "/sim/trouble"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    // ---- garbage

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[1,2]", "", "{\"envelope_id\":"})
    void whoTalksNonsenseIsDisconnected(String text) throws Exception {
        TestSocket socket = open();

        socket.send(text);

        assertThat(socket.closed()).isEqualTo(1003);
        assertThat(slack.sockets().connections()).isZero();
    }

    @Test
    void whoSendsBytesOrTooMuchIsDisconnected() throws Exception {
        TestSocket bytes = open();
        TestSocket flood = open();

        bytes.sendBinary();
        flood.send("{\"x\":\"" + "y".repeat(1_100_000) + "\"}");

        assertThat(bytes.closed()).isEqualTo(1003);
        assertThat(flood.closed()).isIn(1009, -1);
    }

    @Test
    void acknowledgementsOfNothingAreIgnored() throws Exception {
        TestSocket socket = open();
        socket.send("{}");
        socket.send("{\"envelope_id\":\"nobody-sent-this\",\"payload\":{}}");
        socket.send("{\"envelope_id\":{\"a\":1}}");
        socket.behaviour = envelope -> Json.object("envelope_id", TestSocket.id(envelope), "payload", "no object");

        assertThat(types("/count").acknowledged()).isTrue();
    }
}
