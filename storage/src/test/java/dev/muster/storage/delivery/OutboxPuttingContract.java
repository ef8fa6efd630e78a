package dev.muster.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.delivery.UploadedFile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class OutboxPuttingContract extends OnAnOutbox {
    OutboxPuttingContract(Kind kind) {
        super(kind);
    }

    @Test
    void aMessageComesBackAsItWasPut() {
        put("ticket/1/card", 3, NOW);

        assertThat(find("ticket/1/card"))
                .isEqualTo(new QueuedMessage(
                        WORKSPACE,
                        TEAM,
                        new MessageId("ticket/1/card"),
                        new Destination.Channel(CHANNEL),
                        message("x", "C1", 3).content(),
                        3,
                        false,
                        null,
                        State.DUE,
                        0,
                        NOW,
                        Map.of(),
                        null));
        assertThat(store.outbox().find(OTHER_WORKSPACE, new MessageId("ticket/1/card")))
                .isEmpty();
    }

    @Test
    void whetherItIsMissedIsAskedOfTheNewestRevision() {
        store.outbox().put(message("a", "C1", 1), NOW);
        assertThat(find("a").forgottenIfDeleted()).isFalse();
        store.outbox().put(message("a", "C1", 2).forgottenIfDeleted(), NOW);
        assertThat(find("a").forgottenIfDeleted()).isTrue();
        store.outbox().put(message("a", "C1", 3), NOW);
        assertThat(find("a").forgottenIfDeleted()).isFalse();
    }

    @Test
    void aDirectMessageKeepsItsPerson() {
        store.outbox()
                .put(
                        Message.toPerson(
                                WORKSPACE, TEAM, new MessageId("x"), ANA, new Content<Tier.ForOne>("t", "[]"), 1),
                        NOW);

        assertThat(find("x").destination()).isEqualTo(new Destination.Person(ANA));
    }

    @Test
    void aReplyKeepsItsThreadAndKeepsNobodyOfItsChannelWaiting() {
        MessageId card = new MessageId("card");
        store.outbox()
                .put(
                        Message.toThread(
                                WORKSPACE,
                                TEAM,
                                new MessageId("x"),
                                CHANNEL,
                                card,
                                new Content<Tier.ForTeam>("t", "[]"),
                                1),
                        NOW);
        put("card", 1, NOW.plusSeconds(1));

        assertThat(find("x").destination()).isEqualTo(new Destination.InThread(CHANNEL, card));
        List<QueuedMessage> leased = lease(ONE, NOW.plusSeconds(2));
        assertThat(ids(leased)).containsExactly("x", "card");
        assertThat(store.outbox().postpone(leased.getFirst(), ONE, NOW.plusSeconds(60), "waits"))
                .isTrue();
        assertThat(store.outbox().sent(leased.getLast(), ONE, POSTED)).isTrue();
        assertThat(ids(lease(ONE, NOW.plusSeconds(61)))).containsExactly("x");
    }

    @Test
    void puttingTwiceIsPuttingOnce() throws Exception {
        assertThat(atOnce(10, i -> put("a", 1, NOW))).containsOnlyOnce(true);
        assertThat(lease(ONE, NOW)).hasSize(1);
    }

    @Test
    void ofManyRevisionsPutAtOnceTheHighestStays() throws Exception {
        atOnce(20, i -> put("a", i + 1, NOW));

        assertThat(find("a").revision()).isEqualTo(20);
        assertThat(find("a").content().text()).isEqualTo("text 20");
        assertThat(put("a", 20, NOW)).isFalse();
        assertThat(put("a", 19, NOW)).isFalse();
    }

    @Test
    void anEditOfAPostedMessageKeepsNoPostWaitingNorWaitsForOne() {
        put("a", 1, NOW);
        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);
        assertThat(put("a", 2, NOW.plusSeconds(1))).isTrue();
        put("b", 1, NOW.plusSeconds(2));
        put("c", 1, NOW.plusSeconds(2));

        List<QueuedMessage> leased = lease(ONE, NOW.plusSeconds(3));

        assertThat(ids(leased)).containsExactly("a", "b");
        assertThat(leased.getFirst().posted()).isEqualTo(POSTED);
        assertThat(leased.getFirst().revision()).isEqualTo(2);
        assertThat(leased.getFirst().queuedAt()).isEqualTo(NOW);
        // Slack takes no more edits for a while.
        store.outbox().postpone(leased.getFirst(), ONE, NOW.plusSeconds(60), "ratelimited");
        store.outbox().sent(leased.getLast(), ONE, POSTED);
        List<QueuedMessage> next = lease(ONE, NOW.plusSeconds(4));
        assertThat(ids(next)).containsExactly("c");
        store.outbox().sent(next.getFirst(), ONE, POSTED);
        assertThat(put("a", 3, NOW.plusSeconds(5))).isTrue();
        assertThat(lease(TWO, NOW.plusSeconds(61))).singleElement().satisfies(edit -> assertThat(edit.revision())
                .isEqualTo(3));
    }

    @Test
    void aRevisionPutWhileAnotherIsSentStaysDue() {
        put("a", 1, NOW);
        QueuedMessage leased = lease(ONE, NOW).getFirst();
        put("a", 2, NOW);
        put("b", 1, NOW);

        assertThat(store.outbox().sent(leased, ONE, POSTED)).isTrue();

        List<QueuedMessage> both = lease(TWO, NOW);
        assertThat(ids(both)).containsExactly("b", "a");
        QueuedMessage next = both.getLast();
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.posted()).isEqualTo(POSTED);
        assertThat(next.state()).isEqualTo(State.DUE);
    }

    @Test
    void aDueMessageThatGoesElsewhereQueuesThere() {
        put("first", 1, NOW);
        put("a", 1, NOW);
        store.outbox().put(message("a", "C2", 2), NOW);

        assertThat(ids(lease(ONE, NOW))).containsExactly("first", "a");
    }

    @Test
    void manyPutAtOnceAreAsIfPutOneByOne() {
        put("sent", 1, NOW);
        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);
        put("due", 1, NOW);
        put("newer", 9, NOW);

        boolean changed = store.outbox()
                .putAll(
                        List.of(
                                message("new", "C1", 1),
                                message("sent", "C1", 2),
                                message("due", "C1", 2),
                                message("newer", "C1", 2)),
                        NOW.plusSeconds(1));

        assertThat(changed).isTrue();
        assertThat(List.of(find("new"), find("sent"), find("due"), find("newer")))
                .extracting(QueuedMessage::revision, QueuedMessage::state)
                .containsExactly(
                        tuple(1L, State.DUE), tuple(2L, State.DUE), tuple(2L, State.DUE), tuple(9L, State.DUE));
        assertThat(find("sent").posted()).isEqualTo(POSTED);
        assertThat(store.outbox().putAll(List.of(message("new", "C1", 1), message("due", "C1", 2)), NOW))
                .isFalse();
    }

    @Test
    void manyPutAtOnceByManyEndInTheHighestRevisions() throws Exception {
        atOnce(8, i -> store.outbox()
                .putAll(
                        IntStream.range(0, 10)
                                .mapToObj(m -> message("m" + m, "C1", i + 1))
                                .toList(),
                        NOW));

        for (int m = 0; m < 10; m++) {
            assertThat(find("m" + m).revision()).isEqualTo(8);
        }
    }

    private static Message withChart(long revision, byte[] bytes) {
        Attachment chart = Attachment.of("week.png", "image/png", "40 opened", 1, new byte[] {1, 2, 3});
        Attachment kept =
                new Attachment(chart.key(), chart.name(), chart.mediaType(), chart.altText(), chart.place(), bytes);
        Content<Tier.ForTeam> content = new Content<>("text", "[]", Map.of(), List.of(kept));
        return Message.toChannel(WORKSPACE, TEAM, new MessageId("digest"), CHANNEL, content, revision);
    }

    private Attachment chart() {
        return find("digest").content().attachments().getFirst();
    }

    @Test
    void anAttachmentWaitsWithItsBytesUntilTheMessageIsPosted() {
        byte[] bytes = {1, 2, 3};
        store.outbox().putAll(List.of(withChart(1, bytes), message("other", "C2", 1)), NOW);
        assertThat(chart())
                .isEqualTo(withChart(1, bytes).content().attachments().getFirst());
        store.outbox().put(withChart(2, new byte[0]), NOW);
        assertThat(chart().bytes()).isEqualTo(bytes);

        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);

        assertThat(chart().hasBytes()).isFalse();
        assertThat(chart().altText()).isEqualTo("40 opened");
    }

    @Test
    void whatSlackHasOfAMessageOutlastsItsRevisionsAndIsRecordedOnlyByWhoeverHoldsIt() {
        store.outbox().put(withChart(1, new byte[] {1, 2, 3}), NOW);
        UploadedFile file = new UploadedFile("F1", "https://slack/f1");
        QueuedMessage leased = lease(ONE, NOW).getFirst();

        assertThat(store.outbox().uploaded(leased, TWO, chart().key(), file)).isFalse();
        assertThat(store.outbox().uploaded(leased, ONE, chart().key(), file)).isTrue();
        store.outbox().sent(leased, ONE, POSTED);
        store.outbox().put(withChart(2, new byte[0]), NOW.plusSeconds(1));

        assertThat(lease(TWO, NOW.plusSeconds(1)).getFirst().uploads()).containsExactly(Map.entry(chart().key(), file));
    }
}
