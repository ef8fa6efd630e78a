package dev.muster.bot.interaction;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;

/** Who may use a command. */
public enum Who {
    /** Everybody in the workspace. */
    ALL("everyone"),
    /** The team's associates and its lead. */
    TEAM("the team"),
    /** The team's lead. */
    LEAD("the lead"),
    /** The workspace's admins and the team's lead; the command asks Slack by itself. */
    ADMIN("admins and the lead");

    private final String words;

    Who(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a person may, as far as the team tells. */
    public boolean includes(Team team, UserId user) {
        return switch (this) {
            case ALL, ADMIN -> true;
            case TEAM -> team.includes(user);
            case LEAD -> team.isLead(user);
        };
    }
}
