package dev.muster.domain.webhook;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where other systems tell a team what happens to its tickets there.
 *
 * @param key the hash of its team key; null while it is turned off
 * @param secret what requests are signed with; null while it is turned off
 * @param old the secret before, which still counts for a while; null for none
 * @param zendesk what Zendesk signs its requests with; null until the lead has said
 * @param changes how often a lead changed it
 * @param since UTC instant of the last time that it was turned on or off
 * @param version raised by one at each change; the guard of conditional updates
 */
public record Webhook(
        WorkspaceId workspace,
        TeamId team,
        @Nullable KeyHash key,
        @Nullable SealedSecret secret,
        @Nullable Old old,
        @Nullable SealedSecret zendesk,
        int changes,
        Instant since,
        long version) {

    /**
     * A secret that was replaced.
     *
     * @param until UTC instant from which it doesn't count any more
     */
    public record Old(SealedSecret secret, Instant until) {}

    public boolean isOn() {
        return key != null;
    }

    static Webhook first(WorkspaceId workspace, TeamId team, KeyHash key, SealedSecret secret, Instant now) {
        return new Webhook(workspace, team, key, secret, null, null, 1, now, 1);
    }

    Webhook turnedOn(KeyHash other, SealedSecret fresh, Instant now) {
        return new Webhook(workspace, team, other, fresh, null, null, changes + 1, now, version + 1);
    }

    Webhook signedWith(SealedSecret fresh, Instant oldUntil) {
        Old before = secret == null ? null : new Old(secret, oldUntil);
        return new Webhook(workspace, team, key, fresh, before, zendesk, changes + 1, since, version + 1);
    }

    Webhook signedByZendeskWith(SealedSecret theirs) {
        return new Webhook(workspace, team, key, secret, old, theirs, changes + 1, since, version + 1);
    }

    /** Nothing of it counts any more, from this moment on. */
    Webhook turnedOff(Instant now) {
        return new Webhook(workspace, team, null, null, null, null, changes + 1, now, version + 1);
    }
}
