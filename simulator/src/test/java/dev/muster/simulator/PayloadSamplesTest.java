package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent has no key that Slack's samples haven't, and each value is of the sample's type. */
final class PayloadSamplesTest {
    /** What the payloads of modals have according to Slack's documents, though the sample hasn't. */
    private static final Set<String> KNOWN_BETTER = Set.of("response_urls");

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
    }

    private void matches(String name, String sample, JsonObject sent) throws IOException {
        Optional<JsonObject> known = SharedSamples.find(sample);
        if (known.isEmpty()) {
            System.out.println("Not compared with Slack's sample: there is no ../shared/slack/samples/" + sample);
            return;
        }
        List<String> problems = new ArrayList<>();
        compare("", sent, known.get(), problems);
        assertThat(problems).as(name + " against " + sample).isEmpty();
    }

    private static void compare(String path, JsonObject sent, JsonObject known, List<String> problems) {
        for (Map.Entry<String, JsonElement> entry : sent.entrySet()) {
            String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            JsonElement value = entry.getValue();
            JsonElement sample = known.get(entry.getKey());
            if (sample == null) {
                if (!KNOWN_BETTER.contains(at)) {
                    problems.add(at + " is not in the sample");
                }
            } else if (!value.isJsonNull() && !kind(value).equals(kind(sample))) {
                problems.add(at + " is " + kind(value) + ", but " + kind(sample) + " in the sample");
            } else if (value.isJsonObject() && !at.endsWith("state")) {
                compare(at, value.getAsJsonObject(), sample.getAsJsonObject(), problems);
            }
        }
    }

    private static String kind(JsonElement value) {
        if (!value.isJsonPrimitive()) {
            return value.isJsonArray() ? "an array" : value.isJsonNull() ? "null" : "an object";
        }
        var primitive = value.getAsJsonPrimitive();
        return primitive.isBoolean() ? "true or false" : primitive.isNumber() ? "a number" : "a text";
    }

    private void told(String type, String sample) throws IOException {
        await().until(() -> !app.events(type).isEmpty());
        matches(
                type,
                "events/" + sample + "Payload.json",
                app.events(type).getLast().payload());
    }

    @Test
    void events() throws Exception {
        slack.as(ana).opensHome();
        told("app_home_opened", "AppHomeOpened");
        SimMessage said = slack.as(ana).in(channel).says("@muster hello");
        told("app_mention", "AppMention");
        told("message", "Message");
        slack.workspace().edit(said, Content.text("hello"));
        await().until(() -> app.events("message").size() == 2);
        told("message", "MessageChanged");
        slack.as(slack.workspace().addPerson("ben", "Ben Boyd")).joins("#general");
        told("team_join", "TeamJoin");
        told("member_joined_channel", "MemberJoinedChannel");
        slack.workspace().deactivate(ana);
        told("user_change", "UserChange");
        slack.workspace()
                .revoke(slack.workspace().tokens().find(slack.botToken()).orElseThrow());
        told("tokens_revoked", "TokensRevoked");
        told("app_uninstalled", "AppUninstalled");
    }

    @Test
    void commandsAndShortcuts() throws Exception {
        slack.as(ana).in(channel).types("/count things");
        matches("a command", "app-backend/slash-commands/SlashCommandPayload.json", withoutTypes(app.last()));

        slack.as(ana).usesShortcut("count").on(slack.as(ana).in(channel).says("hello"));
        matches("a message shortcut", "app-backend/interactive-components/MessageShortcutPayload.json", app.last());
    }

    /** A form has nothing but texts. */
    private static JsonObject withoutTypes(JsonObject form) {
        form.addProperty("is_enterprise_install", Json.isTrue(form, "is_enterprise_install"));
        return form;
    }

    @Test
    void pressesAndModals() throws Exception {
        SimMessage card = slack.workspace()
                .post(channel.id(), slack.workspace().bot().user(), Content.of("t", Cards.card()), null);
        slack.as(ana).presses("Claim").on(card);
        matches("a press", "app-backend/interactive-components/BlockActionPayload.json", app.last());

        slack.workspace().views().open(ana.id(), Json.parseObject(Cards.MODAL).orElseThrow());
        Modal modal = slack.as(ana).modal();
        modal.fill("Subject", "Wrong VAT").submit();
        matches("a submission", "app-backend/views/ViewSubmissionPayload.json", withoutBlocks(app.last()));

        slack.workspace().views().open(ana.id(), Json.parseObject(Cards.MODAL).orElseThrow());
        slack.as(ana).modal().close();
        matches("a closed modal", "app-backend/views/ViewClosedPayload.json", withoutBlocks(app.last()));
    }

    /** The samples leave out what the app itself has written. */
    private static JsonObject withoutBlocks(JsonObject payload) {
        Json.object(payload, "view").ifPresent(view -> view.remove("blocks"));
        return payload;
    }
}
