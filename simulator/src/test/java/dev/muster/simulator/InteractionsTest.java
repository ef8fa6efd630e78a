package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import dev.muster.simulator.TestApp.Answer;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do reaches the app as Slack sends it, and its answers reach people as Slack shows them. */
class InteractionsTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private Simulator slack;
    private TestApp app;
    private MethodsClient client;
    private Person ana;
    private Channel channel;

    @BeforeEach
    void start() throws IOException {
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        app = new TestApp();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#billing-support", ana);
        slack.app(app.url(), TestApp.SECRET);
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        client = Slack.getInstance(config).methods(slack.botToken());
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    private SimMessage card() {
        return slack.workspace()
                .post(channel.id(), slack.workspace().bot().user(), Content.of("ticket", Cards.card()), null);
    }

    @Test
    void aCommandIsSignedAndItsPlainAnswerIsSeenByTheCallerOnly() {
        app.behaviour = request -> Answer.text("Ticket 42 is yours.");
        Reply reply = slack.as(ana).in("#billing-support").types("/claim 42");
        assertThat(app.signatures()).containsExactly(true);
        assertThat(Json.text(app.last(), "command", "")).isEqualTo("/claim");
        assertThat(Json.text(app.last(), "text", "")).isEqualTo("42");
        assertThat(Json.text(app.last(), "user_name", "")).isEqualTo("ana");
        assertThat(reply.text()).isEqualTo("Ticket 42 is yours.");
        assertThat(reply.shown()).hasSize(1);
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
    }

    @Test
    void namesInACommandBecomeReferences() {
        slack.as(ana).in("#billing-support").types("/ticket assign 42 @ana in #billing-support <b>");
        assertThat(Json.text(app.last(), "text", ""))
                .isEqualTo("assign 42 <@UANA|ana> in <#CBILLINGSUPPORT|billing-support> &lt;b&gt;");
    }

    @Test
    void anAnswerInTheChannelIsSeenByAll() {
        app.behaviour = request -> Answer.json("{\"response_type\":\"in_channel\",\"text\":\"Hello <@UANA>\"}");
        slack.as(ana).in("#billing-support").types("/hello");
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("Hello @Ana Alba");
    }

    @Test
    void aFailingAppIsReportedInSlacksWords() {
        app.behaviour = request -> new Answer(500, "text/plain", "oops");
        assertThat(slack.as(ana).in("#billing-support").types("/claim 42").text())
                .isEqualTo("/claim failed with the error \"dispatch_failed\"");
    }

    @Test
    void aButtonTellsTheAppWhereItWasPressed() {
        SimMessage message = card();
        slack.as(ana).presses("Claim").on(message);
        JsonObject action = Json.objects(app.last(), "actions").getFirst();
        assertThat(Json.text(action, "action_id", "")).isEqualTo("claim");
        assertThat(Json.text(action, "block_id", "")).isEqualTo("ticket");
        assertThat(Json.text(action, "value", "")).isEqualTo("42");
        assertThat(Json.object(app.last(), "container")
                        .orElseThrow()
                        .get("message_ts")
                        .getAsString())
                .isEqualTo(message.ts().toString());
    }

    @Test
    void aResponseUrlWorksFiveTimesWithinHalfAnHour() throws Exception {
        SimMessage message = card();
        slack.as(ana).presses("Claim").in("#billing-support");
        String url = Json.text(app.last(), "response_url").orElseThrow();
        assertThat(respond(url, "{\"replace_original\":true,\"text\":\"taken\"}"))
                .isEqualTo(200);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("taken");
        assertThat(respond(url, "{\"text\":\"for you\"}")).isEqualTo(200);
        assertThat(slack.as(ana).sees(channel)).hasSize(2);
        assertThat(respond(url, "{\"delete_original\":true}")).isEqualTo(200);
        assertThat(slack.workspace().messages().find(channel.id(), message.ts()))
                .isEmpty();
        assertThat(respond(url, "{\"text\":\"4\"}")).isEqualTo(200);
        assertThat(respond(url, "{\"text\":\"5\"}")).isEqualTo(200);
        assertThat(respond(url, "{\"text\":\"6\"}")).isEqualTo(404);

        slack.as(ana).in("#billing-support").types("/claim");
        String late = Json.text(app.last(), "response_url").orElseThrow();
        clock.advance(Duration.ofMinutes(31));
        assertThat(respond(late, "{\"text\":\"late\"}")).isEqualTo(404);
    }

    private static int respond(String url, String body) throws IOException {
        return Slack.getInstance().send(url, body).getCode();
    }

    @Test
    void aTriggerOpensOneModalWithinThreeSeconds() throws Exception {
        slack.as(ana).in("#billing-support").types("/ticket new");
        String trigger = Json.text(app.last(), "trigger_id").orElseThrow();
        assertThat(client.viewsOpen(r -> r.triggerId(trigger).viewAsString(Cards.MODAL))
                        .getError())
                .isNull();
        assertThat(client.viewsOpen(r -> r.triggerId(trigger).viewAsString(Cards.MODAL))
                        .getError())
                .isEqualTo("exchanged_trigger_id");
        slack.as(ana).in("#billing-support").types("/ticket new");
        clock.advance(Duration.ofSeconds(4));
        String late = Json.text(app.last(), "trigger_id").orElseThrow();
        assertThat(client.viewsOpen(r -> r.triggerId(late).viewAsString(Cards.MODAL))
                        .getError())
                .isEqualTo("expired_trigger_id");
    }

    private Modal openModal() throws Exception {
        slack.as(ana).in("#billing-support").types("/ticket new");
        String trigger = Json.text(app.last(), "trigger_id").orElseThrow();
        client.viewsOpen(r -> r.triggerId(trigger).viewAsString(Cards.MODAL));
        return slack.as(ana).modal();
    }

    @Test
    void aModalIsFilledInAndSubmittedWithItsInitialValues() throws Exception {
        Modal modal = openModal();
        modal.fill("Subject", "Wrong VAT").fill("Who", "ana");
        Submission submission = modal.submit();
        assertThat(submission.closed()).isTrue();
        assertThat(slack.as(ana).hasModal()).isFalse();
        JsonObject view = Json.object(app.last(), "view").orElseThrow();
        assertThat(Json.write(Json.object(view, "state").orElseThrow()))
                .contains("\"value\":\"Wrong VAT\"")
                .contains("\"value\":\"p3\"")
                .contains("\"selected_user\":\"UANA\"");
    }

    @Test
    void slackItselfAsksForRequiredFieldsBeforeTheAppIsAsked() throws Exception {
        Modal modal = openModal();
        int before = app.received().size();
        assertThat(modal.submit().errors()).containsEntry("subject", "Please complete this required field.");
        assertThat(modal.fill("subject", "ab").submit().errors())
                .containsEntry("subject", "Please enter at least 3 characters.");
        assertThat(app.received()).hasSize(before);
    }

    @Test
    void theAppsComplaintsKeepTheModalOpen() throws Exception {
        Modal modal = openModal();
        app.behaviour = request ->
                Answer.json("{\"response_action\":\"errors\",\"errors\":{\"subject\":\"There is one already.\"}}");
        Submission submission = modal.fill("Subject", "Wrong VAT").submit();
        assertThat(submission.errors()).isEqualTo(Map.of("subject", "There is one already."));
        assertThat(modal.isOpen()).isTrue();
    }

    @Test
    void anotherModalMayBePushedOnTopAndUpdated() throws Exception {
        Modal first = openModal();
        app.behaviour = request -> Answer.json("{\"response_action\":\"push\",\"view\":" + Cards.MODAL + "}");
        first.fill("Subject", "Wrong VAT").submit();
        Modal second = slack.as(ana).modal();
        assertThat(second.id()).isNotEqualTo(first.id());
        View open = client.viewsUpdate(
                        r -> r.viewId(second.id()).viewAsString(Cards.MODAL.replace("New ticket", "Really?")))
                .getView();
        assertThat(second.title()).isEqualTo("Really?");
        assertThat(client.viewsUpdate(r -> r.viewId(second.id()).hash("stale").viewAsString(Cards.MODAL))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(open.getPreviousViewId()).isEqualTo(first.id());
        second.close();
        assertThat(Json.text(app.last(), "type", "")).isEqualTo("view_closed");
        assertThat(slack.as(ana).modal().id()).isEqualTo(first.id());
    }

    @Test
    void theHomeIsPublishedAndItsOpeningTold() throws Exception {
        client.viewsPublish(
                r -> r.userId(ana.id().value()).viewAsString("{\"type\":\"home\",\"blocks\":" + Cards.CARD + "}"));
        slack.as(ana).opensHome();
        assertThat(Json.text(Json.object(app.last(), "event").orElseThrow(), "type", ""))
                .isEqualTo("app_home_opened");
        assertThat(slack.home(ana).asText()).startsWith("# #42 Wrong VAT");
        slack.as(ana).presses("Claim").atHome();
        assertThat(Json.object(app.last(), "container")
                        .orElseThrow()
                        .get("type")
                        .getAsString())
                .isEqualTo("view");
    }

    @Test
    void aMentionIsToldAsMessageAndAsMention() {
        slack.as(ana).in("#billing-support").says("@muster help");
        assertThat(app.received())
                .extracting(request -> Json.text(Json.object(request, "event").orElseThrow(), "type", ""))
                .containsExactly("message", "app_mention");
        assertThat(app.signatures()).containsOnly(true);
    }

    @Test
    void aShortcutCarriesItsMessage() {
        SimMessage message = slack.as(ana).in("#billing-support").says("It is broken");
        slack.as(ana).usesShortcut("open_ticket").on(message);
        assertThat(Json.text(app.last(), "type", "")).isEqualTo("message_action");
        assertThat(Json.text(Json.object(app.last(), "message").orElseThrow(), "text", ""))
                .isEqualTo("It is broken");
    }

    @Test
    void attackersMaySendWhatTheyLike() {
        slack.send("command=%2Fclaim", Map.of("X-Slack-Request-Timestamp", "1", "X-Slack-Signature", "v0=00"));
        assertThat(app.signatures()).containsExactly(false);
        slack.send(slack.signed("command=%2Fclaim", Duration.ofMinutes(-10)));
        assertThat(app.signatures()).containsExactly(false, true);
    }
}
