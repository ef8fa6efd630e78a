package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
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
                "/core/state.js",
                "/view/message.js",
                "/blocks/blocks.js",
                "/lib/lit-html/lit-html.js",
                "/lib/lit-html/directives/repeat.js",
                "/lib/marked/marked.esm.js",
                "/avatar/UANA.svg",
                "/icon.svg"
            })
    void itsFilesAreServed(String path) throws Exception {
        HttpResponse<String> response = send(at(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.js",
                "/package-info.class",
                "/../page/app.js",
                "/lib/unheard/of.js",
                "/lib/lit-html/package.json",
                "/lib/lit-html/../../x.js",
                "/avatar/UNOBODY.svg"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(send(at(path)).statusCode()).isIn(400, 404);
    }

    private JsonObject state(String query) throws IOException, InterruptedException {
        return Json.parseObject(send(at("/sim/state?" + query)).body()).orElseThrow();
    }

    @Test
    void itShowsWhatThePersonSeesAndNoMore() throws Exception {
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        slack.workspace().whisper(channel.id(), slack.workspace().bot().user(), ana.id(), Content.text("psst"));
        Channel secret = slack.workspace().addChannel("#hiring", Channel.Kind.PRIVATE, ana);
        slack.workspace().post(secret.id(), ana.id(), Content.text("an offer"), null);

        String hers = Json.write(state("as=ana&in=" + channel.id()));
        String his = Json.write(state("as=ben&in=" + channel.id()));

        assertThat(hers).contains("psst").contains("billing-support").contains("Ana Alba");
        assertThat(his).doesNotContain("psst").doesNotContain("hiring");
        assertThat(Json.write(state("as=" + ben.id() + "&in=" + secret.id()))).doesNotContain("an offer");
        assertThat(send(at("/sim/older?as=ben&in=" + secret.id() + "&before=9999999999.0"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoHasAVersionIsToldOnlyWhatIsNew() throws Exception {
        say("one");
        SimMessage doomed = say("two");
        String version = version(state("as=ana&in=" + channel.id()));

        slack.workspace().delete(doomed);
        SimMessage three = say("three");
        JsonObject news = state("as=ana&in=" + channel.id() + "&since=" + version + "&wait=1000");

        assertThat(Json.objects(news, "messages"))
                .extracting(message -> Json.text(message, "text", ""))
                .containsExactly("three");
        assertThat(Json.texts(news, "gone")).containsExactly(doomed.ts().toString());
        slack.workspace().post(channel.id(), ana.id(), Content.text("a reply"), three.ts());
        JsonObject replied = state("as=ana&in=" + channel.id() + "&since=" + version(news));
        assertThat(Json.objects(replied, "messages")).hasSize(1);
        assertThat(Json.text(Json.objects(replied, "messages").getFirst(), "replies", ""))
                .isEqualTo("1");
    }

    @Test
    void whoWaitsIsToldAsSoonAsSomethingHappens() throws Exception {
        String version = version(state("as=ana&in=" + channel.id()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(
                    at("/sim/state?as=ana&in=" + channel.id() + "&wait=20000&since=" + version)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            say("at last");

            await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
            assertThat(waiting.join().body()).contains("at last");
        }
    }

    @Test
    void aLongConversationComesInParts() throws Exception {
        for (int i = 0; i < 130; i++) {
            say("message " + i);
        }

        JsonObject first = state("as=ana&in=" + channel.id());
        JsonObject second = older(first);
        JsonObject third = older(second);

        assertThat(Json.objects(first, "messages")).hasSize(50);
        assertThat(Json.objects(second, "messages")).hasSize(50);
        assertThat(Json.isTrue(second, "older")).isTrue();
        assertThat(Json.objects(third, "messages")).hasSize(30);
        assertThat(Json.isTrue(third, "older")).isFalse();
        assertThat(Json.text(Json.objects(third, "messages").getFirst(), "text", ""))
                .isEqualTo("message 0");
    }

    private JsonObject older(JsonObject part) throws IOException, InterruptedException {
        String before = Json.text(Json.objects(part, "messages").getFirst(), "ts", "");
        return Json.parseObject(send(at("/sim/older?as=ana&in=" + channel.id() + "&before=" + before))
                        .body())
                .orElseThrow();
    }

    @Test
    void whatSheHasNotReadIsCounted() throws Exception {
        Channel direct = slack.workspace().directChannel(ana.id());
        state("as=ana&looking=true&in=" + channel.id());

        slack.workspace().post(direct.id(), slack.workspace().bot().user(), Content.text("psst"), null);
        say("her own words");

        assertThat(unread(state("as=ana&in=" + channel.id()), direct)).isEqualTo("1");
        assertThat(unread(state("as=ana&in=" + channel.id()), channel)).isEqualTo("0");
        assertThat(unread(state("as=ana&looking=true&in=" + direct.id()), direct))
                .isEqualTo("0");
    }

    private static String unread(JsonObject state, Channel channel) {
        return Json.objects(state, "channels").stream()
                .filter(one -> Json.text(one, "id", "").equals(channel.id().value()))
                .map(one -> Json.text(one, "unread", ""))
                .findFirst()
                .orElseThrow();
    }

    private SimMessage say(String text) {
        return slack.workspace().post(channel.id(), ana.id(), Content.text(text), null);
    }

    private static String version(JsonObject state) {
        return Json.text(state, "version").orElseThrow();
    }

    @Test
    void itShowsWhatWentOverTheWireWithItsSignature() throws Exception {
        post("type", Json.object("as", "ana", "in", channel.id(), "text", "/claim 42"));

        JsonObject log =
                Json.parseObject(send(at("/sim/traffic?after=0")).body()).orElseThrow();

        JsonObject line = Json.objects(log, "exchanges").getFirst();
        assertThat(Json.text(line, "request", "")).contains("command=%2Fclaim");
        assertThat(Json.object(line, "headers").orElseThrow().has("X-Slack-Signature"))
                .isTrue();
        String number = Json.text(line, "number", "");
        assertThat(send(at("/sim/traffic?after=" + number)).body()).isEqualTo("{\"exchanges\":[]}");
    }

    @Test
    void itTypesPressesAndMovesTheClock() throws Exception {
        post("type", Json.object("as", "ana", "in", channel.id(), "text", "/claim 42"));
        assertThat(Json.text(app.last(), "command")).contains("/claim");
        SimMessage card = slack.workspace()
                .post(channel.id(), slack.workspace().bot().user(), Content.of("t", Cards.card()), null);
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
        assertThat(Json.text(post("clock", Json.object("speed", 60)), "speed")).contains("60");
        assertThat(Json.text(post("clock", Json.object("speed", -1)), "error", ""))
                .contains("speed");
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
