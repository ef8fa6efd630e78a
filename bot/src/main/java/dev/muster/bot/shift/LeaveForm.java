package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that asks for leave: first day, last day, a word to the lead. */
public final class LeaveForm implements SubmissionHandler {
    public static final String CALLBACK = "leave";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NOTE = "note";

    private final Teams teams;
    private final LeaveAsking asking;

    public LeaveForm(Teams teams, LeaveAsking asking) {
        this.teams = teams;
        this.asking = asking;
    }

    static View view(Team team) {
        InputBlock to = date(TO, "Last day");
        to.setOptional(true);
        to.setHint(Layout.plain("Leave it empty for one day"));
        InputBlock note =
                Modals.lines(NOTE, "What should the lead know?", "Only the lead reads it", "", Leave.LONGEST_NOTE);
        note.setOptional(true);
        return Modals.modal(
                CALLBACK, "Ask for leave", "Ask", team.id().value(), List.of(date(FROM, "First day"), to, note));
    }

    private static InputBlock date(String block, String label) {
        return InputBlock.builder()
                .blockId(block)
                .label(Layout.plain(label))
                .element(DatePickerElement.builder().actionId(block).build())
                .build();
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        Optional<LocalDate> from = date(submission.values(), FROM);
        if (from.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(FROM, "Choose the first day."));
        }
        LocalDate to = date(submission.values(), TO).orElse(from.get());
        if (to.isBefore(from.get())) {
            return new SubmissionAnswer.Wrong(Map.of(TO, "The last day is before the first."));
        }
        LeaveAsking.Asked asked = asking.ask(
                team.get(),
                submission.caller().user(),
                from.get(),
                to,
                submission.values().text(NOTE),
                submission.now());
        return asked.done()
                ? new SubmissionAnswer.Done(Answer.line(asked.line()))
                : new SubmissionAnswer.Wrong(Map.of(FROM, asked.line()));
    }

    private static Optional<LocalDate> date(FormValues values, String field) {
        try {
            return values.one(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
