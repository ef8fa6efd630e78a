package dev.muster.domain.staffing;

import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.Tickets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the people that shifts need are worked out from a team's tickets, and taken over into its shift types. */
public final class StaffingDesk {
    private final Tickets tickets;
    private final Rosters rosters;
    private final ShiftRulebook rulebook;

    public StaffingDesk(Tickets tickets, Rosters rosters, ShiftRulebook rulebook) {
        this.tickets = tickets;
        this.rosters = rosters;
        this.rulebook = rulebook;
    }

    /**
     * A person's time for one ticket, as measured: how long the people on published shifts in the last eight complete weeks
     * had tickets in hand, by the tickets resolved in them; empty when there were no such times or tickets.
     *
     * @param shrinkage the share of a shift that isn't work on tickets
     * @param now UTC instant
     */
    public Optional<Duration> measuredPerTicket(Team team, double shrinkage, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        LocalDate from = Arrivals.earliest(today);
        LocalDate to = from.plusWeeks(Arrivals.WEEKS).minusDays(1);
        Instant start = from.atStartOfDay(team.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(team.zone()).toInstant();
        List<Ticket> touched = tickets.touchedSince(team.workspace(), team.id(), start);
        Duration inHand = TimeInHand.onShift(
                touched,
                PublishedShifts.of(rosters.published(team.workspace(), team.id(), from, to), from, to)
                        .all(),
                team.zone(),
                end);
        long resolved = touched.stream()
                .filter(t -> t.history().stream()
                        .anyMatch(e -> e.kind() == TicketEvent.Kind.RESOLVED
                                && !e.at().isBefore(start)
                                && e.at().isBefore(end)))
                .count();
        long minutes = resolved == 0 ? 0 : Math.round(inHand.toMinutes() * (1 - shrinkage) / resolved);
        return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    /** What came of working out the numbers. */
    public sealed interface Outcome {
        /**
         * Numbers were found.
         *
         * @param rules the shift rules that they are for
         */
        record Found(Arrivals arrivals, Staffing staffing, ShiftRules rules) implements Outcome {}

        /** There are no shift types yet. */
        record NoShiftTypes() implements Outcome {}

        /** All shift types need a skill: there is none whose numbers could change. */
        record OnlySkilled() implements Outcome {}

        /** No complete week with a ticket in it. */
        record NoTickets() implements Outcome {}

        /** More work than any team could do. */
        record TooMuchWork() implements Outcome {}
    }

    /** Works out the numbers for the tickets that a usual week brings. */
    public Outcome staff(Team team, Workload workload, Instant now) {
        Optional<ShiftRules> rules = rulebook.of(team.workspace(), team.id());
        if (rules.isEmpty() || rules.get().types().isEmpty()) {
            return new Outcome.NoShiftTypes();
        }
        if (rules.get().types().stream().allMatch(t -> t.skill() != null)) {
            return new Outcome.OnlySkilled();
        }
        Arrivals arrivals = arrivals(team, now);
        if (arrivals.weeks() == 0) {
            return new Outcome.NoTickets();
        }
        try {
            return new Outcome.Found(
                    arrivals,
                    Staffing.of(arrivals, team.hours(), workload, rules.get().types()),
                    rules.get());
        } catch (IllegalArgumentException e) {
            return new Outcome.TooMuchWork();
        }
    }

    private Arrivals arrivals(Team team, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        Instant earliest = Arrivals.earliest(today).atStartOfDay(team.zone()).toInstant();
        List<Instant> openings = new ArrayList<>();
        // Whatever was opened since then has an event since then.
        for (Ticket ticket : tickets.touchedSince(team.workspace(), team.id(), earliest)) {
            if (!ticket.openedAt().isBefore(earliest)) {
                openings.add(ticket.openedAt());
            }
        }
        return Arrivals.before(today, openings, team.zone());
    }

    /** What came of taking numbers over. */
    public sealed interface UseOutcome {
        /** They are in the shift types now; those before are kept in the outcome, for an undo. */
        record Used(ShiftRules before, ShiftRules after) implements UseOutcome {}

        /** Only the lead changes shift types. */
        record NotTheLead(UserId lead) implements UseOutcome {}

        /** Somebody has changed the shift types since the numbers were worked out. */
        record ChangedMeanwhile() implements UseOutcome {}
    }

    /**
     * Takes numbers over, if the shift types are still those that they were worked out for.
     *
     * @param version that of the shift rules then
     * @param needed people of each shift type, in the order of the rules, from Monday to Sunday
     */
    public UseOutcome use(Team team, UserId by, long version, List<List<Integer>> needed) {
        if (!team.isLead(by)) {
            return new UseOutcome.NotTheLead(team.lead());
        }
        Optional<ShiftRules> before = rulebook.of(team.workspace(), team.id())
                .filter(r -> r.version() == version && r.types().size() == needed.size());
        if (before.isEmpty()) {
            return new UseOutcome.ChangedMeanwhile();
        }
        List<ShiftType> types = new ArrayList<>();
        for (ShiftType type : before.get().types()) {
            types.add(type.needing(perWeekday(needed.get(types.size()))));
        }
        ShiftRules after = before.get().next(types);
        return rulebook.save(after) ? new UseOutcome.Used(before.get(), after) : new UseOutcome.ChangedMeanwhile();
    }

    private static Map<DayOfWeek, Integer> perWeekday(List<Integer> people) {
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (people.get(day.getValue() - 1) > 0) {
                needed.put(day, people.get(day.getValue() - 1));
            }
        }
        return needed;
    }
}
