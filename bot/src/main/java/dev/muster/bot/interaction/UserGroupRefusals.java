package dev.muster.bot.interaction;

/** What Slack means when it keeps the bot from a user group, and what to do about it, in a line. */
public final class UserGroupRefusals {
    private UserGroupRefusals() {}

    /**
     * The way out.
     *
     * @param error Slack's code
     */
    public static String wayOut(String error) {
        return switch (error) {
            case "missing_scope" ->
                "Install the app again with its new manifest: it needs `usergroups:read` and `usergroups:write`.";
            case "paid_teams_only", "plan_upgrade_required", "upgrade_required", "upgrade_require" ->
                "User groups come with Slack's paid plans only; `/shift group off` ends this.";
            case "permission_denied", "no_permission", "user_is_restricted", "user_is_bot" ->
                "An admin of the workspace lets apps change user groups, in its settings under Permissions.";
            case "no_such_subteam", "subteam_disabled", "user_group_not_found" ->
                "The group is not there any more, or switched off: choose one with `/shift group`.";
            case "invalid_users", "user_not_found" -> "Take people who left out of the team with `/muster setup`.";
            default -> "Tell whoever runs Muster.";
        };
    }
}
