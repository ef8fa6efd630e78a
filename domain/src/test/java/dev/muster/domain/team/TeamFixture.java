package dev.muster.domain.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A team of a lead who works no shifts, Ana (tax, strong), Raj and Mei; every part of it can be another one. */
public final class TeamFixture {
    public static final WorkspaceId WORKSPACE = new WorkspaceId("T0MUSTER1");
    public static final TeamId TEAM = new TeamId("team-billing");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Skill TAX = new Skill("tax");
    public static final UserId LEAD = new UserId("U0LEAD");
    public static final UserId ANA = new UserId("U0ANA");
    public static final UserId RAJ = new UserId("U0RAJ");
    public static final UserId MEI = new UserId("U0MEI");
    public static final UserId STRANGER = new UserId("U0STRANGER");

    private TeamId id = TEAM;
    private List<Member> members = List.of(
            new Member(ANA, "Ana", Map.of(TAX, SkillLevel.STRONG)),
            new Member(RAJ, "Raj", Map.of(TAX, SkillLevel.LEARNING)),
            new Member(MEI, "Mei", Map.of()));
    private BusinessHours hours = BusinessHours.officeHours(BERLIN);
    private RoutineTimes routines = RoutineTimes.DEFAULT;
    private SlaTargets targets = SlaTargets.DEFAULT;
    private TicketLimits limits = TicketLimits.DEFAULT;

    public static TeamFixture team() {
        return new TeamFixture();
    }

    public TeamFixture called(String teamId) {
        id = new TeamId(teamId);
        return this;
    }

    public TeamFixture without(UserId user) {
        members = members.stream().filter(m -> !m.user().equals(user)).toList();
        return this;
    }

    public TeamFixture withoutMembers() {
        members = List.of();
        return this;
    }

    public TeamFixture officeHoursIn(String zone) {
        hours = BusinessHours.officeHours(ZoneId.of(zone));
        return this;
    }

    /** With a day off of the team's own. */
    public TeamFixture offOn(String date) {
        hours = hours.with(new DaysOff(null, Set.of(LocalDate.parse(date))));
        return this;
    }

    public TeamFixture withDailyAssignmentsAt(String time) {
        routines = new RoutineTimes(
                routines.shiftReminder(), LocalTime.parse(time), routines.digestDay(), routines.digestTime());
        return this;
    }

    public TeamFixture with(RoutineTimes times) {
        routines = times;
        return this;
    }

    public TeamFixture with(SlaTargets promised) {
        targets = promised;
        return this;
    }

    public TeamFixture with(TicketLimits others) {
        limits = others;
        return this;
    }

    public Team build() {
        return new Team(
                id,
                WORKSPACE,
                "Billing",
                new ChannelId("C0BILLING"),
                LEAD,
                members,
                hours,
                routines,
                targets,
                limits,
                Instant.parse("2026-11-01T00:00:00Z"),
                1);
    }
}
