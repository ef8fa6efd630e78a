package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every method, called by Slack's own Java client, which is told to object to fields that it doesn't know. */
class OfficialClientTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private Simulator slack;
    private MethodsClient client;
    private Person ana;
    private Channel channel;

    @BeforeEach
    void start() {
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#billing-support", ana);
        client = client(slack.botToken());
    }

    private MethodsClient client(String token) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setFailOnUnknownProperties(true);
        return Slack.getInstance(config).methods(token);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private String post(String text) throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel(channel.id().value()).text(text))
                .getTs();
    }

    @Test
    void theClientLearnsWhoItIs() throws Exception {
        assertThat(client.apiTest(r -> r.foo("bar")).getArgs().getFoo()).isEqualTo("bar");
        assertThat(client.authTest(r -> r).getTeamId()).isEqualTo("T0MUSTER");
        assertThat(client.teamInfo(r -> r).getTeam().getName()).isEqualTo("Muster");
    }

    @Test
    void aMessageIsPostedUpdatedLinkedAndDeleted() throws Exception {
        var posted = client.chatPostMessage(
                r -> r.channel(channel.id().value()).text("fallback").blocksAsString(Blocks.CARD));
        assertThat(posted.getError()).isNull();
        assertThat(posted.getMessage().getBlocks()).hasSize(4);

        var updated = client.chatUpdate(
                r -> r.channel(channel.id().value()).ts(posted.getTs()).text("claimed"));
        assertThat(updated.getMessage().getEdited()).isNotNull();
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("claimed");

        var link = client.chatGetPermalink(r -> r.channel(channel.id().value()).messageTs(posted.getTs()));
        assertThat(link.getPermalink()).contains(posted.getTs().replace(".", ""));

        client.chatDelete(r -> r.channel(channel.id().value()).ts(posted.getTs()));
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
    }

    @Test
    void aPersonsIdAsChannelOpensTheDirectConversation() throws Exception {
        var posted = client.chatPostMessage(r -> r.channel(ana.id().value()).text("Hello"));
        assertThat(posted.getChannel()).startsWith("D");
        assertThat(slack.directMessages(ana)).extracting(SimMessage::text).containsExactly("Hello");
    }

    @Test
    void anEphemeralIsSeenByOnePersonOnly() throws Exception {
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        slack.workspace().join(channel.id(), ben.id());
        client.chatPostEphemeral(
                r -> r.channel(channel.id().value()).user(ana.id().value()).text("psst"));
        assertThat(slack.as(ana).sees(channel)).hasSize(1);
        assertThat(slack.as(ben).sees(channel)).isEmpty();
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
    }

    @Test
    void historyBringsMetadataNewestFirstInPages() throws Exception {
        client.chatPostMessage(r -> r.channel(channel.id().value())
                .text("one")
                .metadata(Message.Metadata.builder()
                        .eventType("muster_post")
                        .eventPayload(Map.of("id", "w46"))
                        .build()));
        post("two");
        String last = post("three");
        var first = client.conversationsHistory(
                r -> r.channel(channel.id().value()).limit(2).includeAllMetadata(true));
        assertThat(first.getMessages()).extracting(Message::getText).containsExactly("three", "two");
        assertThat(first.isHasMore()).isTrue();
        var second = client.conversationsHistory(r -> r.channel(channel.id().value())
                .limit(2)
                .includeAllMetadata(true)
                .cursor(first.getResponseMetadata().getNextCursor()));
        assertThat(second.getMessages().getFirst().getMetadata().getEventPayload())
                .containsEntry("id", "w46");
        var older =
                client.conversationsHistory(r -> r.channel(channel.id().value()).latest(last));
        assertThat(older.getMessages()).hasSize(2);
    }

    @Test
    void repliesStayInTheirThread() throws Exception {
        String parent = post("ticket");
        client.chatPostMessage(
                r -> r.channel(channel.id().value()).threadTs(parent).text("note"));
        var thread =
                client.conversationsReplies(r -> r.channel(channel.id().value()).ts(parent));
        assertThat(thread.getMessages()).extracting(Message::getText).containsExactly("ticket", "note");
        var history = client.conversationsHistory(r -> r.channel(channel.id().value()));
        assertThat(history.getMessages()).hasSize(1);
        assertThat(history.getMessages().getFirst().getReplyCount()).isEqualTo(1);
    }

    @Test
    void channelsAreListedDescribedOpenedAndJoined() throws Exception {
        assertThat(client.conversationsInfo(r -> r.channel(channel.id().value()))
                        .getChannel()
                        .isMember())
                .isTrue();
        assertThat(client.conversationsList(r -> r).getChannels())
                .extracting(c -> c.getName())
                .containsExactly("billing-support");
        assertThat(client.conversationsMembers(r -> r.channel(channel.id().value()))
                        .getMembers())
                .contains(ana.id().value());
        assertThat(client.conversationsOpen(r -> r.users(List.of(ana.id().value())))
                        .getChannel()
                        .getId())
                .startsWith("D");
        slack.workspace().removeBot(channel);
        assertThat(client.conversationsJoin(r -> r.channel(channel.id().value()))
                        .getChannel()
                        .isMember())
                .isTrue();
    }

    @Test
    void peopleAreDescribed() throws Exception {
        var user = client.usersInfo(r -> r.user(ana.id().value())).getUser();
        assertThat(user.getProfile().getDisplayName()).isEqualTo("Ana Alba");
        assertThat(client.usersList(r -> r).getMembers())
                .extracting(m -> m.getName())
                .contains("ana", "muster", "slackbot");
    }

    @Test
    void aFileIsUploadedInThreeSteps() throws Exception {
        byte[] bytes = "week,opened\n46,12\n".getBytes(StandardCharsets.UTF_8);
        var done = client.filesUploadV2(r -> r.channel(channel.id().value())
                .filename("week.csv")
                .title("Week 46")
                .initialComment("The figures")
                .fileData(bytes));
        assertThat(done.getError()).isNull();
        assertThat(slack.file(done.getFile().getId())).contains(bytes);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("The figures\n[file: Week 46]");
    }

    @Test
    void refusalsCarrySlacksOwnCodes() throws Exception {
        String ts = post("mine");
        SimMessage hers = slack.workspace().post(channel.id(), ana.id(), Content.text("hers"), null);
        assertThat(refusal("C0NOWHERE", "x")).isEqualTo("channel_not_found");
        assertThat(refusal(channel.id().value(), "")).isEqualTo("no_text");
        assertThat(refusal(channel.id().value(), "x".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(refusal(channel.id().value(), "x".repeat(40_000))).isNull();
        assertThat(client.chatUpdate(r -> r.channel(channel.id().value())
                                .ts(hers.ts().toString())
                                .text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(client.chatUpdate(r ->
                                r.channel(channel.id().value()).ts("1.000001").text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        assertThat(client.usersInfo(r -> r.user("U0NOBODY")).getError()).isEqualTo("user_not_found");

        slack.workspace().removeBot(channel);
        assertThat(refusal(channel.id().value(), "x")).isEqualTo("not_in_channel");
        slack.workspace().archive(channel);
        assertThat(refusal(channel.id().value(), "x")).isEqualTo("is_archived");
        slack.workspace().deactivate(ana);
        assertThat(client.conversationsOpen(r -> r.users(List.of(ana.id().value())))
                        .getError())
                .isEqualTo("user_disabled");
        assertThat(ts).isNotEmpty();
    }

    private String refusal(String to, String text) throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel(to).text(text)).getError();
    }

    @Test
    void tokensAreChecked() throws Exception {
        assertThat(client("").authTest(r -> r).getError()).isEqualTo("not_authed");
        assertThat(client("xoxb-1-nobody-ever-issued").authTest(r -> r).getError())
                .isEqualTo("invalid_auth");
        Token narrowToken = new Token(
                "xoxb-1-narrow-scopes", Token.Kind.BOT, new PersonId("U0MUSTERBOT"), Set.of("commands"), null, false);
        slack.workspace().tokens().add(narrowToken);
        var narrow = client("xoxb-1-narrow-scopes")
                .chatPostMessage(r -> r.channel(channel.id().value()).text("x"));
        assertThat(narrow.getError()).isEqualTo("missing_scope");
        assertThat(narrow.getNeeded()).isEqualTo("chat:write");
        slack.workspace().tokens().find(slack.botToken()).ifPresent(slack.workspace()::revoke);
        assertThat(client.authTest(r -> r).getError()).isEqualTo("token_revoked");
    }

    @Test
    void aMethodThatIsNotThereSaysSo() throws Exception {
        SlackConfig lenient = new SlackConfig();
        lenient.setMethodsEndpointUrlPrefix(slack.apiUrl());
        MethodsClient other = Slack.getInstance(lenient).methods(slack.botToken());
        assertThat(other.pinsList(r -> r.channel(channel.id().value())).getError())
                .isEqualTo("unknown_method");
    }

    @Test
    void metadataNeedsATypeAndAPayload() throws Exception {
        assertThat(withMetadata("{\"event_type\":\"a\",\"event_payload\":{}}")).isNull();
        assertThat(withMetadata("{\"event_payload\":{}}")).isEqualTo("invalid_metadata_format");
        assertThat(withMetadata("{\"event_type\":\"a\",\"event_payload\":7}")).isEqualTo("invalid_metadata_format");
        String large = "{\"event_type\":\"a\",\"event_payload\":{\"x\":\"" + "y".repeat(9_000) + "\"}}";
        assertThat(withMetadata(large)).isEqualTo("metadata_too_large");
    }

    private String withMetadata(String metadata) throws IOException, SlackApiException {
        return client.chatPostMessage(
                        r -> r.channel(channel.id().value()).text("x").metadataAsString(metadata))
                .getError();
    }

    @Test
    void badBlocksAreRefusedWithAPointer() throws Exception {
        var refused = client.chatPostMessage(r -> r.channel(channel.id().value())
                .blocksAsString("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(151)
                        + "\"}}]"));
        assertThat(refused.getError()).isEqualTo("invalid_blocks");
        assertThat(refused.getResponseMetadata().getMessages().getFirst())
                .isEqualTo("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void limitsFollowTheClock() throws Exception {
        slack.limits(true);
        for (int i = 0; i < 20; i++) {
            assertThat(client.usersList(r -> r).isOk()).isTrue();
        }
        clock.advance(Duration.ofSeconds(15));
        assertThat(retryAfter(() -> client.usersList(r -> r))).isEqualTo(45);
        clock.advance(Duration.ofSeconds(45));
        assertThat(client.usersList(r -> r).isOk()).isTrue();
    }

    @Test
    void aChannelTakesOneMessageASecondAfterAShortBurst() throws Exception {
        slack.limits(true);
        for (int i = 0; i < 5; i++) {
            post("burst");
        }
        assertThat(retryAfter(() -> post("too much"))).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        post("fits");
        assertThat(retryAfter(() -> post("too much"))).isEqualTo(1);
        assertThat(client.chatPostMessage(r -> r.channel(ana.id().value()).text("another channel"))
                        .isOk())
                .isTrue();
    }

    private interface Call {
        Object make() throws IOException, SlackApiException;
    }

    private static int retryAfter(Call call) throws IOException {
        try {
            call.make();
            return 0;
        } catch (SlackApiException limited) {
            assertThat(limited.getResponse().code()).isEqualTo(429);
            return Integer.parseInt(limited.getResponse().header("Retry-After"));
        }
    }

    @Test
    void plannedTroubleHappensOnceAndIsOver() throws Exception {
        slack.faults().failNext("chat.postMessage", 1, "internal_error");
        assertThat(refusal(channel.id().value(), "a")).isEqualTo("internal_error");
        slack.faults().rateLimitNext("chat.postMessage", 1, 7);
        assertThat(retryAfter(() -> post("b"))).isEqualTo(7);
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
        post("c");
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("c");
        assertThat(slack.traffic().calls("chat.postMessage")).isEqualTo(3);
    }

    @Test
    void aBrokenConnectionMayHideThatSlackDidIt() throws Exception {
        slack.faults().resetNext("chat.postMessage", 1, Faults.When.BEFORE);
        assertThatThrownBy(this::postOnce).isInstanceOf(IOException.class);
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
        slack.faults().resetNext("chat.postMessage", 1, Faults.When.AFTER);
        assertThatThrownBy(this::postOnce).isInstanceOf(IOException.class);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("once");
        slack.faults().http500Next("chat.postMessage", 1);
        assertThat(postOnce()).isEqualTo(500);
    }

    private int postOnce() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                    .header("Authorization", "Bearer " + slack.botToken())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"channel\":\"" + channel.id() + "\",\"text\":\"once\"}"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
