package dev.muster.bot.home;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.launch.LaunchListCommand;
import dev.muster.bot.metric.HomeFigures;
import dev.muster.bot.shift.HomeRequests;
import dev.muster.bot.shift.HomeShifts;
import dev.muster.bot.shift.HomeWishes;
import dev.muster.bot.shift.ShiftGroupCommand;
import dev.muster.bot.ticket.HomeTickets;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One team in a person's home: their tickets and shifts, and for its lead how the team stands and what waits for them. */
public final class TeamAtHome implements HomePage.TeamPart {
    private final TicketDesk tickets;
    private final RosterDesk rosters;
    private final PersonRulesDesk people;
    private final LeaveDesk leave;
    private final OfferDesk offers;
    private final PeriodClosing periods;
    private final WeeklyFiguresOff weeklyOff;

    public TeamAtHome(
            TicketDesk tickets,
            RosterDesk rosters,
            PersonRulesDesk people,
            LeaveDesk leave,
            OfferDesk offers,
            PeriodClosing periods,
            WeeklyFiguresOff weeklyOff) {
        this.tickets = tickets;
        this.rosters = rosters;
        this.people = people;
        this.leave = leave;
        this.offers = offers;
        this.periods = periods;
        this.weeklyOff = weeklyOff;
    }

    @Override
    public List<LayoutBlock> of(Team team, Caller caller, Instant now) {
        UserId person = caller.user();
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        List<Queued> queue = tickets.queue(team, now);
        PublishedShifts shifts = rosters.published(team, today.minusDays(1), today.plusDays(HomeShifts.DAYS));
        List<Roster> published = offers.published(team, today, today.plusWeeks(OfferDesk.WEEKS_AHEAD));
        List<Leave> ahead = leave.ahead(team, today);
        List<LayoutBlock> blocks = new ArrayList<>(HomeTickets.own(team, person, queue));
        blocks.addAll(HomeShifts.own(team, person, shifts, ahead, now));
        if (team.member(person).isPresent()) {
            blocks.add(HomeWishes.own(team, people.of(team, person)));
        }
        blocks.addAll(HomeRequests.asked(person, published));
        DateSpan week = DateSpan.weekOf(today);
        Collection<Ticket> ofTwoWeeks = periods.relevantTo(team, week);
        if (team.member(person).isPresent()) {
            blocks.add(HomeFigures.own(
                    team,
                    periods.ofPeople(team, List.of(person), week, now, ofTwoWeeks)
                            .getFirst(),
                    !weeklyOff.of(team.workspace(), team.id()).contains(person)));
        }
        blocks.add(Layout.context("Times in " + team.zone().getId()));
        if (team.isLead(person)) {
            blocks.add(Layout.divider());
            blocks.addAll(HomeTickets.queue(team, queue, now));
            blocks.add(HomeShifts.onNow(team, shifts, now));
            blocks.addAll(HomeRequests.pending(team, ahead, published, rosters.proposed(team)));
            blocks.add(HomeFigures.week(team, periods.of(team, week, now, ofTwoWeeks)));
            blocks.add(Layout.buttons(
                    CommandButton.button("Launches", LaunchListCommand.SPEC, team.id()),
                    CommandButton.button("Group on shift…", ShiftGroupCommand.SPEC, team.id())));
        }
        return blocks;
    }
}
