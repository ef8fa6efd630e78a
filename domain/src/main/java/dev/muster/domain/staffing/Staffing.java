package dev.muster.domain.staffing;

import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.BusinessHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How many people each shift needs for the tickets that are expected. Shift types that need a skill keep their numbers; what
 * their people can do counts. On days without business hours there are no shifts but those that there are now. All is in local time and about a usual week.
 *
 * @param types the shift types as they are, with the people that they need for these tickets
 * @param work person-hours of work that come in each hour of the week, from Monday 00:00 on
 * @param cover person-hours of work that the people of these types can do in each hour
 * @param before the same for the people that the types needed before
 * @param shortBefore where those fall short the most; empty where they are enough
 * @param uncovered weekday hours in which tickets come that no shift reaches in time
 */
public record Staffing(
        List<ShiftType> types,
        List<Double> work,
        List<Double> cover,
        List<Double> before,
        Optional<Gap> shortBefore,
        List<Hour> uncovered) {
    private static final int HOURS_A_DAY = 24;

    /** One hour of a week, in local time. */
    public record Hour(DayOfWeek day, int hour) {
        static Hour ofSlot(int slot) {
            int hour = slot % Week.SLOTS / Week.SLOTS_AN_HOUR;
            return new Hour(DayOfWeek.of(hour / HOURS_A_DAY + 1), hour % HOURS_A_DAY);
        }
    }

    /**
     * A stretch of the week in which people are missing.
     *
     * @param from its first hour
     * @param to the hour in which it ends
     * @param missingHours person-hours
     */
    public record Gap(Hour from, Hour to, double missingHours) {}

    public Staffing {
        types = List.copyOf(types);
        work = List.copyOf(work);
        cover = List.copyOf(cover);
        before = List.copyOf(before);
        uncovered = List.copyOf(uncovered);
    }

    /**
     * The fewest people that were found to be enough: added one by one to the shift that helps most where people are missing
     * most, then taken away again where they turned out not to be needed.
     *
     * @param types the team's shift types, with the people that they need so far
     * @throws IllegalArgumentException when the work is more than 200 people a shift can do
     */
    public static Staffing of(Arrivals arrivals, BusinessHours hours, Workload workload, List<ShiftType> types) {
        Requirements requirements =
                switch (workload.promised()) {
                    case Promised.Deadline deadline -> new DeadlineQueue(arrivals, hours, workload, deadline.window());
                    case Promised.Chat chat -> new ChatQueue(arrivals, workload, chat);
                };
        Cover before = Crew.asTheyAre(types, workload.shrinkage()).cover();
        Crew crew = Crew.toBeFound(types, workload.shrinkage(), hours.days().keySet());
        crew.become(requirements);
        Cover cover = crew.cover();
        Requirements.Stretch gap = requirements.worst(before, crew.possible());
        return new Staffing(
                crew.types(),
                perHour(slot -> workload.hours(arrivals.inSlot(slot))),
                perHour(slot -> cover.at(slot) / Week.SLOTS_AN_HOUR),
                perHour(slot -> before.at(slot) / Week.SLOTS_AN_HOUR),
                gap.isShort()
                        ? Optional.of(new Gap(
                                Hour.ofSlot(gap.from()), Hour.ofSlot(gap.end()), gap.missing() / Week.SLOTS_AN_HOUR))
                        : Optional.empty(),
                requirements.outOfReach(crew.reach()).stream()
                        .map(Hour::ofSlot)
                        .distinct()
                        .toList());
    }

    /** How many people a shift type needs on a weekday. */
    public int needed(String type, DayOfWeek day) {
        return types.stream()
                .filter(t -> t.name().equals(type))
                .findFirst()
                .map(t -> t.needed().getOrDefault(day, 0))
                .orElse(0);
    }

    private static List<Double> perHour(IntToDoubleFunction perSlot) {
        List<Double> hours = new ArrayList<>();
        for (int slot = 0; slot < Week.SLOTS; slot += Week.SLOTS_AN_HOUR) {
            double sum = 0;
            for (int i = 0; i < Week.SLOTS_AN_HOUR; i++) {
                sum += perSlot.applyAsDouble(slot + i);
            }
            hours.add(sum);
        }
        return hours;
    }
}
