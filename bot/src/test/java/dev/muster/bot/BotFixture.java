package dev.muster.bot;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team and the tickets that the bot's tests talk about. */
public final class BotFixture {
    public static final WorkspaceId WORKSPACE = new WorkspaceId("T0MUSTER1");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final UserId LEAD = new UserId("U0LEAD");
    public static final UserId ANA = new UserId("U0ANA");
    public static final UserId RAJ = new UserId("U0RAJ");
    public static final UserId STRANGER = new UserId("U0STRANGER");
    public static final ChannelId CHANNEL = new ChannelId("C0BILLING");
    public static final Skill TAX = new Skill("tax");
    /** Monday, 23 November 2026, 09:00 in Berlin. */
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    /** What a mischievous person types. */
    public static final String NASTY = "<!channel> <@U1> & `x` @channel";
    /** How Slack must get it so that it shows as typed and calls nobody. */
    public static final String NASTY_ESCAPED = "&lt;!channel&gt; &lt;@U1&gt; &amp; `x` @channel";

    private BotFixture() {}

    public static Team team() {
        return team("team-billing", "Billing", CHANNEL, ANA, RAJ);
    }

    /** A team whose members are called after their ids. */
    public static Team team(String id, String name, ChannelId channel, UserId... members) {
        return new Team(
                new TeamId(id),
                WORKSPACE,
                name,
                channel,
                LEAD,
                java.util.Arrays.stream(members)
                        .map(m -> new Member(m, m.value().substring(2), Map.of(TAX, SkillLevel.CAN)))
                        .toList(),
                BusinessHours.officeHours(BERLIN),
                RoutineTimes.DEFAULT,
                NOW,
                1);
    }

    public static ShiftType shiftType(String name, String start, String end) {
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), Map.of(DayOfWeek.MONDAY, 2), null);
    }

    /** A roster that waits for the lead. */
    public static Roster proposed(String id, Team team, Period period, List<ShiftType> types, List<Shift> shifts) {
        return new Roster(
                team.workspace(),
                team.id(),
                new RosterId(id),
                period,
                types,
                shifts,
                List.of(),
                new Roster.Quality(1, 1),
                Roster.State.PROPOSED,
                NOW,
                null,
                null);
    }

    /** A roster that the lead approved. */
    public static Roster published(String id, Team team, Period period, List<ShiftType> types, List<Shift> shifts) {
        return proposed(id, team, period, types, shifts).decided(Roster.State.APPROVED, LEAD, NOW);
    }

    public static Ticket ticket(String subject, String details) {
        return ticket(42, subject, details, Priority.NORMAL, null);
    }

    public static Ticket ticket(int number, String subject, String details, Priority priority, @Nullable Skill skill) {
        return new NewTicket(WORKSPACE, team().id(), subject, details, priority, skill, Set.of(), LEAD, NOW)
                .numbered(new TicketNumber(number));
    }

    /** A ticket after one more event, a minute after its last. */
    public static Ticket then(
            Ticket ticket, Kind kind, UserId by, @Nullable UserId owner, String note, TicketState to) {
        return ticket.after(new TicketEvent(kind, ticket.lastEvent().at().plusSeconds(60), by, owner, note), to);
    }
}
