package dev.muster.storage.shift;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Roster.Quality;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Shortfall.HoursUsedUp;
import dev.muster.domain.shift.Shortfall.LacksSkill;
import dev.muster.domain.shift.Shortfall.NeedsRest;
import dev.muster.domain.shift.Shortfall.NotChosen;
import dev.muster.domain.shift.Shortfall.OnLeave;
import dev.muster.domain.shift.Shortfall.OtherShift;
import dev.muster.domain.shift.Shortfall.TooManyDays;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Rosters with something of everything in them. */
final class RosterFixture {
    static final ShiftType EARLY = new ShiftType(
            "Early. $1",
            LocalTime.of(7, 0),
            LocalTime.of(15, 30),
            Map.of(DayOfWeek.MONDAY, 2, DayOfWeek.SUNDAY, 1),
            null);
    static final ShiftType NIGHT = new ShiftType(
            "Night", LocalTime.of(23, 30), LocalTime.of(7, 0), Map.of(DayOfWeek.FRIDAY, 1), new Skill("tax"));
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private RosterFixture() {}

    static Roster proposal(WorkspaceId workspace, TeamId team, String id, LocalDate from, Instant plannedAt) {
        UserId ana = new UserId("U0ANA");
        Shortfall shortfall = new Shortfall(
                from,
                "Night",
                2,
                1,
                List.of(
                        new OnLeave(ana),
                        new LacksSkill(ana, new Skill("tax")),
                        new OtherShift(ana, "Night"),
                        new NeedsRest(ana),
                        new HoursUsedUp(ana, 40),
                        new TooManyDays(ana, 5),
                        new NotChosen(ana)));
        return new Roster(
                workspace,
                team,
                new RosterId(id),
                new Period(from, 2),
                List.of(EARLY, NIGHT),
                List.of(new Shift(from, "Night", ana), new Shift(from.plusDays(1), "Early. $1", ana)),
                List.of(shortfall),
                new Quality(5_000_000_000L, 4_999_999_999L),
                Roster.State.PROPOSED,
                plannedAt,
                null,
                null);
    }
}
