package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.web.SlackServer;
import dev.muster.bot.web.SlackServer.Readiness;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BoltGatewayTest {
    private static final String SECRET = "shh";

    private static final class StoreDown extends RuntimeException {}

    private final FakeSlack fake = new FakeSlack();
    private final SlackConnection connection = fake.connect();
    private final SettableClock clock = new SettableClock();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Press> presses = new CopyOnWriteArrayList<>();
    private final List<Submission> submissions = new CopyOnWriteArrayList<>();
    private volatile Answer answer = Answer.line("done");
    private volatile Function<Submission, SubmissionAnswer> submitted = s -> new SubmissionAnswer.Done(answer);
    private volatile Runnable trouble = () -> {};
    private BoltGateway gateway;
    private SlackServer server;
    private Signed slack;

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(60));
    }

    private void start(Duration patience) {
        BoltGateway.Handlers handlers = new BoltGateway.Handlers(
                Set.of("claim", "ticket"),
                this::command,
                Map.of("claim", press -> {
                    presses.add(press);
                    trouble.run();
                    return answer;
                }),
                Map.of("new-ticket", submission -> {
                    submissions.add(submission);
                    trouble.run();
                    return submitted.apply(submission);
                }));
        gateway = BoltGateway.connect(connection, SECRET, handlers, clock, e -> e instanceof StoreDown, patience);
        server = new SlackServer(
                "127.0.0.1", 0, new RequestSignature(SECRET, clock), gateway, () -> Readiness.READY, List.of());
        server.start();
        slack = new Signed(server.port(), SECRET, clock);
    }

    private Answer command(Caller caller, String name, String text, Instant now) {
        commands.add(caller.user() + " " + caller.channel() + " " + name + " " + text);
        trouble.run();
        return answer;
    }

    @AfterEach
    void close() {
        server.close();
        gateway.close();
        connection.close();
        fake.close();
    }

    private static View form() {
        return Views.view(v -> v.type("modal")
                .callbackId("new-ticket")
                .title(Views.viewTitle(t -> t.type("plain_text").text("New ticket")))
                .blocks(List.of()));
    }

    private HttpResponse<String> type(String command, String text) throws Exception {
        return type(FakeSlack.WORKSPACE, command, text);
    }

    private HttpResponse<String> type(String workspace, String command, String text) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("team_id", workspace);
        fields.put("user_id", "U0ANA");
        fields.put("channel_id", "C0BILLING");
        fields.put("command", command);
        fields.put("text", text);
        fields.put("trigger_id", "1.2.3");
        fields.put("response_url", fake.url("/respond/1").toString());
        return slack.form(fields);
    }

    private HttpResponse<String> press(String actionId, String rest, boolean inMessage) throws Exception {
        String where = inMessage
                ? "\"channel\":{\"id\":\"C0BILLING\"},\"response_url\":\"" + fake.url("/respond/1") + "\","
                : "";
        return slack.payload(("{\"type\":\"block_actions\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},"
                        + "\"trigger_id\":\"1.2.3\",%s\"actions\":[{\"action_id\":\"%s\",%s}]}")
                .formatted(where, actionId, rest));
    }

    private HttpResponse<String> submit(String callbackId, String values) throws Exception {
        return slack.payload(
                ("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},"
                                + "\"view\":{\"type\":\"modal\",\"callback_id\":\"%s\",\"private_metadata\":\"billing\","
                                + "\"blocks\":[{\"type\":\"input\",\"block_id\":\"title\",\"label\":{\"type\":\"plain_text\",\"text\":\"T\"},"
                                + "\"element\":{\"type\":\"plain_text_input\",\"action_id\":\"a\"}}],"
                                + "\"state\":{\"values\":%s}}}")
                        .formatted(callbackId, values));
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private static String text(HttpResponse<String> response) {
        JsonObject json = json(response);
        assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        return json.get("text").getAsString();
    }

    private String shownBeside() {
        await().until(() -> gateway.isIdle());
        JsonObject shown = fake.calls("response_url").getLast().json();
        assertThat(shown.get("replace_original").getAsBoolean()).isFalse();
        assertThat(shown.get("response_type").getAsString()).isEqualTo("ephemeral");
        return shown.get("text").getAsString();
    }

    @Test
    void aCommandIsAnsweredInTheResponse() throws Exception {
        answer = new Answer.OnlyYou(
                "größer 🎟", List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText("*größer*")))));
        JsonObject json = json(type("/claim", "42 ñ & more=1"));
        assertThat(json.get("text").getAsString()).isEqualTo("größer 🎟");
        JsonObject section = json.getAsJsonArray("blocks").get(0).getAsJsonObject();
        assertThat(section.get("type").getAsString()).isEqualTo("section");
        assertThat(section.getAsJsonObject("text").get("type").getAsString()).isEqualTo("mrkdwn");
        assertThat(commands).containsExactly("U0ANA C0BILLING claim 42 ñ & more=1");
        assertThat(fake.calls("auth.test")).hasSize(1);
    }

    @Test
    void nothingToSayIsAnEmptyAck() throws Exception {
        answer = new Answer.Nothing();
        HttpResponse<String> response = type("/claim", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void anUnknownCommandGetsALine() throws Exception {
        assertThat(text(type("/dance", ""))).isEqualTo(CommandIn.UNKNOWN);
        assertThat(commands).isEmpty();
    }

    @Test
    void anotherWorkspaceIsRefusedPolitely() throws Exception {
        assertThat(text(type("T0OTHER", "/claim", ""))).isEqualTo(Incoming.ANOTHER_WORKSPACE);
        assertThat(commands).isEmpty();
    }

    @Test
    void aFormIsOpenedBeforeTheAck() throws Exception {
        answer = new Answer.Modal(form());
        assertThat(type("/ticket", "new").body()).isEmpty();
        FakeSlack.Call open = fake.calls("views.open").getFirst();
        assertThat(open.get("trigger_id")).isEqualTo("1.2.3");
        assertThat(open.get("view")).contains("new-ticket");
    }

    @Test
    void anExpiredTriggerIsToldToTryAgain() throws Exception {
        answer = new Answer.Modal(form());
        fake.refuse("views.open", "expired_trigger_id");
        assertThat(text(type("/ticket", "new"))).isEqualTo(Replies.TOO_LATE);
        fake.refuse("views.open", "expired_trigger_id");
        press("claim", "\"value\":\"42\"", true);
        assertThat(shownBeside()).isEqualTo(Replies.TOO_LATE);
    }

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
    void anUnreachableStoreIsAFriendlyLine() throws Exception {
        trouble = () -> {
            throw new IllegalStateException(new StoreDown());
        };
        assertThat(text(type("/claim", "42"))).isEqualTo(Trouble.NO_STORE);
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
    void aPressIsAnsweredBesideTheMessage() throws Exception {
        HttpResponse<String> ack = press("claim:7", "\"value\":\"42\"", true);
        assertThat(ack.statusCode()).isEqualTo(200);
        assertThat(ack.body()).isEmpty();
        assertThat(shownBeside()).isEqualTo("done");
        Caller caller =
                new Caller(new WorkspaceId(FakeSlack.WORKSPACE), new UserId("U0ANA"), new ChannelId("C0BILLING"));
        assertThat(presses).containsExactly(new Press(caller, "42", clock.instant()));
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
    void aPressWithoutAMessageIsAnsweredDirectly() throws Exception {
        press("claim", "\"value\":\"42\"", false);
        await().until(() -> gateway.isIdle());
        assertThat(fake.calls("chat.postMessage")).singleElement().satisfies(c -> {
            assertThat(c.get("channel")).isEqualTo("U0ANA");
            assertThat(c.get("text")).isEqualTo("done");
        });
    }

    @Test
    void aSubmittedFormArrivesFieldByField() throws Exception {
        submit("new-ticket", """
                {"title":{"a":{"type":"plain_text_input","value":" Printer "}},
                 "note":{"a":{"type":"plain_text_input","value":null}},
                 "count":{"a":{"type":"number_input","value":"3"}},
                 "priority":{"a":{"type":"static_select","selected_option":{"value":"high"}}},
                 "kind":{"a":{"type":"radio_buttons","selected_option":{"value":"bug"}}},
                 "flags":{"a":{"type":"checkboxes","selected_options":[{"value":"x"},{"value":"y"}]}},
                 "skills":{"a":{"type":"multi_static_select","selected_options":[{"value":"sql"}]}},
                 "who":{"a":{"type":"users_select","selected_user":"U0BO"}},
                 "people":{"a":{"type":"multi_users_select","selected_users":["U0BO","U0CY"]}},
                 "where":{"a":{"type":"conversations_select","selected_conversation":"C0X"}},
                 "wheres":{"a":{"type":"multi_conversations_select","selected_conversations":["C0X","C0Y"]}},
                 "channels":{"a":{"type":"multi_channels_select","selected_channels":["C0Z"]}},
                 "day":{"a":{"type":"datepicker","selected_date":"2026-11-23"}},
                 "time":{"a":{"type":"timepicker","selected_time":"09:30"}}}""");
        Submission s = submissions.getFirst();
        assertThat(s.privateMetadata()).isEqualTo("billing");
        assertThat(s.values().text("title")).isEqualTo("Printer");
        assertThat(s.values().one("note")).isEmpty();
        assertThat(s.values().byBlock())
                .containsEntry("count", List.of("3"))
                .containsEntry("priority", List.of("high"))
                .containsEntry("kind", List.of("bug"))
                .containsEntry("flags", List.of("x", "y"))
                .containsEntry("skills", List.of("sql"))
                .containsEntry("who", List.of("U0BO"))
                .containsEntry("people", List.of("U0BO", "U0CY"))
                .containsEntry("where", List.of("C0X"))
                .containsEntry("wheres", List.of("C0X", "C0Y"))
                .containsEntry("channels", List.of("C0Z"))
                .containsEntry("day", List.of("2026-11-23"))
                .containsEntry("time", List.of("09:30"));
    }

    @Test
    void aDoneFormClosesAndTheAnswerIsADirectMessage() throws Exception {
        assertThat(submit("new-ticket", "{}").body()).isEmpty();
        await().until(() -> gateway.isIdle());
        assertThat(fake.calls("chat.postMessage").getFirst().get("channel")).isEqualTo("U0ANA");
    }

    @Test
    void aWrongFormStaysOpen() throws Exception {
        submitted = s -> new SubmissionAnswer.Wrong(Map.of("title", "Say what is broken."));
        JsonObject json = json(submit("new-ticket", "{}"));
        assertThat(json.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(json.getAsJsonObject("errors").get("title").getAsString()).isEqualTo("Say what is broken.");
    }

    @Test
    void aFormMayGiveWayToAnother() throws Exception {
        answer = new Answer.Modal(form());
        assertThat(json(submit("new-ticket", "{}")).get("response_action").getAsString())
                .isEqualTo("update");
    }

    @Test
    void anUnknownFormClosesWithALine() throws Exception {
        submit("dance", "{}");
        await().until(() -> gateway.isIdle());
        assertThat(fake.texts()).containsExactly(SubmissionIn.UNKNOWN);
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
