package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reply is posted after the message whose thread it belongs in, wherever that stands. */
class RepliesInThreadsTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(FakeSlack.WORKSPACE);
    private static final TeamId TEAM = new TeamId("billing");
    private static final ChannelId CHANNEL = new ChannelId("C0BILLING");
    private static final MessageId CARD = new MessageId("ticket/42/card");
    private static final MessageId REPLY = new MessageId("ticket/42/reply");

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

    private static Content<Tier.ForTeam> content(String text) {
        return new Content<>(text, "[]");
    }

    private void putCard(long revision) {
        outbox.put(
                Message.toChannel(WORKSPACE, TEAM, CARD, CHANNEL, content("card " + revision), revision),
                clock.instant());
        sender.wake();
    }

    private void putReply(long revision) {
        outbox.put(
                Message.toThread(WORKSPACE, TEAM, REPLY, CHANNEL, CARD, content("reply " + revision), revision),
                clock.instant());
        sender.wake();
    }

    private QueuedMessage stored(MessageId id) {
        return outbox.find(WORKSPACE, id).orElseThrow();
    }

    private void passes(Duration time) {
        clock.advance(time);
        sender.clockMoved();
        await().until(sender::isIdle);
    }

    private List<String> threads() {
        return slack.calls("chat.postMessage").stream()
                .map(call -> call.form().getOrDefault("thread_ts", "none"))
                .toList();
    }

    @Test
    void aReplyWaitsForItsParentAndCountsNoAttempts() {
        sender.start();
        putReply(1);
        await().until(() -> "waits_for_its_thread".equals(stored(REPLY).lastError()));
        passes(Duration.ofSeconds(1));
        assertThat(slack.texts()).isEmpty();
        assertThat(stored(REPLY).attempts()).isZero();

        putCard(1);
        await().until(() -> stored(CARD).posted() != null);
        passes(Duration.ofSeconds(1));

        assertThat(slack.texts()).containsExactly("card 1", "reply 1");
        assertThat(threads()).containsExactly("none", stored(CARD).posted().timestamp());
    }

    @Test
    void aReplyIsRewrittenWhereItStands() {
        sender.start();
        putCard(1);
        await().until(sender::isIdle);
        putReply(1);
        await().until(() -> stored(REPLY).state() == State.SENT);
        putReply(2);
        await().until(sender::isIdle);

        assertThat(slack.texts()).containsExactly("card 1", "reply 2");
    }

    @Test
    void aReplyThatSlackTookWithoutSayingSoIsFoundInTheThread() {
        sender.start();
        putCard(1);
        await().until(sender::isIdle);
        slack.loseAnswer("chat.postMessage");
        putReply(1);
        await().until(() -> stored(REPLY).attempts() == 1);
        passes(Duration.ofMinutes(1));

        assertThat(slack.texts()).containsExactly("card 1", "reply 1");
        assertThat(stored(REPLY).state()).isEqualTo(State.SENT);
    }

    @Test
    void aReplyWhoseThreadWasDeletedStandsByItself() {
        sender.start();
        putCard(1);
        await().until(sender::isIdle);
        slack.deleteMessages();
        putReply(1);
        await().until(() -> stored(REPLY).state() == State.SENT);

        assertThat(slack.texts()).containsExactly("reply 1");
        assertThat(threads()).last().isEqualTo("none");
    }

    @Test
    void aReplyWhoseParentNobodyPutsStandsByItselfAfterAWhile() {
        sender.start();
        putReply(1);
        await().until(() -> "waits_for_its_thread".equals(stored(REPLY).lastError()));
        passes(Duration.ofMinutes(10));

        assertThat(slack.texts()).containsExactly("reply 1");
    }

    @Test
    void aReplyWhoseParentWasSetAsideStandsByItself() {
        LeaseToken other = LeaseToken.random();
        putCard(1);
        outbox.lease(other, clock.instant(), clock.instant().plusSeconds(9), 1);
        outbox.park(stored(CARD), other, "msg_too_long");
        sender.start();
        putReply(1);
        await().until(() -> stored(REPLY).state() == State.SENT);

        assertThat(slack.texts()).containsExactly("reply 1");
    }
}
