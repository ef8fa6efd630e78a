package dev.muster.benchmarks.roster;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A team as teams are: three shifts a day, history of eight weeks, some leave, a skill for some; all from the seed. */
public final class MadeTeam {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Skill TAX = new Skill("tax");
    private static final List<String> NAMES = List.of("Early", "Day", "Late");

    private final int people;
    private final int weeks;
    private final int seed;
    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private final List<Leave> leave = new ArrayList<>();
    private final List<Shift> history = new ArrayList<>();

    private MadeTeam(int people, int weeks, int seed) {
        this.people = people;
        this.weeks = weeks;
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static RosterProblem of(int people, int weeks, int seed) {
        return new MadeTeam(people, weeks, seed).make();
    }

    private RosterProblem make() {
        int each = Math.max(1, people * 5 / 21);
        List<ShiftType> types = List.of(
                type("Early", 7, each, Math.max(1, each / 2), null),
                type("Day", 10, each, each / 2, random.nextBoolean() ? TAX : null),
                type("Late", 14, each, Math.max(1, each / 2), null));
        for (int person = 0; person < people; person++) {
            addPerson(new UserId("UP" + person));
        }
        return new RosterProblem(
                ZoneId.of("Europe/Berlin"),
                new Period(MONDAY, weeks),
                members,
                types,
                WorkingRules.DEFAULT,
                leave,
                history,
                types,
                seed);
    }

    private static ShiftType type(String name, int hour, int onWeekdays, int onWeekends, @Nullable Skill skill) {
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            needed.put(day, day.compareTo(DayOfWeek.SATURDAY) >= 0 ? onWeekends : onWeekdays);
        }
        return new ShiftType(name, LocalTime.of(hour, 0), LocalTime.of(hour + 8, 0), needed, skill);
    }

    private void addPerson(UserId user) {
        SkillLevel level = random.nextInt(4) > 0 ? SkillLevel.CAN : SkillLevel.LEARNING;
        members.add(new Member(user, user.value(), Map.of(TAX, level)));
        for (int week = 1; week <= RosterProblem.WEEKS_OF_HISTORY; week++) {
            String type = NAMES.get(random.nextInt(NAMES.size()));
            int first = random.nextInt(3);
            for (int day = first; day < first + 5; day++) {
                history.add(new Shift(MONDAY.minusWeeks(week).plusDays(day), type, user));
            }
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = MONDAY.plusDays(random.nextInt(7 * weeks));
            leave.add(new Leave(
                    new WorkspaceId("T0MUSTER"),
                    new TeamId("team-a"),
                    new LeaveId("leave-" + leave.size()),
                    user,
                    from,
                    from.plusDays(random.nextInt(5)),
                    Leave.State.APPROVED,
                    new UserId("ULEAD"),
                    Instant.EPOCH));
        }
    }
}
