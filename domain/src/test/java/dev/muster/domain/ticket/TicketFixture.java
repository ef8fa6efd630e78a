package dev.muster.domain.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tickets with a history, told event by event, whatever the rules would say to it. */
public final class TicketFixture {
    private static final String OPENED = "2026-11-23T08:00:00Z";
    private final int number;
    private Priority priority = Priority.NORMAL;
    private @Nullable Skill skill;
    private Set<String> tags = Set.of();
    private Particulars particulars = Particulars.NONE;
    private Ticket ticket;

    private TicketFixture(int number) {
        this.number = number;
        this.ticket = opened(OPENED);
    }

    /** An open ticket of this number, opened by the lead on Monday, 23 November 2026, 08:00 UTC. */
    public static TicketFixture ticket(int number) {
        return new TicketFixture(number);
    }

    private Ticket opened(String at) {
        return new NewTicket(
                        TeamFixture.WORKSPACE,
                        TeamFixture.TEAM,
                        "Refund fails",
                        "",
                        priority,
                        skill,
                        tags,
                        particulars,
                        new Actor.Person(TeamFixture.LEAD),
                        Instant.parse(at),
                        null)
                .numbered(new TicketNumber(number));
    }

    public TicketFixture openedAt(String at) {
        ticket = opened(at);
        return this;
    }

    public TicketFixture priority(Priority other) {
        priority = other;
        ticket = opened(ticket.openedAt().toString());
        return this;
    }

    public TicketFixture tagged(String... some) {
        tags = Set.of(some);
        ticket = opened(ticket.openedAt().toString());
        return this;
    }

    public TicketFixture needing(Skill needed) {
        skill = needed;
        ticket = opened(ticket.openedAt().toString());
        return this;
    }

    public TicketFixture of(Segment segment, String area) {
        particulars = new Particulars(segment, new ProductArea(area), null);
        ticket = opened(ticket.openedAt().toString());
        return this;
    }

    public TicketFixture claimed(UserId by, String at) {
        return then(Kind.CLAIMED, by, at, by, "", TicketState.CLAIMED);
    }

    public TicketFixture released(UserId by, String at) {
        return then(Kind.RELEASED, by, at, null, "", TicketState.OPEN);
    }

    public TicketFixture replied(UserId by, String at) {
        return then(Kind.REPLIED, by, at, ticket.owner(), "We look into it", ticket.state());
    }

    public TicketFixture waiting(UserId by, String at) {
        return then(Kind.WAITING, by, at, ticket.owner(), "for the invoice", TicketState.WAITING);
    }

    public TicketFixture resolved(UserId by, String at, String how) {
        return then(Kind.RESOLVED, by, at, ticket.owner(), how, TicketState.RESOLVED);
    }

    public TicketFixture reopened(UserId by, String at) {
        return then(
                Kind.REOPENED,
                by,
                at,
                ticket.owner(),
                "again",
                ticket.owner() == null ? TicketState.OPEN : TicketState.CLAIMED);
    }

    public TicketFixture escalated(UserId by, String at) {
        return then(Kind.ESCALATED, by, at, ticket.owner(), "needs an expert", ticket.state());
    }

    public TicketFixture rated(int score, String at) {
        TicketEvent rating = new TicketEvent(
                Kind.RATED,
                Instant.parse(at),
                new Actor.Outsider("customer"),
                ticket.owner(),
                new Rating(score).words());
        ticket = ticket.after(rating, ticket.state());
        return this;
    }

    private TicketFixture then(Kind kind, UserId by, String at, @Nullable UserId owner, String note, TicketState to) {
        ticket = ticket.after(new TicketEvent(kind, Instant.parse(at), by, owner, note), to);
        return this;
    }

    public Ticket build() {
        return ticket;
    }
}
