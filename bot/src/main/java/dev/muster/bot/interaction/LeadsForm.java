package dev.muster.bot.interaction;

import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.util.Optional;
import java.util.function.Function;

/** A form by which only the lead of a team changes something: asked at the moment that it is sent, whoever opened it. */
public final class LeadsForm {
    private LeadsForm() {}

    /**
     * What comes of a form that was sent.
     *
     * @param team the id of the team that it was opened for
     * @param does what the lead does by it, such as "sets shift types"
     */
    public static SubmissionAnswer sent(
            Teams teams, Submission submission, String team, String does, Function<Team, SubmissionAnswer> decide) {
        Optional<Team> found = teams.find(submission.caller().workspace(), new TeamId(team));
        if (found.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        if (!found.get().isLead(submission.caller().user())) {
            return new SubmissionAnswer.Done(
                    Answer.line("Only the lead, " + Mrkdwn.mention(found.get().lead()) + ", " + does + "."));
        }
        return decide.apply(found.get());
    }
}
