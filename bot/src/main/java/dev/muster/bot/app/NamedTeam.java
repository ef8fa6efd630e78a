package dev.muster.bot.app;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The team that somebody at a terminal means. */
@SuppressWarnings("SystemOut") // what a person at a terminal reads
final class NamedTeam {
    private NamedTeam() {}

    /**
     * The only team with a name, or the one with an id; when there is none, or there are several, that is said.
     *
     * @param typed a name in any case, or an id
     */
    static Optional<Team> find(Teams teams, String typed) {
        List<Team> named = new ArrayList<>();
        teams.forEach(team -> {
            if (team.name().equalsIgnoreCase(typed) || team.id().value().equals(typed)) {
                named.add(team);
            }
        });
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        System.err.println(
                named.isEmpty()
                        ? "There is no team '" + typed + "'. `/muster setup` in Slack creates one."
                        : "There are several teams '" + typed + "': say which by its id, one of "
                                + named.stream().map(Team::id).toList() + ".");
        return Optional.empty();
    }
}
