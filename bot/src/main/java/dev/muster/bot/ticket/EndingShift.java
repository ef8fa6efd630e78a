package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Caller;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.time.Instant;
import java.util.Optional;

/** Finds the shift behind a button of the message about its end, and makes sure that it is the person's and not over. */
public final class EndingShift {
    private final Teams teams;
    private final ShiftEnds ends;

    public EndingShift(Teams teams, ShiftEnds ends) {
        this.teams = teams;
        this.ends = ends;
    }

    /** The shift, or the line that refuses. */
    sealed interface Found {
        record Now(Team team, Ending ending) implements Found {}

        record Refused(String line) implements Found {}
    }

    Found find(Caller caller, String value, Instant now) {
        Optional<Team> team = teams.find(caller.workspace(), new TeamId(value.split("/", 2)[0]))
                .filter(t -> t.includes(caller.user()));
        if (team.isEmpty()) {
            return new Found.Refused("You are not in this team any more.");
        }
        Optional<Staffed> shift = ends.endingNow(team.get(), caller.user(), now)
                .filter(s -> now.isBefore(s.endsAt(team.get().zone())))
                .filter(s ->
                        ShiftEndMessages.value(team.get(), s, caller.user()).equals(value));
        return shift.<Found>map(s -> new Found.Now(team.get(), ends.ending(team.get(), s, caller.user(), now)))
                .orElseGet(
                        () -> new Found.Refused(
                                "This shift is not yours any more, or it is over: `/ticket mine` shows what you have, `/claim 42` takes a ticket again."));
    }
}
