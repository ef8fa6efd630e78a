package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who pressed a button about a team's webhook, as it was when the button was shown. */
sealed interface Shown {
    Pattern VALUE = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/(\\d{1,9})");

    /**
     * The lead.
     *
     * @param seen how often the webhook had changed
     */
    record ToLead(Team team, int seen) implements Shown {}

    /** Somebody else; the line says whose it is. */
    record Refused(String line) implements Shown {}

    /** What a button carries. */
    static String value(TeamId team, int changes) {
        return team + "/" + changes;
    }

    static Shown of(Teams teams, WorkspaceId workspace, UserId user, String value) {
        Matcher carried = VALUE.matcher(value);
        Optional<Team> team =
                carried.matches() ? teams.find(workspace, new TeamId(carried.group(1))) : Optional.empty();
        if (team.isEmpty()) {
            return new Refused("This team is not there any more.");
        }
        return team.get().isLead(user)
                ? new ToLead(team.get(), Integer.parseInt(carried.group(2)))
                : new Refused("Webhooks are for the lead of %s, %s."
                        .formatted(
                                Mrkdwn.escape(team.get().name()),
                                Mrkdwn.mention(team.get().lead())));
    }
}
