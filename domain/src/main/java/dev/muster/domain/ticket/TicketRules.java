package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a ticket, as pure decisions: each says which change to apply, or which refusal to give. A change is
 * guarded by the version that was read, so that a decision on an old state is never applied.
 */
final class TicketRules {
    private TicketRules() {}

    /** Either a change to apply or the outcome that stands already. */
    sealed interface Decision<O> {
        record Apply<O>(TicketChange change) implements Decision<O> {}

        record Refuse<O>(O outcome) implements Decision<O> {}
    }

    /** An open ticket may be claimed by anyone of the team; a waiting one by its owner, who goes on with it. */
    static Decision<ClaimOutcome> claim(Ticket ticket, UserId by, Instant now) {
        UserId owner = ticket.owner();
        return switch (ticket.state()) {
            case OPEN -> apply(ticket, new TicketEvent(Kind.CLAIMED, now, by, by, ""), TicketState.CLAIMED);
            case CLAIMED ->
                ticket.isOwnedBy(by)
                        ? refuse(new ClaimOutcome.AlreadyYours(ticket))
                        : refuse(new ClaimOutcome.AlreadyClaimed(ticket, requireOwner(ticket)));
            case WAITING ->
                owner == null || ticket.isOwnedBy(by)
                        ? apply(ticket, new TicketEvent(Kind.CLAIMED, now, by, by, ""), TicketState.CLAIMED)
                        : refuse(new ClaimOutcome.AlreadyClaimed(ticket, owner));
            case RESOLVED, CLOSED -> refuse(new ClaimOutcome.AlreadyResolved(ticket));
        };
    }

    /** Who has enough in hand is warned before they claim another one; their own that waited is no other one. */
    static Decision<ClaimOutcome> claimBeyondLimit(Ticket ticket, UserId by, int inHand, Instant now) {
        Decision<ClaimOutcome> decision = claim(ticket, by, now);
        return decision instanceof Decision.Apply<ClaimOutcome> && !ticket.isOwnedBy(by)
                ? refuse(new ClaimOutcome.EnoughInHand(ticket, inHand))
                : decision;
    }

    /** Its owner, or the lead, gives a ticket back to the queue. */
    static Decision<ChangeOutcome> release(Ticket ticket, Team team, UserId by, Instant now) {
        return release(ticket, team, by, "", now);
    }

    /** The same with a note for whoever takes it. */
    static Decision<ChangeOutcome> release(Ticket ticket, Team team, UserId by, String note, Instant now) {
        UserId owner = ticket.owner();
        if (owner == null || !ticket.state().isUnresolved()) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        if (!ticket.isOwnedBy(by) && !team.isLead(by)) {
            return refuse(new ChangeOutcome.NotYours(ticket, owner));
        }
        return apply(ticket, new TicketEvent(Kind.RELEASED, now, by, null, note), TicketState.OPEN);
    }

    /** Anybody of the team may hand an unresolved ticket to a member, or take it over. */
    static Decision<ChangeOutcome> assign(Ticket ticket, Team team, UserId by, UserId to, Instant now) {
        if (!team.includes(to)) {
            return refuse(new ChangeOutcome.NotAMember(to));
        }
        boolean changesNothing = ticket.isOwnedBy(to) && ticket.state() == TicketState.CLAIMED;
        if (!ticket.state().isUnresolved() || changesNothing) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        return apply(ticket, new TicketEvent(Kind.ASSIGNED, now, by, to, ""), TicketState.CLAIMED);
    }

    /** A reply is noted in any unresolved state and changes neither state nor owner. */
    static Decision<ChangeOutcome> reply(Ticket ticket, UserId by, String text, Instant now) {
        if (!ticket.state().isUnresolved()) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        return apply(ticket, new TicketEvent(Kind.REPLIED, now, by, ticket.owner(), text), ticket.state());
    }

    /** The ticket waits for the user; its clock stops. */
    static Decision<ChangeOutcome> waitForUser(Ticket ticket, UserId by, String note, Instant now) {
        return switch (ticket.state()) {
            case OPEN, CLAIMED ->
                apply(ticket, new TicketEvent(Kind.WAITING, now, by, ticket.owner(), note), TicketState.WAITING);
            case WAITING, RESOLVED, CLOSED -> refuse(new ChangeOutcome.NotInThisState(ticket));
        };
    }

    /**
     * Anybody of the team may resolve; a resolved ticket may be resolved again with other words, which counts as its
     * resolution from then on. The same words again change nothing, nor do any for a closed one.
     */
    static Decision<ChangeOutcome> resolve(Ticket ticket, UserId by, String how, Instant now) {
        Optional<TicketEvent> last = ticket.last(Kind.RESOLVED);
        if (ticket.state() == TicketState.CLOSED) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        if (ticket.state() == TicketState.RESOLVED
                && last.isPresent()
                && last.get().note().equals(how)) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        return apply(ticket, new TicketEvent(Kind.RESOLVED, now, by, ticket.owner(), how), TicketState.RESOLVED);
    }

