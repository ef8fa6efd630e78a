package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of trying to change a ticket in any other way than by claiming it. */
public sealed interface ChangeOutcome {
    /** It was done. */
    record Changed(Ticket before, Ticket after) implements ChangeOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements ChangeOutcome {}

    /** The ticket's state doesn't allow it, or it is like that already. */
    record NotInThisState(Ticket ticket) implements ChangeOutcome {}

    /** Only the owner or the lead may do it. */
    record NotYours(Ticket ticket, UserId owner) implements ChangeOutcome {}

    /** The person it should be given to is not in this team. */
    record NotAMember(UserId person) implements ChangeOutcome {}

    /**
     * The person it should be given to has as many in hand as the team finds enough.
     *
     * @param inHand how many they work on
     */
    record EnoughInHand(Ticket ticket, UserId person, int inHand) implements ChangeOutcome {}
}
