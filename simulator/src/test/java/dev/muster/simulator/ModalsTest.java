package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.TestApp.Answer;
import dev.muster.simulator.TestApp.Received;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Submission;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modals and their answers, and what people have chosen in messages, over HTTP and through sockets. */
final class ModalsTest {
    private static final String MODAL = """
            {"type":"modal","title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"OK"},
             "notify_on_close":true,"clear_on_close":%s,
             "blocks":[
              {"type":"input","block_id":"subject","optional":true,"label":{"type":"plain_text","text":"Subject"},
               "element":{"type":"plain_text_input","action_id":"value"}},
              {"type":"input","block_id":"where","optional":true,"label":{"type":"plain_text","text":"Where"},
               "element":{"type":"conversations_select","action_id":"value","response_url_enabled":true}},
              {"type":"section","block_id":"note","text":{"type":"mrkdwn","text":"Note"}}]}
            """;
    private static final String CHOICES = """
            [{"type":"actions","block_id":"plan","elements":[
               {"type":"datepicker","action_id":"day","initial_date":"2026-11-23"},
               {"type":"static_select","action_id":"size","options":[
                 {"text":{"type":"plain_text","text":"Small"},"value":"s"},
                 {"text":{"type":"plain_text","text":"Large"},"value":"l"}]},
               {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private TestApp app;
    private Simulator slack;
    private Person ana;
    private Channel channel;

    @BeforeEach
    void start() throws IOException {
        app = new TestApp();
        slack = Simulator.builder().clock(clock).limits(false).build();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#general", ana);
        slack.start();
        slack.app(app.url(), TestApp.SECRET);
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
        http.close();
    }

    private static String modal(String title, boolean clearOnClose) {
        return MODAL.formatted(title, clearOnClose);
    }

    private Modal opened(boolean clearOnClose) {
        slack.workspace()
                .views()
                .open(ana.id(), Json.parseObject(modal("First", clearOnClose)).orElseThrow());
        return slack.as(ana).modal();
    }

    private Modal pushed(String title, boolean clearOnClose) {
        slack.workspace()
                .views()
                .push(ana.id(), Json.parseObject(modal(title, clearOnClose)).orElseThrow());
        return slack.as(ana).modal();
    }

    private Submission answering(String body) {
        app.behaviour = request -> Answer.json(body);
        return opened(false).submit();
    }

    // ---- closing

    @Test
    void aModalThatClearsOnCloseTakesAllWithIt() {
        opened(false);
        Modal second = pushed("Second", true);

        second.close();

        assertThat(slack.as(ana).hasModal()).isFalse();
        assertThat(app.events("view_closed")).hasSize(2);
        assertThat(app.received()).allMatch(closed -> Json.isTrue(closed, "is_cleared"));
    }

    @Test
    void anotherOneGivesWayToTheOneBelow() {
        Modal first = opened(false);
        Modal second = pushed("Second", false);

        second.close();

        assertThat(slack.as(ana).modal().id()).isEqualTo(first.id());
        assertThat(app.events("view_closed")).hasSize(1);
        assertThat(Json.text(app.last(), "is_cleared")).contains("false");
    }

    // ---- answers

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"response_action\":\"\"}", "  "})
    void nothingToSayClosesTheModal(String body) {
        assertThat(answering(body).closed()).isTrue();
    }

    @Test
    void clearingClosesAll() {
        opened(false);
        Modal second = pushed("Second", false);
        app.behaviour = request -> Answer.json("{\"response_action\":\"clear\"}");

        assertThat(second.submit().closed()).isTrue();

        assertThat(slack.as(ana).hasModal()).isFalse();
        assertThat(app.events("view_closed")).isEmpty();
    }

    @Test
    void anUpdateTakesItsPlace() {
        assertThat(answering("{\"response_action\":\"update\",\"view\":" + modal("Next", false) + "}")
                        .accepted())
                .isTrue();

        assertThat(slack.as(ana).modal().title()).isEqualTo("Next");
    }

    @Test
    void theStackHoldsThree() {
        opened(false);
        pushed("Second", false);
        Modal third = pushed("Third", false);
        app.behaviour =
                request -> Answer.json("{\"response_action\":\"push\",\"view\":" + modal("Fourth", false) + "}");

        Submission submission = third.submit();

        assertThat(submission.accepted()).isFalse();
        assertThat(submission.trouble()).contains("trouble connecting").contains("3 modals");
        assertThat(slack.as(ana).modal().title()).isEqualTo("Third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ok                                                                 | not a JSON object",
                "{'response_action':'explode'}                                      | no response_action explode",
                "{'response_action':'errors'}                                       | no errors",
                "{'response_action':'errors','errors':{'nowhere':'Wrong'}}          | no input has the block_id nowhere",
                "{'response_action':'errors','errors':{'note':'Wrong'}}             | no input has the block_id note",
                "{'response_action':'errors','errors':{'subject':['Wrong']}}        | the error of subject is no text",
                "{'response_action':'update'}                                       | there is no view",
                "{'response_action':'update','view':{'type':'modal','blocks':[]}}   | title",
                "{'response_action':'push','view':{'type':'home','blocks':[]}}      | the view is no modal",
            })
    void aBadAnswerIsTroubleAndLeavesTheModal(String body, String why) {
        Submission submission = answering(body.replace('\'', '"'));

        assertThat(submission.closed()).isFalse();
        assertThat(submission.trouble()).contains("trouble connecting").contains(why);
        assertThat(slack.as(ana).modal().title()).isEqualTo("First");
    }

    @Test
    void anAppThatFailsIsTroubleToo() {
        app.behaviour = request -> Answer.status(500);

        assertThat(opened(false).submit().trouble()).contains("dispatch_failed");
    }

    @Test
    void throughASocketAnswersAreTheSame() throws Exception {
        slack.socketMode(true);
        HttpRequest open = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "apps.connections.open"))
                .header("Authorization", "Bearer " + slack.credentials().appToken())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String url = Json.parseObject(
                        http.send(open, HttpResponse.BodyHandlers.ofString()).body())
                .flatMap(answer -> Json.text(answer, "url"))
                .orElseThrow();
        try (TestSocket socket = new TestSocket(http, url)) {
            socket.hello();
            socket.behaviour = envelope -> TestSocket.with(
                    envelope,
                    Json.object("response_action", "errors", "errors", Json.object("subject", "There is one.")));
            assertThat(opened(false).submit().errors()).isEqualTo(Map.of("subject", "There is one."));
            assertThat(Json.isTrue(socket.envelopes().getLast(), "accepts_response_payload"))
                    .isTrue();

            socket.behaviour = envelope -> TestSocket.with(envelope, Json.object("response_action", "explode"));
            assertThat(opened(false).submit().trouble()).contains("no response_action explode");

            socket.behaviour = TestSocket::plain;
            assertThat(opened(false).submit().closed()).isTrue();
        }
    }

    // ---- what is sent

    @Test
    void whoChoosesAConversationLetsTheAppAnswerThere() throws Exception {
        Modal modal = opened(false);
        modal.fill("Where", "general").submit();

        JsonObject given = Json.objects(app.last(), "response_urls").getFirst();
        assertThat(Json.text(given, "block_id")).contains("where");
        assertThat(Json.text(given, "action_id")).contains("value");
        assertThat(Json.text(given, "channel_id")).contains(channel.id().value());
        HttpRequest answer = HttpRequest.newBuilder(URI.create(Json.text(given, "response_url", "")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"response_type\":\"in_channel\",\"text\":\"Done\"}"))
                .build();
        assertThat(http.send(answer, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        assertThat(slack.channel("#general").asText()).isEqualTo("Done");
    }

    @Test
    void whoChoosesNoneDoesNot() {
        opened(false).submit();

        assertThat(Json.array(app.last(), "response_urls")).isEmpty();
    }

    @Test
    void anEmptyFieldIsSaidToBeEmpty() {
        opened(false).submit();

        String state = Json.writeWithNulls(Json.object(app.last(), "view")
                .flatMap(view -> Json.object(view, "state"))
                .orElseThrow());
        assertThat(state).contains("\"value\":null").contains("\"selected_conversation\":null");
    }

    private SimMessage choices() {
        return slack.workspace()
                .post(
                        channel.id(),
                        slack.workspace().bot().user(),
                        Content.of("t", Json.parse(CHOICES).orElseThrow().getAsJsonArray()),
                        null);
    }

    private static String state(Received request) {
        return Json.writeWithNulls(Json.object(request.payload(), "state").orElseThrow());
    }

    @Test
    void aMessageTellsWhatThePersonHasChosenInAllOfIt() {
        SimMessage message = choices();
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");

        slack.as(ana).chooses("Large").from("size").on(message);
        slack.as(ana).chooses("2026-12-24").from("day").on(message);
        slack.as(ana).presses("Go").on(message);
        assertThat(state(app.requests().getLast()))
                .contains("\"selected_date\":\"2026-12-24\"")
                .contains("\"value\":\"l\"");

        slack.as(ben).presses("Go").on(message);
        assertThat(state(app.requests().getLast()))
                .contains("\"selected_date\":\"2026-11-23\"")
                .contains("\"selected_option\":null");
    }

    @Test
    void anEphemeralIsNotSentAlong() {
        SimMessage whisper = slack.workspace()
                .whisper(
                        channel.id(),
                        slack.workspace().bot().user(),
                        ana.id(),
                        Content.of("t", Json.parse(CHOICES).orElseThrow().getAsJsonArray()));

        slack.as(ana).presses("Go").on(whisper);

        JsonObject payload = app.last();
        assertThat(payload.has("message")).isFalse();
        assertThat(Json.object(payload, "container").map(c -> Json.isTrue(c, "is_ephemeral")))
                .contains(true);
        assertThat(Json.text(payload, "response_url", "")).isNotEmpty();
        assertThat(Json.text(payload, "trigger_id", "")).isNotEmpty();
    }

    @Test
    void shortcutsCarryTriggers() {
        slack.as(ana).usesShortcut("count").anywhere();
        JsonObject global = app.last();
        slack.as(ana).usesShortcut("count").on(choices());
        JsonObject ofMessage = app.last();

        assertThat(Json.text(global, "type")).contains("shortcut");
        assertThat(Json.text(ofMessage, "type")).contains("message_action");
        assertThat(Json.text(global, "trigger_id", "")).isNotEmpty();
        assertThat(Json.text(ofMessage, "trigger_id", ""))
                .isNotEmpty()
                .isNotEqualTo(Json.text(global, "trigger_id", ""));
    }
}
