package dev.muster.bot.shift;

import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.LeadsForm;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /shift types}: the shift types of the team, to look at and to change. */
public final class ShiftTypesCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("shift", "types", "", "sets the shift types that rosters are made of", Who.LEAD);
    public static final String CALLBACK = "shift-types";
    private static final String TYPES = "types";
    private static final int LONGEST = 3000;

    private final Teams teams;
    private final ShiftRulebook rulebook;

    public ShiftTypesCommand(Teams teams, ShiftRulebook rulebook) {
        this.teams = teams;
        this.rulebook = rulebook;
    }

    @Override
    public Answer handle(Command command) {
        return new Answer.Modal(view(command.team()));
    }

    private View view(Team team) {
        String types = rulebook.of(team.workspace(), team.id())
                .map(r -> ShiftTypeText.write(r.types()))
                .orElse("");
        return Modals.modal(
                CALLBACK,
                "Shift types",
                "Save",
                team.id().value(),
                List.of(Modals.lines(
                        TYPES,
                        "One shift type a line",
                        "Name, start-end, days with the people needed, and a skill if it needs one: "
                                + ShiftTypeText.EXAMPLE,
                        types,
                        LONGEST)));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams, submission, submission.privateMetadata(), "sets shift types", team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        return switch (ShiftTypeText.read(submission.values().text(TYPES))) {
            case ShiftTypeText.Read.Wrong wrong -> new SubmissionAnswer.Wrong(Map.of(TYPES, wrong.line()));
            case ShiftTypeText.Read.Types read -> save(team, read);
        };
    }

    private SubmissionAnswer save(Team team, ShiftTypeText.Read.Types read) {
        Optional<ShiftRules> before = rulebook.of(team.workspace(), team.id());
        ShiftRules after = new ShiftRules(
                team.workspace(),
                team.id(),
                read.types(),
                before.map(ShiftRules::working).orElse(WorkingRules.DEFAULT),
                before.map(ShiftRules::swaps).orElse(ShiftRules.SwapApproval.BY_THE_LEAD),
                before.map(ShiftRules::version).orElse(0L) + 1);
        return rulebook.save(after)
                ? new SubmissionAnswer.Done(Answer.line("The shift types of " + Mrkdwn.escape(team.name())
                        + " are saved. `/shift plan` uses them; published rosters stay as they are."))
                : new SubmissionAnswer.Wrong(
                        Map.of(TYPES, "Somebody else changed them meanwhile. Close this and open it again."));
    }
}
