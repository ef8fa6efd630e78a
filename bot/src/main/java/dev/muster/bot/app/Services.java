package dev.muster.bot.app;

import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.Directory;
import dev.muster.bot.metric.DigestButtons;
import dev.muster.bot.shift.DemandPosts;
import dev.muster.bot.shift.LeavePosts;
import dev.muster.bot.shift.Offering;
import dev.muster.bot.shift.Planning;
import dev.muster.bot.shift.RosterChangePosts;
import dev.muster.bot.shift.RosterPosts;
import dev.muster.bot.shift.Sickness;
import dev.muster.bot.ticket.Claiming;
import dev.muster.bot.ticket.Escalating;
import dev.muster.bot.ticket.HandingOff;
import dev.muster.bot.ticket.Helping;
import dev.muster.bot.ticket.Opening;
import dev.muster.bot.ticket.PressedTicket;
import dev.muster.bot.ticket.TicketActions;
import dev.muster.bot.ticket.TicketChanges;
import dev.muster.bot.webhook.OutgoingSetUp;
import dev.muster.bot.webhook.WebhookSetUp;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.metric.FigureGoals;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.note.Notes;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.SickDesk;
import dev.muster.domain.staffing.StaffingDesk;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketSearch;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** What commands, buttons and modals are made of. */
record Services(
        Supplier<CommandTable<?>> table,
        Teams teams,
        TicketDesk tickets,
        TicketSearch search,
        Claiming claiming,
        TicketActions actions,
        TicketChanges changes,
        HandingOff handingOff,
        Escalating escalating,
        Playbooks playbooks,
        Helping helping,
        Notes notes,
        Opening opening,
        PressedTicket pressed,
        RosterDesk rosters,
        ShiftEnds shiftEnds,
        RosterPosts rosterPosts,
        RosterChangePosts rosterChangePosts,
        Planning planning,
        ShiftRulebook rulebook,
        StaffingDesk staffing,
        DemandPosts demandPosts,
        OfferDesk offers,
        Offering offering,
        SickDesk sick,
        Sickness sickness,
        LeaveDesk leave,
        CalendarDesk calendar,
        Supplier<Optional<URI>> publicUrl,
        WebhookSetUp webhooks,
        OutgoingSetUp outgoing,
        LeavePosts leavePosts,
        PeriodClosing periods,
        FigureGoals goals,
        DigestButtons digestButtons,
        Directory directory,
        PublicHolidays holidays,
        Wakeups wakeups,
        ShiftGroups shiftGroups,
        WeeklyFiguresOff weeklyFiguresOff,
        Launches launches) {

    static Services of(
            Supplier<CommandTable<?>> table,
            Store store,
            Teams teams,
            TicketDesk desk,
            RosterWiring roster,
            TicketWiring tickets,
            ShiftWiring shifts,
            FigureWiring figures,
            WebWiring web,
            OutgoingSetUp outgoing,
            Directory directory,
            PublicHolidays holidays,
            Wakeups wakeups) {
        return new Services(
                table,
                teams,
                desk,
                tickets.search,
                tickets.claiming,
                tickets.actions,
                tickets.changes,
                tickets.handingOff,
                tickets.escalating,
                store.playbooks(),
                tickets.helping,
                store.notes(),
                tickets.opening,
                tickets.pressed,
                roster.rosters,
                roster.ends,
                shifts.rosterPosts,
                shifts.changePosts,
                shifts.planning,
                store.shiftRulebook(),
                shifts.staffing,
                shifts.demandPosts,
                roster.offers,
                shifts.offering,
                shifts.sick,
                shifts.sickness,
                roster.leave,
                web.calendar,
                web.publicUrl,
                web.webhooks,
                outgoing,
                shifts.leavePosts,
                figures.periods,
                store.figureGoals(),
                figures.digestButtons,
                directory,
                holidays,
                wakeups,
                store.shiftGroups(),
                store.weeklyFiguresOff(),
                store.launches());
    }
}
