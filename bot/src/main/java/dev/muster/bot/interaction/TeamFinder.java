package dev.muster.bot.interaction;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the team that somebody means: the channel's, else the only one that they are in. */
public final class TeamFinder {
    private final Teams teams;

    public TeamFinder(Teams teams) {
        this.teams = teams;
    }

    /** The team that is meant, or the line that says why none is. */
    public sealed interface Found {
        record Of(Team team) implements Found {}

        record None(String line) implements Found {}
    }

    public Found find(Caller caller) {
        if (caller.channel() != null) {
            Optional<Team> ofChannel = teams.withChannel(caller.workspace(), caller.channel());
            if (ofChannel.isPresent()) {
                return new Found.Of(ofChannel.get());
            }
        }
        List<Team> all = teams.in(caller.workspace());
        List<Team> theirs = all.stream().filter(t -> t.includes(caller.user())).toList();
        if (theirs.size() == 1) {
            return new Found.Of(theirs.getFirst());
        }
        if (all.isEmpty()) {
            return new Found.None("There is no team yet. An admin creates one with `/muster setup`.");
        }
        if (theirs.isEmpty()) {
            return all.size() == 1
                    ? new Found.Of(all.getFirst())
                    : new Found.None("You are in no team. Use this in a team's channel: " + channels(all) + ".");
        }
        return new Found.None("You are in %d teams. Use this in the channel of the one you mean: %s."
                .formatted(theirs.size(), channels(theirs)));
    }

    private static String channels(List<Team> teams) {
        return teams.stream().map(t -> "<#" + t.channel() + ">").collect(Collectors.joining(", "));
    }
}
