package dev.muster.domain.outgoing;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.webhook.SealedSecret;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a team tells another system what happens to its tickets.
 *
 * @param address the receiver's, sealed, since such addresses often end in a password; null while it is off
 * @param secret what requests are signed with; null while it is off
 * @param old the secret before, which signs beside the new one for a while; null for none
 * @param events what is told; empty while it is off
 * @param withText whether the texts that people wrote go along
 * @param stop why Muster stopped it; empty unless it is {@link State#STOPPED}
 * @param changes how often it was changed
 * @param since UTC instant from which events are told
 * @param version raised by one at each change; the guard of conditional updates
 */
public record OutgoingWebhook(
        WorkspaceId workspace,
        TeamId team,
        State state,
        @Nullable SealedSecret address,
        @Nullable SealedSecret secret,
        @Nullable Old old,
        Set<EventKind> events,
        boolean withText,
        String stop,
        int changes,
        Instant since,
        long version) {

    public OutgoingWebhook {
        events = Set.copyOf(events);
    }

    /** Whether anything is told. */
    public enum State {
        ON,
        /** Events are kept until it goes on. */
        PAUSED,
        /** Muster gave the receiver up; what happens meanwhile is not told. */
        STOPPED,
        /** There is none. */
        OFF
    }

    /**
     * A secret that was replaced.
     *
     * @param until UTC instant from which it signs nothing any more
     */
    public record Old(SealedSecret secret, Instant until) {}

    /** Whether what happens to tickets is kept for it. */
    public boolean takesEvents() {
        return state == State.ON || state == State.PAUSED;
    }

    static OutgoingWebhook none(WorkspaceId workspace, TeamId team, Instant now) {
        return new OutgoingWebhook(workspace, team, State.OFF, null, null, null, Set.of(), false, "", 0, now, 0);
    }

    OutgoingWebhook turnedOn(
            SealedSecret to, SealedSecret signedWith, Set<EventKind> told, boolean texts, Instant now) {
        return new OutgoingWebhook(
                workspace, team, State.ON, to, signedWith, null, told, texts, "", changes + 1, now, version + 1);
    }

    OutgoingWebhook changed(SealedSecret to, Set<EventKind> told, boolean texts) {
        return new OutgoingWebhook(
                workspace, team, state, to, secret, old, told, texts, stop, changes + 1, since, version + 1);
    }

    OutgoingWebhook signedWith(SealedSecret fresh, Instant oldUntil) {
        Old before = secret == null ? null : new Old(secret, oldUntil);
        return new OutgoingWebhook(
                workspace,
                team,
                state,
                address,
                fresh,
                before,
                events,
                withText,
                stop,
                changes + 1,
                since,
                version + 1);
    }

    /** What happened while it was stopped is not told. */
    OutgoingWebhook goesOn(Instant now) {
        return in(State.ON, "", state == State.STOPPED ? now : since);
    }

    OutgoingWebhook paused() {
        return in(State.PAUSED, "", since);
    }

    OutgoingWebhook stopped(String why) {
        return in(State.STOPPED, why, since);
    }

    private OutgoingWebhook in(State other, String why, Instant from) {
        return new OutgoingWebhook(
                workspace, team, other, address, secret, old, events, withText, why, changes + 1, from, version + 1);
    }

    OutgoingWebhook turnedOff(Instant now) {
        return new OutgoingWebhook(
                workspace, team, State.OFF, null, null, null, Set.of(), false, "", changes + 1, now, version + 1);
    }
}
