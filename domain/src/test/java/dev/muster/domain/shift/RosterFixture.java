package dev.muster.domain.shift;

import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rosters of one week from Monday, 23 November 2026, on; published unless said otherwise. */
public final class RosterFixture {
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final ShiftType EARLY = type("Early", "07:00", "15:00");
    public static final ShiftType LATE = type("Late", "14:00", "22:00");
    public static final ShiftType NIGHT = type("Night", "22:00", "06:00");

    private final String id;
    private final List<Shift> shifts = new ArrayList<>();
    private TeamId team = TeamFixture.TEAM;
    private Period period = new Period(MONDAY, 1);
    private List<ShiftType> types = List.of(EARLY, LATE, NIGHT);
    private Roster.State state = Roster.State.APPROVED;
    private Instant plannedAt = Instant.parse("2026-11-19T09:00:00Z");

    private RosterFixture(String id) {
        this.id = id;
    }

    public static RosterFixture roster(String id) {
        return new RosterFixture(id);
    }

    /** A type that needs one person on every day. */
    public static ShiftType type(String name, String start, String end) {
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> needed.put(day, 1));
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), needed, null);
    }

    public RosterFixture ofTeam(String other) {
        team = new TeamId(other);
        return this;
    }

    public RosterFixture from(LocalDate first) {
        period = new Period(first, 1);
        return this;
    }

    public RosterFixture types(ShiftType... others) {
        types = List.of(others);
        return this;
    }

    public RosterFixture proposed(String at) {
        state = Roster.State.PROPOSED;
        plannedAt = Instant.parse(at);
        return this;
    }

    public RosterFixture with(LocalDate date, ShiftType type, UserId... people) {
        for (UserId person : people) {
            shifts.add(new Shift(date, type.name(), person));
        }
        return this;
    }

    public Roster build() {
        return new Roster(
                TeamFixture.WORKSPACE,
                team,
                new RosterId(id),
                period,
                types,
                shifts,
                List.of(),
                new Roster.Quality(0, 0),
                state,
                plannedAt,
                null,
                null);
    }
}