    /**
     * Muster closes a resolved ticket whose quiet period is over. One that was to be closed long ago counts as closed then,
     * so that what is history doesn't look as if it happened today.
     */
    static Decision<ChangeOutcome> close(Ticket ticket, Team team, Instant now) {
        Optional<Instant> due = Closing.at(ticket, team).filter(at -> !at.isAfter(now));
        if (due.isEmpty()) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        Instant at = due.get().isBefore(now.minus(Closing.NEWS)) ? due.get() : now;
        return apply(
                ticket, new TicketEvent(Kind.CLOSED, at, new Actor.Itself(), ticket.owner(), ""), TicketState.CLOSED);
    }

    /** A resolved or closed ticket goes back to its owner, or to the queue if it was nobody's or its owner has left the team. */
    static Decision<ChangeOutcome> reopen(Ticket ticket, Team team, UserId by, String why, Instant now) {
        if (ticket.state().isUnresolved()) {
            return refuse(new ChangeOutcome.NotInThisState(ticket));
        }
        UserId owner = ticket.owner();
        @Nullable UserId stillThere = owner != null && team.includes(owner) ? owner : null;
        return apply(
                ticket,
                new TicketEvent(Kind.REOPENED, now, by, stillThere, why),
                stillThere == null ? TicketState.OPEN : TicketState.CLAIMED);
    }

    /**
     * Anybody of the team may change what a ticket is about, whatever its state, unless somebody else did since they looked.
     *
     * @param seen how many such changes there were when they looked
     */
    static Decision<EditOutcome> edit(Ticket ticket, UserId by, Heading heading, long seen, Instant now) {
        Optional<TicketEvent> last = ticket.last(Kind.EDITED);
        if (last.isPresent() && ticket.edits() != seen) {
            return refuse(new EditOutcome.EditedMeanwhile(ticket, last.get()));
        }
        if (heading.equals(ticket.heading())) {
            return refuse(new EditOutcome.SameAsBefore(ticket));
        }
        String what = HeadingChanges.words(ticket.heading(), heading);
        return new Decision.Apply<>(new TicketChange(
                ticket.workspace(),
                ticket.team(),
                ticket.number(),
                new TicketChange.AtVersion(ticket.version()),
                new TicketEvent(Kind.EDITED, now, by, ticket.owner(), what),
                ticket.state(),
                new TicketChange.Edit(heading, Terms.of(ticket, heading))));
    }

    /** Whoever works on a ticket, or anybody while nobody does, may close it because another is the same. */
    static Decision<ClosingAsDuplicate> closeAsDuplicate(Ticket ticket, Ticket sameAs, UserId by, Instant now) {
        String how = "the same as " + sameAs.number();
        UserId owner = ticket.owner();
        if (!ticket.state().isUnresolved()) {
            boolean closedBefore =
                    ticket.last(Kind.RESOLVED).filter(e -> e.note().equals(how)).isPresent();
            return refuse(
                    closedBefore
                            ? new ClosingAsDuplicate.Closed(ticket, sameAs)
                            : new ClosingAsDuplicate.ResolvedAlready(ticket));
        }
        return owner == null || owner.equals(by)
                ? apply(ticket, new TicketEvent(Kind.RESOLVED, now, by, owner, how), TicketState.RESOLVED)
                : refuse(new ClosingAsDuplicate.SomebodysAlready(ticket, owner));
    }

    /** A note changes neither state nor owner; the same one again is none. */
    static Decision<ChangeOutcome> note(Ticket ticket, UserId by, String text, Instant now) {
        boolean noted = ticket.history().stream()
                .anyMatch(e -> e.kind() == Kind.NOTED && e.note().equals(text));
        return noted
                ? refuse(new ChangeOutcome.NotInThisState(ticket))
                : apply(ticket, new TicketEvent(Kind.NOTED, now, by, ticket.owner(), text), ticket.state());
    }

    static <O> Decision<O> apply(Ticket ticket, TicketEvent event, TicketState to) {
        return new Decision.Apply<>(new TicketChange(
                ticket.workspace(),
                ticket.team(),
                ticket.number(),
                new TicketChange.AtVersion(ticket.version()),
                event,
                to));
    }

    static <O> Decision<O> refuse(O outcome) {
        return new Decision.Refuse<>(outcome);
    }

    private static UserId requireOwner(Ticket ticket) {
        UserId owner = ticket.owner();
        if (owner == null) {
            throw new IllegalStateException("ticket " + ticket.number() + " is claimed by nobody");
        }
        return owner;
    }
}
