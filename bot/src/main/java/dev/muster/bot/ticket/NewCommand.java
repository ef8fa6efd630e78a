package dev.muster.bot.ticket;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import java.util.ArrayList;
import java.util.List;
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
    /** Between the team and the message that the form was opened from. */
    private static final String FROM = " ";

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
            return new Answer.Modal(view(command.team(), NOTHING_YET));
        }
        return switch (SubjectLine.read(typed)) {
            case SubjectLine.Read.Wrong wrong -> Answer.line(wrong.line());
            case SubjectLine.Read.Wish read ->
                opening.open(command.team(), command.caller().user(), read.heading(), command.now());
        };
    }

    /**
     * The form.
     *
     * @param known what is filled in already
     */
    static View view(Team team, Heading known) {
        OutsideLink message = known.particulars().message();
        List<LayoutBlock> blocks = new ArrayList<>(TicketForm.blocks(team, known));
        if (message != null) {
            blocks.add(Layout.context("The ticket will be shown in %s, with a link to the message."
                    .formatted(Mrkdwn.mention(team.channel()))));
        }
        return Modals.modal(
                CALLBACK,
                "Open a ticket",
                "Open",
                message == null ? team.id().value() : team.id() + FROM + message.url(),
                blocks);
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        String[] shown = submission.privateMetadata().split(FROM, 2);
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(shown[0]));
        Heading before = from(shown.length < 2 ? Optional.empty() : OutsideLink.parse(shown[1]), "", "");
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        return switch (TicketForm.read(submission.values(), before)) {
            case TicketForm.Filled.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case TicketForm.Filled.In filled ->
                new SubmissionAnswer.Done(
                        opening.open(team.get(), submission.caller().user(), filled.heading(), submission.now()));
        };
    }

    /** What is known of a ticket that is opened from a message. */
    static Heading from(Optional<OutsideLink> message, String subject, String details) {
        return new Heading(
                subject,
                details,
                Priority.NORMAL,
                null,
                Set.of(),
                new Particulars(null, null, null, message.orElse(null)));
    }
}
