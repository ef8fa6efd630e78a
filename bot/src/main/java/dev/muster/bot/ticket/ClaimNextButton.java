package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.util.Optional;

/** The button {@code Claim next}: the best ticket of a team for whoever presses, as by {@code /claim}. */
public final class ClaimNextButton implements PressHandler {
    public static final String ACTION = "ticket-claim-next";

    private final Teams teams;
    private final Claiming claiming;

    public ClaimNextButton(Teams teams, Claiming claiming) {
        this.teams = teams;
        this.claiming = claiming;
    }

    @Override
    public Answer handle(Press press) {
        Optional<Team> team = teams.find(press.caller().workspace(), new TeamId(press.value()));
        if (team.isEmpty()) {
            return Answer.line("This team is not there any more.");
        }
        if (!team.get().includes(press.caller().user())) {
            return Answer.line("You are not in %s any more; its lead, %s, can add you."
                    .formatted(
                            Mrkdwn.escape(team.get().name()),
                            Mrkdwn.mention(team.get().lead())));
        }
        return claiming.best(team.get(), press.caller().user(), press.now());
    }
}
