package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(FakeSlack.WORKSPACE);
    private static final TeamId TEAM = new TeamId("billing");
    private static final ChannelId CHANNEL = new ChannelId("C0BILLING");
    private static final MessageId CARD = new MessageId("ticket/42/card");

    private final FakeSlack slack = new FakeSlack();
    private final SlackConnection connection = slack.connect();
    private final SettableClock clock = new SettableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<QueuedMessage> parked = new CopyOnWriteArrayList<>();
    private final OutboxSender sender = newSender();

    private OutboxSender newSender() {
        return new OutboxSender(outbox, connection.methods(), clock, parked::add, DeliveryCounts.NONE);
    }

    @AfterEach
    void close() {
        sender.close();
        connection.close();
        slack.close();
    }

    private void put(MessageId id, String text, long revision) {
        put(id, CHANNEL, text, revision);
    }

    private void put(MessageId id, ChannelId channel, String text, long revision) {
        Content<Tier.ForTeam> content = new Content<>(text, "[]", Map.of("solved", "7"));
        outbox.put(Message.toChannel(WORKSPACE, TEAM, id, channel, content, revision), clock.instant());
        sender.wake();
    }

    private void untilIdle() {
        await().until(sender::isIdle);
    }

    /** Somebody else's. */
    private Delivery delivery() {
        LeaseToken token = LeaseToken.random();
        return new Delivery(connection.methods(), new Uploads(connection.methods(), outbox, token, clock));
    }

    private QueuedMessage card() {
        return outbox.find(WORKSPACE, CARD).orElseThrow();
    }

    @Test
    void aNewMessageIsPostedWithItsFacts() {
        sender.start();
        put(CARD, "Ticket 42", 1);
        untilIdle();

        FakeSlack.Call post = slack.calls("chat.postMessage").getFirst();
        JsonObject metadata = JsonParser.parseString(post.get("metadata")).getAsJsonObject();
        assertThat(metadata.get("event_type").getAsString()).isEqualTo("muster_message");
        JsonObject payload = metadata.getAsJsonObject("event_payload");
        assertThat(payload.get("id").getAsString()).isEqualTo("ticket/42/card");
        assertThat(payload.get("solved").getAsString()).isEqualTo("7");
        assertThat(post.get("unfurl_links")).isEqualTo("0");
        assertThat(card().state()).isEqualTo(State.SENT);
        assertThat(card().posted()).isNotNull();
        assertThat(slack.calls("conversations.history")).isEmpty();
    }

    @Test
    void aHigherRevisionRewritesTheMessage() {
        sender.start();
        put(CARD, "open", 1);
        untilIdle();
        put(CARD, "claimed", 2);
        untilIdle();

        assertThat(slack.texts()).containsExactly("claimed");
        assertThat(slack.calls("chat.update")).hasSize(1);
    }

    @Test
    void revisionsThatCameBeforeAnybodyLookedArePostedOnce() {
        put(CARD, "open", 1);
        put(CARD, "claimed", 2);
        put(CARD, "solved", 3);
        sender.start();
        untilIdle();

        assertThat(slack.texts()).containsExactly("solved");
        assertThat(slack.calls("chat.update")).isEmpty();
    }

    @Test
    void aMessageThatSomebodyDeletedIsPostedAnew() {
        sender.start();
        put(CARD, "open", 1);
        untilIdle();
        slack.deleteMessages();
        put(CARD, "claimed", 2);
        untilIdle();

        assertThat(slack.texts()).containsExactly("claimed");
        assertThat(card().state()).isEqualTo(State.SENT);
    }

    @Test
    void aDeletedMessageThatNobodyMissesStaysAwayUntilSomebodyDoes() {
        sender.start();
        put(CARD, "open", 1);
        untilIdle();
        slack.deleteMessages();
        Content<Tier.ForTeam> resolved = new Content<>("resolved", "[]");
        outbox.put(
                Message.toChannel(WORKSPACE, TEAM, CARD, CHANNEL, resolved, 2).forgottenIfDeleted(), clock.instant());
        sender.wake();
        untilIdle();
        assertThat(slack.texts()).isEmpty();
        assertThat(card().state()).isEqualTo(State.SENT);

        put(CARD, "reopened", 3);
        untilIdle();
        assertThat(slack.texts()).containsExactly("reopened");
    }

    @Test
    void aLimitIsObeyedByTheClock() {
        slack.limit("chat.postMessage", 30);
        sender.start();
        put(CARD, "open", 1);
        await().until(() -> card().lastError() != null);
        untilIdle();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(outbox.nextAttempt()).contains(clock.instant().plusSeconds(30));

        clock.advance(Duration.ofSeconds(29));
        sender.clockMoved();
        untilIdle();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        sender.clockMoved();
        untilIdle();
        assertThat(slack.texts()).containsExactly("open");
        // Slack said that it took nothing: there is no need to look whether it did.
        assertThat(slack.calls("conversations.history")).isEmpty();
    }

    @Test
    void aLimitOfTheWholeWorkspaceIsMetByAFewNotByAll() {
        for (int i = 0; i < 200; i++) {
            slack.limit("chat.postMessage", 30);
            put(new MessageId("digest/" + i), new ChannelId("C0TEAM" + i), "Week 46", 1);
        }
        sender.start();
        await().until(() ->
                outbox.nextAttempt().equals(Optional.of(clock.instant().plusSeconds(30))));
        untilIdle();
        assertThat(slack.calls("chat.postMessage")).hasSizeBetween(8, 50);

        slack.recover("chat.postMessage");
        clock.advance(Duration.ofSeconds(30));
        sender.clockMoved();
        untilIdle();
        assertThat(slack.texts()).hasSize(200);
    }

    @Test
    void limitsOfAFewChannelsAreNoReasonToLeaveTheOthersAlone() {
        for (int i = 0; i < 3; i++) {
            slack.limit("chat.postMessage", 30);
            put(new MessageId("busy/" + i), new ChannelId("C0BUSY" + i), "busy", 1);
        }
        sender.start();
        await().until(() -> slack.calls("chat.postMessage").size() == 3);
        untilIdle();
        for (int i = 0; i < 20; i++) {
            put(new MessageId("digest/" + i), new ChannelId("C0TEAM" + i), "Week 46", 1);
        }
        untilIdle();

        assertThat(slack.texts()).hasSize(20);
    }

    @Test
    void whatSlackPostedWithoutSayingSoIsFoundNotPostedTwice() {
        slack.loseAnswer("chat.postMessage");
        sender.start();
        put(CARD, "open", 1);
        await().until(() -> card().attempts() == 1);
        clock.advance(Duration.ofSeconds(2));
        sender.clockMoved();
        untilIdle();

        assertThat(slack.texts()).containsExactly("open");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(slack.calls("chat.update")).isEmpty();
        assertThat(card().state()).isEqualTo(State.SENT);
    }

    @Test
    void anOlderRevisionFoundInTheChannelIsRewritten() {
        slack.loseAnswer("chat.postMessage");
        sender.start();
        put(CARD, "open", 1);
        await().until(() -> card().attempts() == 1);
        put(CARD, "claimed", 2);
        clock.advance(Duration.ofSeconds(2));
        sender.clockMoved();
        untilIdle();

        assertThat(slack.texts()).containsExactly("claimed");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void aDirectMessageIsLookedForWhereItWent() {
        slack.loseAnswer("chat.postMessage");
        sender.start();
        outbox.put(
                Message.toPerson(
                        WORKSPACE, TEAM, CARD, new UserId("U0ANA"), new Content<Tier.ForOne>("hello", "[]"), 1),
                clock.instant());
        sender.wake();
        await().until(() -> card().attempts() == 1);
        clock.advance(Duration.ofSeconds(2));
        sender.clockMoved();
        untilIdle();

        assertThat(slack.texts()).containsExactly("hello");
        assertThat(card().posted().channel()).isEqualTo(new ChannelId("D0ANA"));
    }

    @Test
    void aSenderThatDiedBeforeItRecordedIsFollowedByOneThatLooksFirst() {
        LeaseToken dead = LeaseToken.random();
        put(CARD, "open", 1);
        QueuedMessage leased = outbox.lease(
                        dead, clock.instant(), clock.instant().plusSeconds(30), 1)
                .getFirst();
        delivery().deliver(leased, new Place.At(CHANNEL.value(), null));

        sender.start();
        clock.advance(Duration.ofSeconds(31));
        sender.clockMoved();
        await().until(() -> card().state() == State.SENT);

        assertThat(slack.texts()).containsExactly("open");
        assertThat(outbox.sent(leased, dead, card().posted())).isFalse();
    }

    @Test
    void aSenderThatLostItsLeaseRecordsNothing() {
        LeaseToken other = LeaseToken.random();
        slack.during("chat.postMessage", () -> {
            clock.advance(Duration.ofSeconds(41));
            outbox.lease(other, clock.instant(), clock.instant().plusSeconds(30), 1);
        });
        put(CARD, "open", 1);
        sender.start();
        await().until(() -> !slack.texts().isEmpty());
        untilIdle();

        assertThat(card().state()).isEqualTo(State.DUE);
        assertThat(card().posted()).isNull();
        assertThat(outbox.release(card(), other)).isTrue();
    }

    @Test
    void aHolderThatWakesUpAfterItsLeaseAsksSlackForNothing() {
        AtomicLong nanos = new AtomicLong();
        SendWindow window = SendWindow.open(nanos::get, Duration.ofSeconds(20));
        put(CARD, "open", 1);
        QueuedMessage leased = outbox.lease(
                        LeaseToken.random(), clock.instant(), clock.instant().plusSeconds(30), 1)
                .getFirst();
        nanos.set(Duration.ofSeconds(20).toNanos());

        Delivery.Outcome late = window.within(() -> delivery().deliver(leased, new Place.At(CHANNEL.value(), null)));

        assertThat(late).isEqualTo(new Delivery.Outcome.NotDelivered(Delivery.POST, new SlackFailure.NotSent()));
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aSecondPostOfAHolderThatWasPausedWhileItPostedIsTakenBack() {
        LeaseToken other = LeaseToken.random();
        slack.during("chat.postMessage", () -> {
            clock.advance(Duration.ofSeconds(41));
            QueuedMessage leased = outbox.lease(
                            other, clock.instant(), clock.instant().plusSeconds(30), 1)
                    .getFirst();
            Delivery.Outcome found = delivery().deliver(leased, new Place.At(CHANNEL.value(), null));
            outbox.sent(leased, other, ((Delivery.Outcome.Delivered) found).posted());
        });
        put(CARD, "open", 1);
        sender.start();

        await().until(() -> !slack.calls("chat.delete").isEmpty());
        await().untilAsserted(() -> assertThat(slack.texts()).containsExactly("open"));
        assertThat(slack.calls("chat.delete").getFirst().get("ts"))
                .isNotEqualTo(card().posted().timestamp());
    }

    @Test
    void whatGotNoAnswerIsLeftTimeToArrive() {
        slack.hangUp("chat.postMessage");
        sender.start();
        put(CARD, "open", 1);
        await().until(() -> card().attempts() == 1);

        assertThat(outbox.nextAttempt()).contains(clock.instant().plusSeconds(17));
    }

    @Test
    void anArchivedChannelEndsInAParkedMessageThatAPersonHearsOf() {
        slack.refuse("chat.postMessage", "is_archived");
        sender.start();
        put(CARD, "open", 1);
        untilIdle();

        assertThat(card().state()).isEqualTo(State.PARKED);
        assertThat(card().lastError()).isEqualTo("is_archived");
        await().until(() -> parked.size() == 1);
        assertThat(parked).singleElement().extracting(QueuedMessage::lastError).isEqualTo("is_archived");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void messagesToOneChannelArriveInTheOrderTheyWerePut() {
        slack.breakDown("chat.postMessage");
        for (int i = 1; i <= 20; i++) {
            put(new MessageId("line/" + i), "line " + i, 1);
        }
        sender.start();
        await().until(() ->
                outbox.find(WORKSPACE, new MessageId("line/1")).orElseThrow().attempts() == 1);
        clock.advance(Duration.ofSeconds(2));
        sender.clockMoved();
        untilIdle();

        assertThat(slack.texts())
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> "line " + i)
                        .toList());
    }

    @Test
    void aStoreThatComesBackIsServedAgain() {
        outbox.becomeUnreachable(true);
        sender.start();
        put(CARD, "open", 1);
        outbox.becomeUnreachable(false);
        sender.wake();
        await().until(() -> card().state() == State.SENT);
        assertThat(slack.texts()).containsExactly("open");
    }

    @Test
    void closingFinishesWhatIsOnItsWay() {
        sender.start();
        put(CARD, "open", 1);
        await().until(() -> !slack.calls("chat.postMessage").isEmpty());
        sender.close();
        assertThat(card().state()).isEqualTo(State.SENT);
    }
}
