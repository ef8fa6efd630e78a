package dev.muster.storage.document;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** One plain value of every kind that is stored. */
final class Samples {
    static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    static final UserId ANA = new UserId("U0ANA");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private Samples() {}

    static Team team(String id, String channel, long version) {
        return new Team(
                new TeamId(id),
                WORKSPACE,
                "Billing",
                new ChannelId(channel),
                ANA,
                List.of(),
                BusinessHours.officeHours(ZoneId.of("Europe/Lisbon")),
                RoutineTimes.DEFAULT,
                NOW,
                version);
    }

    static NewTicket ticket(TeamId team) {
        return new NewTicket(WORKSPACE, team, "Refund", "A secret", Priority.NORMAL, null, Set.of(), ANA, NOW);
    }

    static Roster roster(TeamId team, String id) {
        return new Roster(
                WORKSPACE,
                team,
                new RosterId(id),
                new Period(MONDAY, 1),
                List.of(),
                List.of(),
                List.of(),
                new Roster.Quality(1, 1),
                Roster.State.PROPOSED,
                NOW,
                null,
                null);
    }

    static Leave leave(TeamId team, String id) {
        return new Leave(WORKSPACE, team, new LeaveId(id), ANA, MONDAY, MONDAY, Leave.State.REQUESTED, null, null);
    }

    static ShiftRules rules(TeamId team, long version) {
        return new ShiftRules(WORKSPACE, team, List.of(), WorkingRules.DEFAULT, version);
    }

    static Message message(TeamId team, String id, String channel, long revision) {
        return Message.toChannel(
                WORKSPACE,
                team,
                new MessageId(id),
                new ChannelId(channel),
                new Content<Tier.ForTeam>("A secret", "[]"),
                revision);
    }
}
