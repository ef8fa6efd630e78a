package dev.muster.planner.shift;

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

/** Builds roster problems: nobody, no types, default rules, one week from Monday 4 January 2027 in Berlin, until told. */
final class RosterProblemFixture {
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Period period = new Period(MONDAY, 1);
    private WorkingRules rules = WorkingRules.DEFAULT;
    private int seed = 1;
    private final List<Member> members = new ArrayList<>();
    private final List<ShiftType> types = new ArrayList<>();
    private final List<Leave> leave = new ArrayList<>();
    private final List<Shift> history = new ArrayList<>();

    static RosterProblemFixture problem() {
        return new RosterProblemFixture();
    }

    RosterProblemFixture period(LocalDate from, int weeks) {
        period = new Period(from, weeks);
        return this;
    }

    RosterProblemFixture rules(WorkingRules newRules) {
        rules = newRules;
        return this;
    }

    RosterProblemFixture seed(int newSeed) {
        seed = newSeed;
        return this;
    }

    RosterProblemFixture people(String... names) {
        for (String name : names) {
            members.add(new Member(user(name), name, Map.of()));
        }
        return this;
    }

    RosterProblemFixture person(String name, Skill skill, SkillLevel level) {
        members.add(new Member(user(name), name, Map.of(skill, level)));
        return this;
    }

    RosterProblemFixture type(ShiftType type) {
        types.add(type);
        return this;
    }

    RosterProblemFixture leave(String name, LocalDate from, LocalDate to) {
        leave.add(new Leave(
                new WorkspaceId("T0MUSTER"),
                new TeamId("team-a"),
                new LeaveId("leave-" + leave.size()),
                user(name),
                from,
                to,
                Leave.State.APPROVED,
                user("lead"),
                Instant.EPOCH));
        return this;
    }

    RosterProblemFixture worked(String name, String type, LocalDate... dates) {
        for (LocalDate date : dates) {
            history.add(new Shift(date, type, user(name)));
        }
        return this;
    }

    RosterProblem build() {
        return new RosterProblem(zone, period, members, types, rules, leave, history, types, seed);
    }

    static UserId user(String name) {
        return new UserId("U" + name.toUpperCase(java.util.Locale.ROOT));
    }

    /** A type that needs the same number on each day. */
    static ShiftType daily(String name, String start, String end, int needed) {
        return type(name, start, end, needed, needed, null);
    }

    static ShiftType type(
            String name,
            String start,
            String end,
            int onWeekdays,
            int onWeekends,
            @org.jspecify.annotations.Nullable Skill skill) {
        Map<DayOfWeek, Integer> need = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            need.put(day, day.compareTo(DayOfWeek.SATURDAY) >= 0 ? onWeekends : onWeekdays);
        }
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), need, skill);
    }

    /** A type that needs people on some weekdays only. */
    static ShiftType on(String name, String start, String end, int needed, DayOfWeek... days) {
        Map<DayOfWeek, Integer> need = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            need.put(day, needed);
        }
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), need, null);
    }

    /** A team as teams are: three shifts a day, history of eight weeks, some leave, a skill for some; all from the seed. */
    static RosterProblem typicalTeam(int people, int weeks, int seed) {
        Random random = new Random(seed);
        Skill tax = new Skill("tax");
        RosterProblemFixture fixture = problem().period(MONDAY, weeks).seed(seed);
        int each = Math.max(1, people * 5 / 21);
        fixture.type(type("Early", "07:00", "15:00", each, Math.max(1, each / 2), null));
        fixture.type(type("Day", "10:00", "18:00", each, each / 2, random.nextBoolean() ? tax : null));
        fixture.type(type("Late", "14:00", "22:00", each, Math.max(1, each / 2), null));
        for (int p = 0; p < people; p++) {
            SkillLevel level = random.nextInt(4) > 0 ? SkillLevel.CAN : SkillLevel.LEARNING;
            fixture.person("P" + p, tax, level);
            for (int week = 1; week <= RosterProblem.WEEKS_OF_HISTORY; week++) {
                String type = List.of("Early", "Day", "Late").get(random.nextInt(3));
                int first = random.nextInt(3);
                for (int day = first; day < first + 5; day++) {
                    fixture.worked("P" + p, type, MONDAY.minusWeeks(week).plusDays(day));
                }
            }
            if (random.nextInt(3) == 0) {
                LocalDate from = MONDAY.plusDays(random.nextInt(7 * weeks));
                fixture.leave("P" + p, from, from.plusDays(random.nextInt(5)));
            }
        }
        return fixture.build();
    }
}
