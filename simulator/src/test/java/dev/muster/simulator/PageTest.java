package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files and its control API. */
class PageTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-22T10:00:00Z"));
    private Simulator slack;
    private TestApp app;
    private Person ana;
    private Channel channel;

    @BeforeEach
    void start() throws IOException {
        slack = Simulator.builder().clock(clock).build().start();
        app = new TestApp();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#billing-support", ana);
        slack.app(app.url(), TestApp.SECRET);
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(slack.url() + path));
    }

    private JsonObject post(String what, JsonObject body) throws IOException, InterruptedException {
        return Json.parseObject(send(at("/sim/" + what)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))))
                        .body())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/style.css",
                "/app.js",
                "/dom.js",
                "/blocks.js",
                "/fields.js",
                "/modal.js",
                "/mrkdwn.js",
                "/richtext.js",
                "/icon.svg"
            })
    void itsFilesAreServed(String path) throws Exception {
        HttpResponse<String> response = send(at(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.js", "/package-info.class", "/../page/app.js"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(send(at(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void itShowsWhatThePersonSees() throws Exception {
        slack.workspace().whisper(channel.id(), slack.workspace().bot().user(), ana.id(), Content.text("psst"));
        String state = send(at("/sim/state?as=ana&in=" + channel.id())).body();
        assertThat(state).contains("psst").contains("billing-support").contains("Ana Alba");
        String version =
                Json.text(Json.parseObject(state).orElseThrow(), "version").orElseThrow();
        assertThat(send(at("/sim/state?as=ana&since=" + version)).body()).contains("\"unchanged\":true");
    }

    @Test
    void itTypesPressesAndMovesTheClock() throws Exception {
        post("type", Json.object("as", "ana", "in", channel.id(), "text", "/claim 42"));
        assertThat(Json.text(app.last(), "command")).contains("/claim");
        SimMessage card = slack.workspace()
                .post(channel.id(), slack.workspace().bot().user(), Content.of("t", Blocks.card()), null);
        post(
                "act",
                Json.object(
                        "as",
                        "ana",
                        "in",
                        channel.id(),
                        "where",
                        "message",
                        "ts",
                        card.ts(),
                        "block",
                        "ticket",
                        "action",
                        "claim"));
        assertThat(Json.text(app.last(), "type")).contains("block_actions");
        post("clock", Json.object("as", "ana", "nextMonday", true));
        assertThat(clock.instant()).isEqualTo("2026-11-23T08:59:00Z");
        post("clock", Json.object("advanceSeconds", 3600));
        assertThat(clock.instant()).isEqualTo("2026-11-23T09:59:00Z");
    }

    @Test
    void itRefusesWhatAnotherSitesFormCouldSend() throws Exception {
        HttpResponse<String> response = send(at("/sim/clock")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"advanceSeconds\":60}")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:00:00Z");
    }
}
