package dev.muster.domain.ticket;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where tickets are worked on: reads a ticket, lets {@link TicketRules} decide, applies the change if the ticket is still
 * as it was, and decides anew if not. The caller has made sure that the acting person is of the team. All instants are
 * UTC.
 */
public final class TicketDesk {
    private final Tickets tickets;

    public TicketDesk(Tickets tickets) {
        this.tickets = tickets;
    }

    /** Opens a ticket of which no particulars are known. */
    public Ticket open(
            Team team,
            UserId by,
            String subject,
            String details,
            Priority priority,
            @Nullable Skill skill,
            Set<String> tags,
            Instant now) {
        return open(team, by, new Heading(subject, details, priority, skill, tags, Particulars.NONE), now);
    }

    public Ticket open(Team team, UserId by, Heading heading, Instant now) {
        return tickets.open(new NewTicket(
                team.workspace(),
                team.id(),
                heading.subject(),
                heading.details(),
                heading.priority(),
                heading.skill(),
                heading.tags(),
                heading.particulars(),
                new Actor.Person(by),
                now,
                null));
    }

    /** Claims one ticket: a single conditional update when it is open; only a refusal costs a look at the ticket. */
    public ClaimOutcome claim(Team team, TicketNumber number, UserId by, Instant now) {
        Optional<Ticket> claimed = tickets.apply(new TicketChange(
                team.workspace(),
                team.id(),
                number,
                new TicketChange.InState(TicketState.OPEN),
                new TicketEvent(TicketEvent.Kind.CLAIMED, now, by, by, ""),
                TicketState.CLAIMED));
        if (claimed.isPresent()) {
            return new ClaimOutcome.Claimed(claimed.get());
        }
        return decide(
                team,
                number,
                ticket -> TicketRules.claim(ticket, by, now),
                (before, after) -> new ClaimOutcome.Claimed(after),
                () -> new ClaimOutcome.NoSuchTicket(number));
    }

    /**
     * Claims one ticket for somebody who has not as many in hand as their team finds enough; who has is warned instead. What
     * they claim again because the user answered is theirs already, and never too much.
     */
    public ClaimOutcome claimWithinLimit(Team team, TicketNumber number, UserId by, Instant now) {
        int inHand = inHand(team, by);
        if (!team.limits().isEnough(inHand)) {
            return claim(team, number, by, now);
        }
        return decide(
                team,
                number,
                ticket -> TicketRules.claimBeyondLimit(ticket, by, inHand, now),
                (before, after) -> new ClaimOutcome.Claimed(after),
                () -> new ClaimOutcome.NoSuchTicket(number));
    }

    /** How many tickets somebody works on; one that waits for the user costs them nothing now. */
    public int inHand(Team team, UserId person) {
        return team.limits().inHand() == 0 ? 0 : tickets.inHand(team.workspace(), team.id(), person);
    }

    /** Claims the best ticket for a person, by what is due, what they can do, and how much they have in hand. */
    public ClaimOutcome claimBest(Team team, UserId by, Instant now) {
        Optional<Member> member = team.member(by);
        List<Queued> queue = queue(team, now);
        int inHand = BestClaim.inHand(by, queue);
        boolean enough = team.limits().isEnough(inHand);
        for (Queued candidate : BestClaim.candidates(member, enough, queue)) {
            if (claim(team, candidate.ticket().number(), by, now) instanceof ClaimOutcome.Claimed won) {
                return new ClaimOutcome.Picked(Queued.of(won.ticket(), team, now), inHand);
            }
        }
        return enough && BestClaim.hasSolvable(member, queue)
                ? new ClaimOutcome.FullPlate(inHand)
                : new ClaimOutcome.NothingToClaim();
    }

    public ChangeOutcome release(Team team, TicketNumber number, UserId by, Instant now) {
        return change(team, number, ticket -> TicketRules.release(ticket, team, by, now));
    }

    /** Gives a ticket back to the queue with a note for whoever takes it. */
    public ChangeOutcome release(Team team, TicketNumber number, UserId by, String note, Instant now) {
        return change(team, number, ticket -> TicketRules.release(ticket, team, by, note, now));
    }

    /**
     * Somebody keeps a ticket after the shift that ends soon.
     *
     * @param told UTC instant since which they know that it goes back
     */
    public ChangeOutcome keep(Team team, TicketNumber number, UserId by, Instant told, Instant now) {
        return change(team, number, ticket -> GivingBack.keep(ticket, by, told, now));
    }

    /** Muster gives a ticket back because its owner goes; empty if they kept it, or it is theirs no more. */
    public Optional<Ticket> giveBack(
            Team team, TicketNumber number, UserId from, Instant told, String note, Instant now) {
        return change(team, number, ticket -> GivingBack.giveBack(ticket, from, told, note, now))
                        instanceof ChangeOutcome.Changed changed
                ? Optional.of(changed.after())
                : Optional.empty();
    }

