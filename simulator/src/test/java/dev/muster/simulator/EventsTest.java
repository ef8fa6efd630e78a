package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app is told what happens in the workspace, as far as it wants to know and may. */
final class EventsTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private TestApp app;
    private Simulator slack;
    private Person ana;
    private Person ben;
    private Channel channel;

    @BeforeEach
    void start() throws IOException {
        app = new TestApp();
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        populate(slack);
        slack.app(app.url(), TestApp.SECRET);
    }

    private void populate(Simulator simulator) {
        ana = simulator.workspace().addPerson("ana", "Ana Alba");
        ben = simulator.workspace().addPerson("ben", "Ben Boyd");
        channel = simulator.workspace().addChannel("#billing-support", ana);
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private void onlyWants(String scopes, String... events) {
        slack.close();
        String manifest = """
                {"display_information":{"name":"Tally"},
                 "oauth_config":{"scopes":{"bot":%s}},
                 "settings":{"event_subscriptions":{"bot_events":%s}}}
                """.formatted(
                        Json.write(Json.array(List.of(scopes.split(",")))), Json.write(Json.array(List.of(events))));
        slack = Simulator.builder()
                .clock(clock)
                .limits(false)
                .manifest(AppManifest.parse(manifest))
                .build()
                .start();
        populate(slack);
        slack.app(app.url(), TestApp.SECRET);
        app.requests().clear();
    }

    private JsonObject event(String type) {
        await().until(() -> !app.events(type).isEmpty());
        return Json.object(app.events(type).getLast().payload(), "event").orElseThrow();
    }

    private SimMessage ofTheBot(String text) {
        return slack.workspace().post(channel.id(), slack.workspace().bot().user(), Content.text(text), null);
    }

    // ---- messages

    @Test
    void aMessageIsToldBeforeItsAuthorGoesOn() {
        slack.as(ana).in(channel).says("hello");

        JsonObject event = event("message");
        assertThat(Json.text(event, "text")).contains("hello");
        assertThat(Json.text(event, "channel_type")).contains("channel");
        assertThat(Json.text(event, "channel")).contains(channel.id().value());
    }

    @Test
    void theKindOfConversationIsSaid() {
        Channel secret = slack.workspace().addChannel("#secret", Channel.Kind.PRIVATE, ana);

        slack.as(ana).in(secret).says("psst");
        slack.as(ana).inDirectMessage().says("hi");

        assertThat(app.events("message"))
                .extracting(request ->
                        Json.text(Json.object(request.payload(), "event").orElseThrow(), "channel_type", ""))
                .containsExactly("group", "im");
    }

    @Test
    void whereTheBotIsNotItHearsNothing() {
        slack.workspace().removeBot(channel);
        await().until(() -> !app.events("channel_left").isEmpty());

        slack.as(ana).in(channel).says(mention() + " are you there?");

        assertThat(app.events("message")).isEmpty();
        assertThat(app.events("app_mention")).isEmpty();
    }

    @Test
    void aMentionInADirectMessageIsNoMention() {
        slack.as(ana).inDirectMessage().says(mention() + " hello");

        assertThat(app.events("message")).hasSize(1);
        assertThat(app.events("app_mention")).isEmpty();
    }

    @Test
    void editsAndDeletionsAreToldWithWhatWasThereBefore() {
        SimMessage said = slack.as(ana).in(channel).says("helo");

        slack.workspace().edit(said, Content.text("hello"));
        await().until(() -> app.events("message").size() == 2);
        JsonObject edited = event("message");
        slack.workspace().delete(said);
        await().until(() -> app.events("message").size() == 3);
        JsonObject deleted = event("message");

        assertThat(Json.text(edited, "subtype")).contains("message_changed");
        assertThat(Json.object(edited, "message").flatMap(m -> Json.text(m, "text")))
                .contains("hello");
        assertThat(Json.object(edited, "previous_message").flatMap(m -> Json.text(m, "text")))
                .contains("helo");
        assertThat(Json.text(deleted, "subtype")).contains("message_deleted");
        assertThat(Json.text(deleted, "deleted_ts")).contains(said.ts().toString());
    }

    @Test
    void withoutAManifestTheAppDoesNotHearItself() {
        SimMessage own = ofTheBot("mine");
        slack.workspace().edit(own, Content.text("still mine"));
        slack.workspace().delete(own);
        slack.workspace().whisper(channel.id(), slack.workspace().bot().user(), ana.id(), Content.text("psst"));

        slack.as(ana).in(channel).says("not mine");

        assertThat(app.requests()).hasSize(1);
    }

    @Test
    void anAppThatSubscribesToMessagesHearsItselfAsWithSlack() {
        onlyWants("channels:history", "message.channels");

        ofTheBot("mine");

        assertThat(Json.text(event("message"), "bot_id"))
                .contains(slack.workspace().bot().botId());
    }

    @Test
    void onlyWhatTheManifestAsksForIsTold() {
        onlyWants("im:history,app_mentions:read", "message.im", "app_mention");

        slack.as(ana).in(channel).says(mention() + " hello");
        slack.as(ana).inDirectMessage().says("hi");

        assertThat(app.requests()).extracting(TestApp.Received::type).containsExactly("app_mention", "message");
    }

    @Test
    void whatTheScopesDoNotAllowIsNotToldEither() {
        onlyWants("commands", "message.channels", "app_home_opened");

        slack.as(ana).in(channel).says("hello");
        slack.as(ana).opensHome();

        assertThat(app.requests()).extracting(TestApp.Received::type).containsExactly("app_home_opened");
    }

    // ---- people and channels

    @Test
    void comingAndGoingIsTold() {
        slack.as(ben).joins("#billing-support");
        slack.as(ben).leaves("#billing-support");

        assertThat(Json.text(event("member_joined_channel"), "user"))
                .contains(ben.id().value());
        assertThat(Json.text(event("member_joined_channel"), "channel_type")).contains("C");
        assertThat(Json.text(event("member_left_channel"), "user"))
                .contains(ben.id().value());
    }

    @Test
    void newAndChangedPeopleAreTold() {
        slack.workspace().addPerson("zoe", "Zoe Zell");
        JsonObject joined = Json.object(event("team_join"), "user").orElseThrow();
        slack.workspace().deactivate(ben);
        JsonObject changed = Json.object(event("user_change"), "user").orElseThrow();

        assertThat(Json.text(joined, "name")).contains("zoe");
        assertThat(Json.text(changed, "id")).contains(ben.id().value());
        assertThat(Json.isTrue(changed, "deleted")).isTrue();
    }

    @Test
    void archivingIsTold() {
        slack.workspace().archive(channel);
        assertThat(Json.text(event("channel_archive"), "channel"))
                .contains(channel.id().value());

        slack.workspace().unarchive(channel);
        assertThat(Json.text(event("channel_unarchive"), "channel"))
                .contains(channel.id().value());
    }

    @Test
    void theHomeIsOpenedWithWhatWasPublishedBefore() {
        slack.as(ana).opensHome();
        assertThat(event("app_home_opened").has("view")).isFalse();

        slack.workspace()
                .views()
                .publish(
                        ana.id(),
                        Json.parseObject("{\"type\":\"home\",\"blocks\":[]}").orElseThrow());
        slack.as(ana).opensHome();

        assertThat(Json.object(event("app_home_opened"), "view")).isPresent();
    }

    @Test
    void withItsLastTokenTheAppIsUninstalledAndHearsNoMore() {
        slack.workspace()
                .revoke(slack.workspace().tokens().find(slack.botToken()).orElseThrow());
        event("app_uninstalled");

        slack.as(ana).in(channel).says("hello?");

        assertThat(app.requests())
                .extracting(TestApp.Received::type)
                .containsExactly("tokens_revoked", "app_uninstalled");
        assertThat(Json.object(event("tokens_revoked"), "tokens").map(tokens -> Json.texts(tokens, "bot")))
                .contains(List.of(slack.workspace().bot().user().value()));
    }

    @Test
    void aPersonsTokenIsRevokedWithoutTheApp() {
        Token hers = slack.workspace()
                .tokens()
                .add(new Token("xoxp-1", Token.Kind.USER, ana.id(), Set.of("search:read"), null, false));

        slack.workspace().revoke(hers);

        assertThat(Json.object(event("tokens_revoked"), "tokens").map(tokens -> Json.texts(tokens, "oauth")))
                .contains(List.of(ana.id().value()));
        assertThat(app.events("app_uninstalled")).isEmpty();
    }

    // ---- the envelope

    @Test
    void theEnvelopeSaysForWhomAndWhenAndHasAnIdOfItsOwn() {
        slack.as(ana).in(channel).says("one");
        slack.as(ana).in(channel).says("two");

        JsonObject envelope = app.last();
        assertThat(Json.text(envelope, "type")).contains("event_callback");
        assertThat(Json.text(envelope, "team_id")).contains("T0MUSTER");
        assertThat(Json.text(envelope, "event_time"))
                .contains(Long.toString(clock.instant().getEpochSecond()));
        assertThat(Json.text(envelope, "event_context", "")).startsWith("4-");
        assertThat(Json.objects(envelope, "authorizations")
                        .getFirst()
                        .get("user_id")
                        .getAsString())
                .isEqualTo(slack.workspace().bot().user().value());
        assertThat(app.received())
                .extracting(one -> Json.text(one, "event_id", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasThereBeforeTheStartIsNoNews() {
        Simulator early = Simulator.builder().clock(clock).build();
        early.app(app.url(), TestApp.SECRET);
        populate(early);

        try (Simulator started = early.start()) {
            started.as(ana).in(channel).says("hello");
        }

        assertThat(app.requests()).extracting(TestApp.Received::type).containsExactly("message");
    }

    @Test
    void beforeAnAppIsConnectedNothingIsTold() {
        try (Simulator lonely = Simulator.builder().clock(clock).build().start()) {
            populate(lonely);

            lonely.as(ana).in(channel).says("hello");

            assertThat(lonely.traffic().exchanges()).isEmpty();
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
