package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.MessageShortcut;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Once;
import dev.muster.bot.web.SlackServer;
import dev.muster.bot.web.SlackServer.Readiness;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway with one command, button and form of each kind, reached by signed requests over HTTP. */
abstract class GatewayFixture {
    static final String SECRET = "shh";

    static final class StoreDown extends RuntimeException {}

    final FakeSlack fake = new FakeSlack();
    final SlackConnection connection = fake.connect();
    final SettableClock clock = new SettableClock();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<Press> presses = new CopyOnWriteArrayList<>();
    final List<Submission> submissions = new CopyOnWriteArrayList<>();
    final List<MessageShortcut> shortcuts = new CopyOnWriteArrayList<>();
    volatile Answer answer = Answer.line("done");
    volatile Function<Submission, SubmissionAnswer> submitted = s -> new SubmissionAnswer.Done(answer);
    volatile Runnable trouble = () -> {};
    volatile Runnable homeTrouble = () -> {};
    final InMemoryRequests requests = new InMemoryRequests();
    private final AtomicInteger triggers = new AtomicInteger();
    BoltGateway gateway;
    SlackServer server;
    Signed slack;

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(60));
    }

    void start(Duration patience) {
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
                }),
                Map.of("open-ticket", shortcut -> {
                    shortcuts.add(shortcut);
                    return answer;
                }),
                (caller, shown, now) -> {
                    homeTrouble.run();
                    return home(caller.user() + " " + shown.team() + " " + shown.notice());
                });
        gateway = BoltGateway.connect(
                connection,
                SECRET,
                handlers,
                new BoltGateway.Records(requests, requests),
                clock,
                e -> e instanceof StoreDown,
                patience);
        server = new SlackServer(
                "127.0.0.1", 0, new RequestSignature(SECRET, clock), gateway, () -> Readiness.READY, List.of());
        server.start();
        slack = new Signed(server.port(), SECRET, clock);
    }

    Answer command(Caller caller, String name, String text, Instant now, Once once) {
        return once.once(() -> {
            commands.add(caller.user() + " " + caller.channel() + " " + name + " " + text);
            trouble.run();
            return answer;
        });
    }

    /** The next request is another one, unless this is called with the same number again. */
    String trigger() {
        return "1.2." + triggers.incrementAndGet();
    }

    /** Slack sends the last request once more. */
    void again() {
        triggers.decrementAndGet();
    }

    @AfterEach
    void close() {
        server.close();
        gateway.close();
        connection.close();
        fake.close();
    }

    static View home(String words) {
        return View.builder()
                .type("home")
                .privateMetadata("billing")
                .blocks(List.of(Layout.section(words)))
                .build();
    }

    static View form() {
        return Views.view(v -> v.type("modal")
                .callbackId("new-ticket")
                .title(Views.viewTitle(t -> t.type("plain_text").text("New ticket")))
                .blocks(List.of()));
    }

    HttpResponse<String> type(String command, String text) throws Exception {
        return type(FakeSlack.WORKSPACE, command, text);
    }

    HttpResponse<String> type(String workspace, String command, String text) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("team_id", workspace);
        fields.put("user_id", "U0ANA");
        fields.put("channel_id", "C0BILLING");
        fields.put("command", command);
        fields.put("text", text);
        fields.put("trigger_id", trigger());
        fields.put("response_url", fake.url("/respond/1").toString());
        return slack.form(fields);
    }

    HttpResponse<String> press(String actionId, String rest, boolean inMessage) throws Exception {
        String where = inMessage
                ? "\"channel\":{\"id\":\"C0BILLING\"},\"response_url\":\"" + fake.url("/respond/1") + "\","
                : "";
        return slack.payload(("{\"type\":\"block_actions\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},"
                        + "\"trigger_id\":\"%s\",%s\"actions\":[{\"action_id\":\"%s\",%s}]}")
                .formatted(trigger(), where, actionId, rest));
    }

    /** Uses a shortcut on a message. */
    HttpResponse<String> shortcut(String callbackId, String message) throws Exception {
        return slack.payload(
                ("{\"type\":\"message_action\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},\"trigger_id\":\"%s\","
                                + "\"channel\":{\"id\":\"C0BILLING\"},\"response_url\":\"%s\",\"callback_id\":\"%s\","
                                + "\"message_ts\":\"1700000000.000200\",\"message\":%s}")
                        .formatted(trigger(), fake.url("/respond/1"), callbackId, message));
    }

    HttpResponse<String> submit(String callbackId, String values) throws Exception {
        return slack.payload(
                ("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},\"trigger_id\":\"%s\","
                                + "\"view\":{\"type\":\"modal\",\"callback_id\":\"%s\",\"private_metadata\":\"billing\","
                                + "\"blocks\":[{\"type\":\"input\",\"block_id\":\"title\",\"label\":{\"type\":\"plain_text\",\"text\":\"T\"},"
                                + "\"element\":{\"type\":\"plain_text_input\",\"action_id\":\"a\"}}],"
                                + "\"state\":{\"values\":%s}}}")
                        .formatted(trigger(), callbackId, values));
    }

    static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    static String text(HttpResponse<String> response) {
        JsonObject json = json(response);
        assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        return json.get("text").getAsString();
    }

    String shownBeside() {
        await().until(() -> gateway.isIdle());
        JsonObject shown = fake.calls("response_url").getLast().json();
        assertThat(shown.get("replace_original").getAsBoolean()).isFalse();
        assertThat(shown.get("response_type").getAsString()).isEqualTo("ephemeral");
        return shown.get("text").getAsString();
    }
}
