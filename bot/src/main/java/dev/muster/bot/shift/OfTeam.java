package dev.muster.bot.shift;

import dev.muster.domain.team.TeamId;
import java.util.Optional;

/**
 * What a button under a direct message carries: there the channel doesn't tell which team is meant.
 *
 * @param id of something that the team has
 */
record OfTeam(TeamId team, String id) {

    /** What a button carries; empty for anything that no button of ours does. */
    static Optional<OfTeam> read(String value) {
        String[] parts = value.split("/", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(new OfTeam(new TeamId(parts[0]), parts[1]));
    }

    String value() {
        return team + "/" + id;
    }
}