    /** Gives a ticket to somebody; beyond the team's limit only the lead gives it to another, anybody takes it over. */
    public ChangeOutcome assign(Team team, TicketNumber number, UserId by, UserId to, Instant now) {
        int inHand = inHand(team, to);
        boolean lifted = team.isLead(by) || by.equals(to);
        return change(team, number, ticket -> {
            Decision<ChangeOutcome> decision = TicketRules.assign(ticket, team, by, to, now);
            return decision instanceof Decision.Apply<ChangeOutcome>
                            && team.limits().isEnough(inHand)
                            && !lifted
                    ? new Decision.Refuse<>(new ChangeOutcome.EnoughInHand(ticket, to, inHand))
                    : decision;
        });
    }

    public HandOffOutcome handOff(Team team, TicketNumber number, UserId by, UserId to, String note, Instant now) {
        return decide(
                team,
                number,
                ticket -> HandOffRules.handOff(ticket, team, by, to, note, now),
                HandOffOutcome.HandedOff::new,
                () -> new HandOffOutcome.NoSuchTicket(number));
    }

    public ChangeOutcome reply(Team team, TicketNumber number, UserId by, String text, Instant now) {
        return change(team, number, ticket -> TicketRules.reply(ticket, by, text, now));
    }

    public ChangeOutcome waitForUser(Team team, TicketNumber number, UserId by, String note, Instant now) {
        return change(team, number, ticket -> TicketRules.waitForUser(ticket, by, note, now));
    }

    public ChangeOutcome resolve(Team team, TicketNumber number, UserId by, String how, Instant now) {
        return change(team, number, ticket -> TicketRules.resolve(ticket, by, how, now));
    }

    /** Closes a ticket, as Muster does by itself, if it is still quiet; whoever came back to it meanwhile was faster. */
    public ChangeOutcome close(Team team, TicketNumber number, Instant now) {
        return change(team, number, ticket -> TicketRules.close(ticket, team, now));
    }

    public ChangeOutcome reopen(Team team, TicketNumber number, UserId by, String why, Instant now) {
        return change(team, number, ticket -> TicketRules.reopen(ticket, team, by, why, now));
    }

    /**
     * Changes what a ticket is about.
     *
     * @param seen how many such changes ({@link Ticket#edits}) there were when the person looked at it
     */
    public EditOutcome edit(Team team, TicketNumber number, UserId by, Heading heading, long seen, Instant now) {
        return decide(
                team,
                number,
                ticket -> TicketRules.edit(ticket, by, heading, seen, now),
                (before, after) -> new EditOutcome.Edited(after),
                () -> new EditOutcome.NoSuchTicket(number));
    }

    /**
     * Closes a ticket because another one is the same, and notes it in the other's history. Done again, it makes up for a
     * note that was forgotten, and changes nothing else.
     */
    public ClosingAsDuplicate closeAsDuplicate(
            Team team, TicketNumber number, TicketNumber sameAs, UserId by, Instant now) {
        Optional<Ticket> other = find(team, sameAs);
        if (other.isEmpty() || number.equals(sameAs)) {
            return new ClosingAsDuplicate.NoSuchTicket(sameAs);
        }
        ClosingAsDuplicate outcome = decide(
                team,
                number,
                ticket -> TicketRules.closeAsDuplicate(ticket, other.get(), by, now),
                (before, after) -> new ClosingAsDuplicate.Closed(after, other.get()),
                () -> new ClosingAsDuplicate.NoSuchTicket(number));
        if (!(outcome instanceof ClosingAsDuplicate.Closed closed)) {
            return outcome;
        }
        String note = number + " was the same, and is closed";
        return change(team, sameAs, ticket -> TicketRules.note(ticket, by, note, now))
                        instanceof ChangeOutcome.Changed noted
                ? new ClosingAsDuplicate.Closed(closed.ticket(), noted.after())
                : closed;
    }

    /** A team's ticket; empty for a number that it doesn't have, be it another team's. */
    public Optional<Ticket> find(Team team, TicketNumber number) {
        return tickets.find(team.workspace(), number).filter(t -> t.team().equals(team.id()));
    }

    /** The unresolved tickets as they stand at a UTC instant, the one with the least time left first. */
    public List<Queued> queue(Team team, Instant now) {
        return tickets.unresolved(team.workspace(), team.id()).stream()
                .map(ticket -> Queued.of(ticket, team, now))
                .sorted(Queued.LEAST_TIME_LEFT_FIRST)
                .toList();
    }

    private ChangeOutcome change(Team team, TicketNumber number, Function<Ticket, Decision<ChangeOutcome>> decision) {
        return decide(team, number, decision, ChangeOutcome.Changed::new, () -> new ChangeOutcome.NoSuchTicket(number));
    }

    /** Decides on a ticket as it is, and again as often as somebody else changes it in between. */
    <O> O decide(
            Team team,
            TicketNumber number,
            Function<Ticket, Decision<O>> decision,
            BiFunction<Ticket, Ticket, O> done,
            Supplier<O> missing) {
        while (true) {
            Optional<Ticket> before = find(team, number);
            if (before.isEmpty()) {
                return missing.get();
            }
            switch (decision.apply(before.get())) {
                case Decision.Refuse<O> refused -> {
                    return refused.outcome();
                }
                case Decision.Apply<O> allowed -> {
                    Optional<Ticket> after = tickets.apply(allowed.change());
                    if (after.isPresent()) {
                        return done.apply(before.get(), after.get());
                    }
                    // Somebody was faster: whoever was has made progress, so this ends.
                }
            }
        }
    }
}
