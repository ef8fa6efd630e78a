package dev.muster.bot.shift;

import dev.muster.bot.ticket.TicketChanges;
import dev.muster.domain.assignment.Redivision;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.SickDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.ClaimOutcome;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;

/**
 * Everything that follows when somebody falls out, and when they are back: shifts, tickets, and who is told. It may be done
 * again; what was done and said is not done and said twice.
 */
public final class Sickness {
    /** What the history of a ticket says, which everybody reads: not why. */
    static final String NOTE = "out today";

    private final SickDesk desk;
    private final TicketDesk tickets;
    private final Redivision redivision;
    private final TicketChanges changes;
    private final SickPosts posts;
    private final RosterChangePosts rosters;
    private final Wakeups wakeups;

    public Sickness(
            SickDesk desk,
            TicketDesk tickets,
            Redivision redivision,
            TicketChanges changes,
            SickPosts posts,
            RosterChangePosts rosters,
            Wakeups wakeups) {
        this.desk = desk;
        this.tickets = tickets;
        this.redivision = redivision;
        this.changes = changes;
        this.posts = posts;
        this.rosters = rosters;
        this.wakeups = wakeups;
    }

    /** Has everything follow from sick leave as it is now: recorded, or taken back. */
    public void follow(Team team, Leave leave, Instant now) {
        if (leave.isLive()) {
            List<SickDesk.Opened> opened = desk.open(team, leave, now);
            List<Ticket> released = release(team, leave, now);
            posts.out(team, leave, opened, released, redivision.divide(team, released, leave.person(), now), now);
            follow(team, opened, now);
        } else {
            SickDesk.UndoOutcome.BackAgain back = desk.close(team, leave, now);
            claimBack(team, leave, now);
            List<SickDesk.Opened> opened = desk.opened(team, leave, now);
            posts.back(team, back, opened, now);
            follow(team, opened, now);
        }
        wakeups.changed(team.workspace(), team.id());
    }

    private void follow(Team team, List<SickDesk.Opened> opened, Instant now) {
        opened.stream().map(SickDesk.Opened::roster).distinct().forEach(roster -> rosters.follow(team, roster, now));
    }

    /** What they had in hand goes back to the queue; what waits for the user can wait for them, too. */
    private List<Ticket> release(Team team, Leave leave, Instant now) {
        Instant since = leave.decidedAt();
        for (Queued queued : tickets.queue(team, now)) {
            Ticket ticket = queued.ticket();
            // What they touched after they called in, they are working on after all.
            boolean untouched = since == null || !ticket.lastEvent().at().isAfter(since);
            if (ticket.isOwnedBy(leave.person()) && ticket.state() == TicketState.CLAIMED && untouched) {
                ChangeOutcome outcome = tickets.release(team, ticket.number(), leave.person(), NOTE, now);
                if (outcome instanceof ChangeOutcome.Changed changed) {
                    changes.made(team, changed.after(), now);
                }
            }
        }
        return tickets.queue(team, now).stream()
                .map(Queued::ticket)
                .filter(ticket -> isReleased(ticket, leave))
                .toList();
    }

    private static boolean isReleased(Ticket ticket, Leave leave) {
        TicketEvent last = ticket.lastEvent();
        Instant since = leave.decidedAt();
        return (since == null || !last.at().isBefore(since))
                && last.kind() == TicketEvent.Kind.RELEASED
                && last.by().is(leave.person())
                && last.note().equals(NOTE);
    }

    private void claimBack(Team team, Leave leave, Instant now) {
        for (Queued queued : tickets.queue(team, now)) {
            if (isReleased(queued.ticket(), leave)
                    && tickets.claim(team, queued.ticket().number(), leave.person(), now)
                            instanceof ClaimOutcome.Claimed claimed) {
                changes.made(team, claimed.ticket(), now);
            }
        }
    }
}
