package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published shift that colleagues are asked to take.
 *
 * @param shift what is offered, with whose it is (for {@link Kind#SICK}: was)
 * @param asked whoever could take it when it was offered
 * @param taker who said yes first; null while nobody did
 * @param counter the taker's shift that goes the other way; null unless it is a swap that somebody took
 * @param counterIn the published roster of that shift; null when it is that of the offered one
 * @param decidedBy who decided, withdrew or undid it; null while nobody did
 * @param word why it was declined; empty for no word
 * @param offeredAt UTC instant
 * @param changedAt UTC instant of the last step
 * @param step 1 when offered, raised by one at each change
 */
public record ShiftOffer(
        OfferId id,
        Kind kind,
        Shift shift,
        List<UserId> asked,
        State state,
        @Nullable UserId taker,
        @Nullable Shift counter,
        @Nullable RosterId counterIn,
        @Nullable UserId decidedBy,
        String word,
        Instant offeredAt,
        Instant changedAt,
        long step) {
    public static final int LONGEST_WORD = 300;

    /** What for. */
    public enum Kind {
        /** Somebody takes it and gives one of theirs. */
        SWAP,
        /** Somebody takes it. */
        COVER,
        /** Its owner fell out; somebody takes it. */
        SICK
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** Somebody said yes; the lead has not decided yet. */
        TAKEN,
        /** It is on the roster. */
        APPLIED,
        DECLINED,
        WITHDRAWN,
        /** Nobody took it, or nobody decided, in time. */
        ENDED,
        /** It was on the roster and was taken back. */
        UNDONE,
        /** The roster was planned anew, and the shift is not there to be given any more. */
        VOID
    }

    public ShiftOffer {
        asked = List.copyOf(asked);
    }

    static ShiftOffer of(OfferId id, Kind kind, Shift shift, List<UserId> asked, Instant now) {
        return new ShiftOffer(id, kind, shift, asked, State.OPEN, null, null, null, null, "", now, now, 1);
    }

    public UserId offeredBy() {
        return shift.person();
    }

    /** Whether something can still come of it. */
    public boolean isLive() {
        return state == State.OPEN || state == State.TAKEN;
    }

    /**
     * @param theirs what they give for it; null unless it is a swap
     * @param theirsIn the roster of that; null when it is that of the offered one
     */
    ShiftOffer takenBy(UserId colleague, @Nullable Shift theirs, @Nullable RosterId theirsIn, Instant at) {
        return new ShiftOffer(
                id, kind, shift, asked, State.TAKEN, colleague, theirs, theirsIn, null, "", offeredAt, at, step + 1);
    }

    ShiftOffer ended(State how, @Nullable UserId by, String why, Instant at) {
        return new ShiftOffer(id, kind, shift, asked, how, taker, counter, counterIn, by, why, offeredAt, at, step + 1);
    }

    /** The shifts that it takes off its own roster. */
    public List<Shift> removed() {
        if (kind == Kind.SICK) {
            return List.of();
        }
        return counter == null || counterIn != null ? List.of(shift) : List.of(shift, counter);
    }

    /** The shifts that it puts on its own roster; none while nobody took it. */
    public List<Shift> added() {
        if (taker == null) {
            return List.of();
        }
        Shift taken = shift.of(taker);
        return counter == null || counterIn != null ? List.of(taken) : List.of(taken, counter.of(shift.person()));
    }

    /** The shifts that it takes off the roster of its counter shift, if that is another. */
    public List<Shift> removedThere() {
        return counter == null || counterIn == null ? List.of() : List.of(counter);
    }

    /** The shifts that it puts on the roster of its counter shift, if that is another. */
    public List<Shift> addedThere() {
        return counter == null || counterIn == null ? List.of() : List.of(counter.of(shift.person()));
    }

    /** Whoever's shifts it changes. */
    public List<UserId> concerned() {
        if (taker == null) {
            return List.of(shift.person());
        }
        return kind == Kind.SICK ? List.of(taker) : List.of(shift.person(), taker);
    }
}
