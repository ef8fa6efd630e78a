package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture is uploaded once, before the one message that shows it; without it the message says it in words. */
class SendingFilesTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(FakeSlack.WORKSPACE);
    private static final MessageId DIGEST = new MessageId("billing/weekly-digest/2026-11-23/0");
    private static final String ADDRESS = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String POST = "chat.postMessage";
    private static final String WORDS = "Week 47: 40 opened, 38 resolved";
    private static final String HEADLINE =
            "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Headline\"}}";
    private static final String FIGURES = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Figures\"}}";

    private final FakeSlack slack = new FakeSlack();
    private final SlackConnection connection = slack.connect();
    private final SettableClock clock = new SettableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final OutboxSender sender =
            new OutboxSender(outbox, connection.methods(), clock, parked -> {}, DeliveryCounts.NONE);

    @AfterEach
    void close() {
        sender.close();
        connection.close();
        slack.close();
    }

    private void put(long revision) {
        Attachment chart = Attachment.of("week-47.png", "image/png", WORDS, 1, new byte[] {1, 2, 3});
        put(chart, revision);
    }

    private void put(Attachment attachment, long revision) {
        Content<Tier.ForTeam> content =
                new Content<>("Headline", "[" + HEADLINE + "," + FIGURES + "]", Map.of(), List.of(attachment));
        outbox.put(
                Message.toChannel(
                        WORKSPACE, new TeamId("billing"), DIGEST, new ChannelId("C0BILLING"), content, revision),
                clock.instant());
        sender.wake();
    }

    private QueuedMessage digest() {
        return outbox.find(WORKSPACE, DIGEST).orElseThrow();
    }

    private void untilPosted() {
        await().until(() -> digest().state() == State.SENT);
    }

    private void untilItWaits(String error) {
        await().until(() -> error.equals(digest().lastError()));
    }

    private void pass(Duration time) {
        clock.advance(time);
        sender.clockMoved();
    }

    private String posted() {
        return slack.calls(POST).getLast().get("blocks");
    }

    @Test
    void aPictureIsUploadedAndStandsWhereItBelongs() {
        put(1);
        sender.start();
        untilPosted();

        assertThat(posted())
                .isEqualTo("[" + HEADLINE + ",{\"type\":\"image\",\"slack_file\":{\"id\":\"F00000001\"},\"alt_text\":\""
                        + WORDS + "\"}," + FIGURES + "]");
        assertThat(slack.calls("upload")).singleElement().satisfies(upload -> assertThat(upload.body())
                .isEqualTo("\u0001\u0002\u0003"));
        assertThat(slack.calls("files.completeUploadExternal").getFirst().get("channel_id"))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoPictureIsLinkedTo() {
        put(Attachment.of("week.csv", "text/csv", "", 2, new byte[] {1}), 1);
        sender.start();
        untilPosted();

        assertThat(posted())
                .contains("📎 <https://slack.test/files/week|week.csv>")
                .doesNotContain("slack_file");
        assertThat(slack.calls(COMPLETE)).singleElement().satisfies(call -> assertThat(call.get("channel_id"))
                .isEqualTo("C0BILLING"));
    }

    @Test
    void whetherAFileIsSharedIsAskedOfSlackWhichSharesItOnce() {
        slack.loseAnswer(COMPLETE);
        put(Attachment.of("week.csv", "text/csv", "", 2, new byte[] {1}), 1);
        sender.start();
        await().until(() -> digest().lastError() != null);
        slack.refuse(COMPLETE, "file_not_found");
        pass(Duration.ofSeconds(3));
        untilPosted();

        assertThat(slack.calls(ADDRESS)).hasSize(1);
        assertThat(slack.calls(COMPLETE)).hasSize(2);
        assertThat(posted()).contains("📎 week.csv").doesNotContain("is missing here");
    }

    @Test
    void whoeverTakesOverWhileAFileWasBeingSharedEndsThat() {
        LeaseToken dead = LeaseToken.random();
        slack.hangUp(COMPLETE);
        put(Attachment.of("week.csv", "text/csv", "", 2, new byte[] {1}), 1);
        QueuedMessage leased = outbox.lease(
                        dead, clock.instant(), clock.instant().plusSeconds(30), 1)
                .getFirst();
        new Uploads(connection.methods(), outbox, dead, clock).bring(leased);

        pass(Duration.ofSeconds(31));
        sender.start();
        untilPosted();

        assertThat(slack.calls(ADDRESS)).hasSize(1);
        assertThat(posted()).contains("📎 <https://slack.test/files/week|week.csv>");
    }

    @Test
    void aFileThatSlackDoesntShareIsMissingAndSaysWhy() {
        slack.refuse(COMPLETE, "file_type_not_allowed");
        put(Attachment.of("week.csv", "text/csv", "", 2, new byte[] {1}), 1);
        sender.start();
        untilPosted();

        assertThat(posted()).contains("week.csv is missing here. Slack says `file_type_not_allowed`.");
    }

    @Test
    void whoeverTakesOverFromASenderThatDiedBeforeItsPostUploadsNothingAgain() {
        LeaseToken dead = LeaseToken.random();
        put(1);
        QueuedMessage leased = outbox.lease(
                        dead, clock.instant(), clock.instant().plusSeconds(30), 1)
                .getFirst();
        new Uploads(connection.methods(), outbox, dead, clock).bring(leased);

        pass(Duration.ofSeconds(31));
        sender.start();
        untilPosted();

        assertThat(slack.calls(ADDRESS)).hasSize(1);
        assertThat(slack.texts()).containsExactly("Headline");
        assertThat(posted()).contains("F00000001");
    }

    @Test
    void aPostThatHasToBeRepeatedUploadsNothingAgain() {
        slack.loseAnswer(POST);
        put(1);
        sender.start();
        await().until(() -> digest().attempts() == 1);
        pass(Duration.ofSeconds(20));
        untilPosted();

        assertThat(slack.calls(ADDRESS)).hasSize(1);
        assertThat(slack.texts()).containsExactly("Headline");
    }

    @Test
    void aNewRevisionShowsThePictureThatSlackHas() {
        put(1);
        sender.start();
        untilPosted();
        put(2);
        untilPosted();

        await().until(() -> !slack.calls("chat.update").isEmpty());
        assertThat(slack.calls("chat.update").getFirst().get("blocks")).contains("F00000001");
        assertThat(slack.calls(ADDRESS)).hasSize(1);
    }

    @Test
    void whenSlackTakesNoMoreFilesForNowTheMessageWaits() {
        slack.limit(ADDRESS, 20);
        put(1);
        sender.start();
        untilItWaits("ratelimited");
        assertThat(slack.calls(POST)).isEmpty();

        pass(Duration.ofSeconds(20));
        untilPosted();

        assertThat(posted()).contains("slack_file");
    }

    @Test
    void aMessageWaitsAMinuteForItsPictureAndNotLonger() {
        slack.breakDown("upload");
        put(1);
        sender.start();
        untilItWaits("upload_http_503");
        slack.breakDown("upload");
        pass(Uploads.PATIENCE);
        untilPosted();

        assertThat(posted())
                .doesNotContain("slack_file")
                .contains(WORDS + "\\n_week-47.png is missing here. Slack says `upload_http_503`._");
        assertThat(digest().attempts()).isZero();
    }

    @Test
    void aPictureThatSlackRefusesIsSaidInWordsAtOnce() {
        slack.refuse(ADDRESS, "missing_scope");
        put(1);
        sender.start();
        untilPosted();

        assertThat(posted())
                .contains(WORDS)
                .contains("Install the app again with its new manifest: it needs `files:write`.");
        assertThat(slack.texts()).containsExactly("Headline");
    }

    @Test
    void aPictureThatSlackStillLooksAtIsShownALittleLater() {
        slack.refuse(POST, "invalid_blocks");
        put(1);
        sender.start();
        untilItWaits("file_not_ready");
        pass(Duration.ofSeconds(3));
        untilPosted();

        assertThat(posted()).contains("slack_file");
        assertThat(slack.calls("conversations.history")).isEmpty();
    }

    @Test
    void aPictureThatSlackNeverShowsIsSaidInWords() {
        slack.refuse(POST, "invalid_blocks");
        put(1);
        sender.start();
        untilItWaits("file_not_ready");
        slack.refuse(POST, "invalid_blocks");
        pass(Uploads.PATIENCE);
        untilPosted();

        assertThat(posted()).contains(WORDS).doesNotContain("slack_file");
    }
}
