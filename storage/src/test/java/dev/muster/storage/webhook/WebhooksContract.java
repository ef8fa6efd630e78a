package dev.muster.storage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.webhook.KeyHash;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.domain.webhook.TeamKey;
import dev.muster.domain.webhook.Webhook;
import dev.muster.storage.mongo.OnAStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class WebhooksContract extends OnAStore {
    private static final KeyHash ONE = TeamKey.random(WORKSPACE).hash();
    private static final KeyHash OTHER = TeamKey.random(WORKSPACE).hash();

    WebhooksContract(Kind kind) {
        super(kind);
    }

    private static Webhook webhook(@Nullable KeyHash key, long version) {
        return key == null
                ? new Webhook(WORKSPACE, TEAM, null, null, null, null, 3, NOW, version)
                : new Webhook(
                        WORKSPACE,
                        TEAM,
                        key,
                        new SealedSecret("one"),
                        new Webhook.Old(new SealedSecret("two"), NOW.plusSeconds(60)),
                        new SealedSecret("three"),
                        2,
                        NOW,
                        version);
    }

    @Test
    void aWebhookComesBackAsItWasSaved() {
        assertThat(store.webhooks().save(webhook(ONE, 1))).isTrue();

        assertThat(store.webhooks().find(WORKSPACE, TEAM)).contains(webhook(ONE, 1));
        assertThat(store.webhooks().at(WORKSPACE, ONE)).contains(webhook(ONE, 1));
        assertThat(store.webhooks().at(WORKSPACE, OTHER)).isEmpty();
        assertThat(store.webhooks().at(OTHER_WORKSPACE, ONE)).isEmpty();
        assertThat(store.webhooks().find(WORKSPACE, OTHER_TEAM)).isEmpty();
    }

    @Test
    void turnedOffItHasNoKeyAndNoSecretAnyMore() {
        assertThat(store.webhooks().save(webhook(ONE, 1))).isTrue();
        assertThat(store.webhooks().save(webhook(null, 2))).isTrue();

        assertThat(store.webhooks().at(WORKSPACE, ONE)).isEmpty();
        assertThat(store.webhooks().find(WORKSPACE, TEAM)).contains(webhook(null, 2));
    }

    @Test
    void ofChangesAtOnceOneIsSaved() throws Exception {
        assertThat(store.webhooks().save(webhook(ONE, 1))).isTrue();

        assertThat(atOnce(10, i -> store.webhooks().save(webhook(OTHER, 2)))).containsOnlyOnce(true);
        assertThat(store.webhooks().save(webhook(OTHER, 1))).isFalse();
    }
}
