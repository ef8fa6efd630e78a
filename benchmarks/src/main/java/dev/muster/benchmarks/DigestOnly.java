package dev.muster.benchmarks;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Teams for which nothing is due but one weekly digest. */
public final class DigestOnly {
    private DigestOnly() {}

    /**
     * A team in UTC.
     *
     * @param due the UTC instant of its next digest, within the next days
     * @param since the UTC instant from which on its settings hold
     */
    public static Team team(
            String name, WorkspaceId workspace, ChannelId channel, List<Member> members, Instant due, Instant since) {
        LocalDateTime local = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        // Today is a day off: there are no daily assignments, so the digest is all that is due.
        BusinessHours hours = new BusinessHours(
                ZoneOffset.UTC, Map.of(local.getDayOfWeek().plus(3), new DayHours(0, DayHours.END_OF_DAY)));
        RoutineTimes routines = new RoutineTimes(
                RoutineTimes.DEFAULT.shiftReminder(),
                RoutineTimes.DEFAULT.dailyAssignments(),
                local.getDayOfWeek(),
                local.toLocalTime());
        return new Team(
                new TeamId(name),
                workspace,
                name,
                channel,
                members.getFirst().user(),
                members,
                hours,
                routines,
                SlaTargets.DEFAULT,
                TicketLimits.NONE,
                since,
                1);
    }
}
