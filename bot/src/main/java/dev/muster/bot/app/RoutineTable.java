package dev.muster.bot.app;

import dev.muster.domain.assignment.ShiftEndNews;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.WorkDivider;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeekReviews;
import dev.muster.domain.metric.WeeklyFiguresOff;
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
import dev.muster.domain.routine.WaitingRoutine;
import dev.muster.domain.routine.WeeklyDigestRoutine;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferNews;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.domain.ticket.Tickets;
import java.util.List;

/** Everything that the bot does by itself, a line each. */
final class RoutineTable {
    private RoutineTable() {}

    /** What routines are made of. */
    record Parts(
            RosterDesk rosters,
            LeaveDesk leave,
            OfferDesk offers,
            OfferNews offerNews,
            Tickets tickets,
            TicketDesk desk,
            TicketNews ticketNews,
            WorkDivider divider,
            Playbooks playbooks,
            Colleagues colleagues,
            ShiftEnds shiftEnds,
            ShiftEndNews shiftEndNews,
            PeriodClosing periods,
            WeekReviews weeks,
            MonthReviews months,
            ShiftGroups shiftGroups,
            Outbox outbox,
            WeeklyFiguresOff weeklyFiguresOff,
            Launches launches) {}

    static List<Routine> of(Parts p) {
        return List.of(
                new ShiftReminderRoutine(p.rosters(), p.desk()),
                new ShiftStartRoutine(p.rosters()),
                new ShiftEndingRoutine(p.rosters(), p.shiftEnds()),
                new HandOverRoutine(p.rosters(), p.desk(), p.shiftEnds(), p.ticketNews(), p.shiftEndNews()),
                new ShiftGroupRoutine(p.shiftGroups(), p.rosters(), p.leave(), p.outbox()),
                new OfferEndRoutine(p.offers(), p.offerNews()),
                new LeaveStartRoutine(p.leave(), p.desk(), p.ticketNews()),
                new DailyAssignmentsRoutine(p.rosters(), p.tickets(), p.divider(), p.launches()),
                new SlaWarningRoutine(p.tickets()),
                new EscalationRoutine(p.tickets(), p.playbooks(), p.colleagues()),
                new WaitingRoutine(p.tickets(), p.leave()),
                new ClosingRoutine(p.tickets(), p.desk(), p.ticketNews()),
                new WeeklyDigestRoutine(p.weeks()),
                new OwnFiguresRoutine(p.periods(), p.weeklyFiguresOff()),
                new MonthlyReportRoutine(p.months()));
    }
}
