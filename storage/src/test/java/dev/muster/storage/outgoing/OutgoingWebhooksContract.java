package dev.muster.storage.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.Health;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhook.State;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class OutgoingWebhooksContract extends OnAStore {
    private static final LeaseToken ONE = new LeaseToken("one");
    private static final LeaseToken OTHER = new LeaseToken("other");
    private static final Instant UNTIL = NOW.plusSeconds(60);

    OutgoingWebhooksContract(Kind kind) {
        super(kind);
    }

    private static OutgoingWebhook webhook(long version) {
        return new OutgoingWebhook(
                WORKSPACE,
                TEAM,
                State.ON,
                new SealedSecret("address"),
                new SealedSecret("secret"),
                new OutgoingWebhook.Old(new SealedSecret("old"), NOW.plusSeconds(5)),
                Set.of(EventKind.CLAIMED, EventKind.RESOLVED),
                true,
                "",
                2,
                NOW,
                version);
    }

    private OutgoingWebhooks saved() {
        assertThat(store.outgoingWebhooks().save(webhook(1))).isTrue();
        return store.outgoingWebhooks();
    }

    @Test
    void aWebhookComesBackAsItWasSavedAndTurnedOffKeepsNothing() {
        OutgoingWebhook off =
                new OutgoingWebhook(WORKSPACE, TEAM, State.OFF, null, null, null, Set.of(), false, "", 3, NOW, 2);

        assertThat(saved().find(WORKSPACE, TEAM)).contains(webhook(1));
        assertThat(store.outgoingWebhooks().find(WORKSPACE, OTHER_TEAM)).isEmpty();
        assertThat(store.outgoingWebhooks().save(off)).isTrue();
        assertThat(store.outgoingWebhooks().find(WORKSPACE, TEAM)).contains(off);
        assertThat(database.getCollection("outgoingWebhooks").find().first().toJson())
                .doesNotContain("\"address\": \"address\"", "\"secret\"}", "\"old\"");
    }

    @Test
    void ofChangesAtOnceOneIsSaved() throws Exception {
        OutgoingWebhooks webhooks = saved();

        assertThat(atOnce(10, i -> webhooks.save(webhook(2)))).containsOnlyOnce(true);
        assertThat(webhooks.save(webhook(1))).isFalse();
    }

    @Test
    void oneThatIsWokenIsHeldByOneSenderUntilItsLeaseEnds() throws Exception {
        OutgoingWebhooks webhooks = saved();
        assertThat(webhooks.lease(ONE, NOW, UNTIL)).isEmpty();
        assertThat(webhooks.nextLook()).contains(OutgoingWebhooks.NEVER);
        webhooks.wake(WORKSPACE, TEAM, NOW);

        assertThat(webhooks.nextLook()).contains(NOW);
        assertThat(atOnce(10, i -> webhooks.lease(new LeaseToken("t" + i), NOW, UNTIL)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(webhooks.lease(OTHER, UNTIL.minusSeconds(1), UNTIL)).isEmpty();
        assertThat(webhooks.lease(OTHER, UNTIL, UNTIL.plusSeconds(60)))
                .contains(new OutgoingWebhooks.Held(webhook(1), Health.GOOD));
    }

    @Test
    void whatTheHolderLearnedOfTheReceiverIsKeptUntilTheWebhookChanges() {
        OutgoingWebhooks webhooks = saved();
        Health bad = new Health(3, NOW, NOW.plusSeconds(9));
        webhooks.wake(WORKSPACE, TEAM, NOW);
        webhooks.lease(ONE, NOW, UNTIL);

        webhooks.release(webhook(1), ONE, NOW.plusSeconds(10), bad);

        assertThat(webhooks.nextLook()).contains(NOW.plusSeconds(10));
        assertThat(webhooks.lease(OTHER, NOW.plusSeconds(9), UNTIL)).isEmpty();
        assertThat(webhooks.lease(OTHER, NOW.plusSeconds(10), UNTIL))
                .contains(new OutgoingWebhooks.Held(webhook(1), bad));
        assertThat(webhooks.save(webhook(2))).isTrue();
        webhooks.release(webhook(1), OTHER, OutgoingWebhooks.NEVER, bad);
        assertThat(webhooks.lease(ONE, NOW.plusSeconds(11), UNTIL))
                .contains(new OutgoingWebhooks.Held(webhook(2), Health.GOOD));
    }

    @Test
    void whoIsWokenWhileItIsHeldIsLookedAtAgain() {
        OutgoingWebhooks webhooks = saved();
        webhooks.wake(WORKSPACE, TEAM, NOW);
        webhooks.lease(ONE, NOW, UNTIL);
        webhooks.wake(WORKSPACE, TEAM, NOW.plusSeconds(1));
        assertThat(webhooks.lease(OTHER, NOW.plusSeconds(2), UNTIL)).isEmpty();

        webhooks.release(webhook(1), ONE, OutgoingWebhooks.NEVER, Health.GOOD);

        assertThat(webhooks.lease(OTHER, NOW.plusSeconds(2), UNTIL)).isPresent();
    }

    @Test
    void whoLostTheLeaseChangesNothing() {
        OutgoingWebhooks webhooks = saved();
        webhooks.wake(WORKSPACE, TEAM, NOW);
        webhooks.lease(ONE, NOW, UNTIL);
        webhooks.lease(OTHER, UNTIL, UNTIL.plusSeconds(60));

        webhooks.release(webhook(1), ONE, NOW, new Health(1, NOW, null));

        assertThat(webhooks.lease(ONE, UNTIL.plusSeconds(1), UNTIL.plusSeconds(60)))
                .isEmpty();
    }
}
