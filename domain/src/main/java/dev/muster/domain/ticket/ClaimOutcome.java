package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of trying to claim a ticket. */
public sealed interface ClaimOutcome {
    /** It is theirs now. */
    record Claimed(Ticket ticket) implements ClaimOutcome {}

    /**
     * There was no number given, and this one is theirs now.
     *
     * @param inHand how many others they work on
     */
    record Picked(Queued queued, int inHand) implements ClaimOutcome {}

    /**
     * There was no number given, and they have so many that only something due within the hour would be for them.
     *
     * @param inHand how many they work on
     */
    record FullPlate(int inHand) implements ClaimOutcome {}

    /**
     * It is free, but they have as many in hand as their team finds enough: nothing changed.
     *
     * @param inHand how many they work on
     */
    record EnoughInHand(Ticket ticket, int inHand) implements ClaimOutcome {}

    /** Somebody else has it. */
    record AlreadyClaimed(Ticket ticket, UserId owner) implements ClaimOutcome {}

    /** They had it already; nothing changed. */
    record AlreadyYours(Ticket ticket) implements ClaimOutcome {}

    /** It is resolved; it would have to be reopened first. */
    record AlreadyResolved(Ticket ticket) implements ClaimOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements ClaimOutcome {}

    /** There was no number given, and nothing to claim. */
    record NothingToClaim() implements ClaimOutcome {}
}
