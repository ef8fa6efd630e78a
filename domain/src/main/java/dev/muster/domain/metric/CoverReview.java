package dev.muster.domain.metric;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was missing in a week.
 *
 * @param peopleOnLeave how many had approved leave on a working day
 * @param daysOfLeave their working days, all together
 * @param needed person-time that the published rosters needed
 * @param missing what of it nobody was on
 * @param shortest the weekday with most of it missing; null when nothing was
 */
public record CoverReview(
        int peopleOnLeave,
        int daysOfLeave,
        Duration needed,
        Duration missing,
        @Nullable DayOfWeek shortest) {
    public static final CoverReview FULL = new CoverReview(0, 0, Duration.ZERO, Duration.ZERO, null);

    /**
     * Counts it.
     *
     * @param rosters the published ones that touch the week
     * @param leaves in any state
     */
    static CoverReview of(DateSpan week, BusinessHours hours, Collection<Roster> rosters, Collection<Leave> leaves) {
        Set<UserId> people = new HashSet<>();
        int days = 0;
        Duration needed = Duration.ZERO;
        Map<DayOfWeek, Duration> missing = new EnumMap<>(DayOfWeek.class);
        for (LocalDate date = week.from(); !date.isAfter(week.to()); date = date.plusDays(1)) {
            if (hours.isWorkingDay(date)) {
                for (Leave leave : leaves) {
                    if (leave.state() == Leave.State.APPROVED && leave.covers(date)) {
                        people.add(leave.person());
                        days++;
                    }
                }
            }
            for (Roster roster : rosters) {
                for (ShiftType type : roster.types()) {
                    if (roster.period().contains(date)) {
                        int wanted = type.neededOn(date);
                        int there = staffed(roster, type, date);
                        needed = needed.plus(type.length().multipliedBy(wanted));
                        missing.merge(
                                date.getDayOfWeek(),
                                type.length().multipliedBy(Math.max(0, wanted - there)),
                                Duration::plus);
                    }
                }
            }
        }
        return new CoverReview(
                people.size(),
                days,
                needed,
                missing.values().stream().reduce(Duration.ZERO, Duration::plus),
                shortest(missing));
    }

    private static int staffed(Roster roster, ShiftType type, LocalDate date) {
        return (int) roster.on(date).stream()
                .filter(shift -> shift.type().equals(type.name()))
                .count();
    }

    private static @Nullable DayOfWeek shortest(Map<DayOfWeek, Duration> missing) {
        DayOfWeek shortest = null;
        for (Map.Entry<DayOfWeek, Duration> day : missing.entrySet()) {
            Duration most = shortest == null ? Duration.ZERO : missing.get(shortest);
            if (day.getValue().compareTo(most) > 0) {
                shortest = day.getKey();
            }
        }
        return shortest;
    }

    public boolean isShort() {
        return !missing.isZero();
    }
}
