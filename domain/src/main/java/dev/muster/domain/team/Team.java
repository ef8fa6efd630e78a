package dev.muster.domain.team;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A lead, associates, one team channel, a zone, hours, routine times, what it promises, and its limits.
 *
 * @param members the associates; the lead is among them only if they work shifts, too
 * @param hours when the team works, and its days off; in the team's zone
 * @param settingsSince UTC instant of the last change; nothing due before it is caught up
 * @param version raised by one at each change; the guard of conditional updates
 */
public record Team(
        TeamId id,
        WorkspaceId workspace,
        String name,
        ChannelId channel,
        UserId lead,
        List<Member> members,
        BusinessHours hours,
        RoutineTimes routines,
        SlaTargets targets,
        TicketLimits limits,
        Instant settingsSince,
        long version) {
    public Team {
        members = List.copyOf(members);
    }

    /** A team with the default limits. */
    public Team(
            TeamId id,
            WorkspaceId workspace,
            String name,
            ChannelId channel,
            UserId lead,
            List<Member> members,
            BusinessHours hours,
            RoutineTimes routines,
            SlaTargets targets,
            Instant settingsSince,
            long version) {
        this(
                id,
                workspace,
                name,
                channel,
                lead,
                members,
                hours,
                routines,
                targets,
                TicketLimits.DEFAULT,
                settingsSince,
                version);
    }

    /** A team with the default targets and limits. */
    public Team(
            TeamId id,
            WorkspaceId workspace,
            String name,
            ChannelId channel,
            UserId lead,
            List<Member> members,
            BusinessHours hours,
            RoutineTimes routines,
            Instant settingsSince,
            long version) {
        this(id, workspace, name, channel, lead, members, hours, routines, SlaTargets.DEFAULT, settingsSince, version);
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public Optional<Member> member(UserId user) {
        return members.stream().filter(m -> m.user().equals(user)).findFirst();
    }

    public boolean isLead(UserId user) {
        return lead.equals(user);
    }

    /** Whether the person may work on the team's tickets: its lead or one of its associates. */
    public boolean includes(UserId user) {
        return isLead(user) || member(user).isPresent();
    }

    /** The same team, whose hours know the public holidays of its region. */
    public Team withHolidaysOf(PublicHolidays calendar) {
        BusinessHours informed = hours.with(hours.daysOff().by(calendar));
        return with(members, informed, limits, version);
    }

    /** The next version of the team, with one of its members changed. */
    public Team with(Member changed) {
        List<Member> others = members.stream()
                .map(m -> m.user().equals(changed.user()) ? changed : m)
                .toList();
        return with(others, hours, limits, version + 1);
    }

    /** The next version of the team, with other limits. */
    public Team with(TicketLimits others) {
        return with(members, hours, others, version + 1);
    }

    private Team with(List<Member> newMembers, BusinessHours newHours, TicketLimits newLimits, long newVersion) {
        return new Team(
                id,
                workspace,
                name,
                channel,
                lead,
                newMembers,
                newHours,
                routines,
                targets,
                newLimits,
                settingsSince,
                newVersion);
    }
}
