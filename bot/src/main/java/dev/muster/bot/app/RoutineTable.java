package dev.muster.bot.app;

import dev.muster.domain.routine.CardsRoutine;
import dev.muster.domain.routine.ClosingRoutine;
import dev.muster.domain.routine.DailyAssignmentsRoutine;
import dev.muster.domain.routine.EscalationRoutine;
import dev.muster.domain.routine.HandOverRoutine;
import dev.muster.domain.routine.LeaveStartRoutine;
import dev.muster.domain.routine.MonthlyReportRoutine;
import dev.muster.domain.routine.OfferEndRoutine;
import dev.muster.domain.routine.OwnFiguresRoutine;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.ShiftEndingRoutine;
import dev.muster.domain.routine.ShiftGroupRoutine;
import dev.muster.domain.routine.ShiftReminderRoutine;
import dev.muster.domain.routine.ShiftStartRoutine;
import dev.muster.domain.routine.SlaWarningRoutine;
import dev.muster.domain.routine.TicketCardsShown;
import dev.muster.domain.routine.WaitingRoutine;
import dev.muster.domain.routine.WeeklyDigestRoutine;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.planner.assignment.FlowWorkDivider;
import dev.muster.storage.mongo.Store;
import java.util.List;

/** Everything that the bot does by itself, a line each. */
final class RoutineTable {
    private RoutineTable() {}

    static List<Routine> of(
            Store store,
            RosterWiring roster,
            FigureWiring figures,
            TicketDesk desk,
            TicketNews ticketNews,
            TicketCardsShown cards) {
        return List.of(
                new ShiftReminderRoutine(roster.rosters, desk),
                new ShiftStartRoutine(roster.rosters),
                new ShiftEndingRoutine(roster.rosters, roster.ends),
                new HandOverRoutine(roster.rosters, desk, roster.ends, ticketNews, roster.endPosts),
                new ShiftGroupRoutine(store.shiftGroups(), roster.rosters, roster.leave, store.outbox()),
                new OfferEndRoutine(roster.offers, roster.offerPosts),
                new LeaveStartRoutine(roster.leave, desk, ticketNews),
                new DailyAssignmentsRoutine(roster.rosters, store.tickets(), new FlowWorkDivider(), store.launches()),
                new SlaWarningRoutine(store.tickets()),
                new EscalationRoutine(store.tickets(), store.playbooks(), roster.colleagues),
                new WaitingRoutine(store.tickets(), roster.leave),
                new CardsRoutine(store.tickets(), cards),
                new ClosingRoutine(store.tickets(), desk, ticketNews),
                new WeeklyDigestRoutine(figures.weeks),
                new OwnFiguresRoutine(figures.periods, store.weeklyFiguresOff()),
                new MonthlyReportRoutine(figures.months));
    }
}
