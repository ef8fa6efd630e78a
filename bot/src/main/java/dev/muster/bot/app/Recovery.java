package dev.muster.bot.app;

import dev.muster.bot.shift.LeavePosts;
import dev.muster.bot.shift.OfferPosts;
import dev.muster.bot.shift.RosterChangePosts;
import dev.muster.bot.shift.RosterPosts;
import dev.muster.bot.shift.Sickness;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Makes up for a process that died between a change and its messages: says again, under the same ids, what recent changes
 * have to say. What was said already is not said twice.
 */
final class Recovery {
    private static final Duration RECENT = Duration.ofHours(24);
    private static final int YEARS_OF_LEAVE_AHEAD = 3;

    private final Teams teams;
    private final Tickets tickets;
    private final OfferDesk offers;
    private final TicketCards cards;
    private final RosterPosts rosterPosts;
    private final RosterChangePosts rosterChangePosts;
    private final OfferPosts offerPosts;
    private final Leaves leaves;
    private final LeavePosts leavePosts;
    private final Sickness sickness;

    Recovery(
            Teams teams,
            Tickets tickets,
            OfferDesk offers,
            Leaves leaves,
            TicketCards cards,
            RosterPosts rosterPosts,
            RosterChangePosts rosterChangePosts,
            OfferPosts offerPosts,
            LeavePosts leavePosts,
            Sickness sickness) {
        this.teams = teams;
        this.tickets = tickets;
        this.offers = offers;
        this.cards = cards;
        this.rosterPosts = rosterPosts;
        this.rosterChangePosts = rosterChangePosts;
        this.offerPosts = offerPosts;
        this.leaves = leaves;
        this.leavePosts = leavePosts;
        this.sickness = sickness;
    }

    /** Shows the cards of all tickets whose last event is at or after an instant. */
    void showTouchedSince(Instant since, Instant now) {
        teams.forEach(team -> showCards(team, since, now));
    }

    void run(Instant now) {
        Instant since = now.minus(RECENT);
        teams.forEach(team -> {
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            showCards(team, since, now);
            showRosters(team, now);
            showLeave(team, today, since, now);
        });
    }

    private void showCards(Team team, Instant since, Instant now) {
        for (Ticket ticket : tickets.touchedSince(team.workspace(), team.id(), since)) {
            cards.show(team, ticket, now);
        }
    }

    /** Finishes swaps that are left half done, and shows what was published of a team and has changed lately. */
    void showRosters(Team team, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        Instant since = now.minus(RECENT);
        for (Roster roster : offers.settled(team, today.minusDays(1), today.plusWeeks(OfferDesk.WEEKS_AHEAD))) {
            if (roster.decidedAt() != null && roster.decidedAt().isAfter(since)) {
                rosterPosts.publish(team, roster, now);
            }
            if (roster.since().changes().stream().anyMatch(change -> change.at().isAfter(since))) {
                rosterChangePosts.follow(team, roster, now);
            }
            roster.since().offers().stream()
                    .filter(offer -> offer.changedAt().isAfter(since))
                    .forEach(offer -> offerPosts.show(team, roster, offer, now));
        }
    }

    private void showLeave(Team team, LocalDate today, Instant since, Instant now) {
        for (Leave leave : leaves.touching(team.workspace(), team.id(), today, today.plusYears(YEARS_OF_LEAVE_AHEAD))) {
            if (leave.kind() == Leave.Kind.SICK) {
                if (leave.decidedAt() != null && leave.decidedAt().isAfter(since)) {
                    sickness.follow(team, leave, now);
                }
            } else if (leave.decidedAt() == null) {
                leavePosts.showRequest(team, leave, now);
            } else if (leave.decidedAt().isAfter(since) && leave.state() == Leave.State.WITHDRAWN) {
                leavePosts.showRequest(team, leave, now);
            } else if (leave.decidedAt().isAfter(since)) {
                leavePosts.showDecision(team, leave, now);
            }
        }
    }
}
