package dev.muster.bot.app;

import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.Directory;
import dev.muster.bot.shift.DemandPosts;
import dev.muster.bot.shift.LeavePosts;
import dev.muster.bot.shift.Planning;
import dev.muster.bot.shift.RosterPosts;
import dev.muster.bot.ticket.Claiming;
import dev.muster.bot.ticket.Opening;
import dev.muster.bot.ticket.PressedTicket;
import dev.muster.bot.ticket.TicketActions;
import dev.muster.bot.ticket.TicketChanges;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.staffing.StaffingDesk;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.TicketDesk;
import java.util.function.Supplier;

/** What commands, buttons and modals are made of. */
record Services(
        Supplier<CommandTable<?>> table,
        Teams teams,
        TicketDesk tickets,
        Claiming claiming,
        TicketActions actions,
        TicketChanges changes,
        Opening opening,
        PressedTicket pressed,
        RosterDesk rosters,
        RosterPosts rosterPosts,
        Planning planning,
        ShiftRulebook rulebook,
        StaffingDesk staffing,
        DemandPosts demandPosts,
        LeaveDesk leave,
        LeavePosts leavePosts,
        PeriodClosing periods,
        Directory directory,
        PublicHolidays holidays,
        Wakeups wakeups) {}
