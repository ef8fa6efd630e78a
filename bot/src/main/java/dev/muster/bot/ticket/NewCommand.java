package dev.muster.bot.ticket;

import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import java.util.Optional;
import java.util.Set;

/** {@code /ticket new <subject>}: opens a ticket at once, or, without a subject, a form for one. */
public final class NewCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket",
            "new",
            "<subject> [priority:high] [skill:tax] [segment:smb] [area:billing] [link:https://…] [#tag]",
            "opens a ticket; without a subject, a form for one",
            Who.ALL);
    public static final String CALLBACK = "ticket-new";
    private static final Heading NOTHING_YET = new Heading("", "", Priority.NORMAL, null, Set.of(), Particulars.NONE);

    private final Teams teams;
    private final Opening opening;

    public NewCommand(Teams teams, Opening opening) {
        this.teams = teams;
        this.opening = opening;
    }

    @Override
    public Answer handle(Command command) {
        String typed = Typed.plain(command.arguments());
        if (typed.isBlank()) {
            return new Answer.Modal(view(command.team()));
        }
        return switch (SubjectLine.read(typed)) {
            case SubjectLine.Read.Wrong wrong -> Answer.line(wrong.line());
            case SubjectLine.Read.Wish read ->
                opening.open(command.team(), command.caller().user(), read.heading(), command.now());
        };
    }

    private static View view(Team team) {
        return Modals.modal(CALLBACK, "Open a ticket", "Open", team.id().value(), TicketForm.blocks(team, NOTHING_YET));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        return switch (TicketForm.read(submission.values(), NOTHING_YET)) {
            case TicketForm.Filled.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case TicketForm.Filled.In filled ->
                new SubmissionAnswer.Done(
                        opening.open(team.get(), submission.caller().user(), filled.heading(), submission.now()));
        };
    }
}
