package dev.muster.bot.app;

import dev.muster.bot.shift.RosterPosts;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Rosters;
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
    private static final int WEEKS_AHEAD = 8;

    private final Teams teams;
    private final Tickets tickets;
    private final Rosters rosters;
    private final TicketCards cards;
    private final RosterPosts rosterPosts;

    Recovery(Teams teams, Tickets tickets, Rosters rosters, TicketCards cards, RosterPosts rosterPosts) {
        this.teams = teams;
        this.tickets = tickets;
        this.rosters = rosters;
        this.cards = cards;
        this.rosterPosts = rosterPosts;
    }

    /** Shows the cards of all tickets whose last event is at or after an instant. */
    void showTouchedSince(Instant since, Instant now) {
        for (Team team : teams.all()) {
            for (Ticket ticket : tickets.touchedSince(team.workspace(), team.id(), since)) {
                cards.show(team, ticket, now);
            }
        }
    }

    void run(Instant now) {
        Instant since = now.minus(RECENT);
        showTouchedSince(since, now);
        for (Team team : teams.all()) {
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            for (Roster roster :
                    rosters.published(team.workspace(), team.id(), today.minusDays(1), today.plusWeeks(WEEKS_AHEAD))) {
                if (roster.decidedAt() != null && roster.decidedAt().isAfter(since)) {
                    rosterPosts.publish(team, roster, now);
                }
            }
        }
    }
}
