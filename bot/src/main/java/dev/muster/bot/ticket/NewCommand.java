package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.StaticSelectElement;
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
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /ticket new <subject>}: opens a ticket at once, or, without a subject, a form for one. */
public final class NewCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket",
            "new",
            "<subject> [priority:high] [skill:tax] [#tag]",
            "opens a ticket; without a subject, a form for one",
            Who.ALL);
    public static final String CALLBACK = "ticket-new";
    private static final String SUBJECT = "subject";
    private static final String DETAILS = "details";
    private static final String PRIORITY = "priority";
    private static final String SKILL = "skill";
    private static final int MOST_OPTIONS = 100;

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
                Answer.line(opening.open(command.team(), command.caller().user(), read.wish(), command.now()));
        };
    }

    private static View view(Team team) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Modals.line(SUBJECT, "Subject", "One line. #tags work here.", "", Ticket.LONGEST_SUBJECT));
        InputBlock details = Modals.lines(DETAILS, "Details", "", "", Ticket.LONGEST_NOTE);
        details.setOptional(true);
        blocks.add(details);
        blocks.add(InputBlock.builder()
                .blockId(PRIORITY)
                .label(Layout.plain("Priority"))
                .element(StaticSelectElement.builder()
                        .actionId(PRIORITY)
                        .options(Arrays.stream(Priority.values())
                                .map(p -> Modals.option(p.word(), p.word()))
                                .toList())
                        .initialOption(Modals.option(Priority.NORMAL.word(), Priority.NORMAL.word()))
                        .build())
                .build());
        List<Skill> skills = team.members().stream()
                .flatMap(m -> m.skills().keySet().stream())
                .distinct()
                .sorted()
                .limit(MOST_OPTIONS)
                .toList();
        if (!skills.isEmpty()) {
            blocks.add(InputBlock.builder()
                    .blockId(SKILL)
                    .optional(true)
                    .label(Layout.plain("Skill needed"))
                    .element(StaticSelectElement.builder()
                            .actionId(SKILL)
                            .options(skills.stream()
                                    .map(s -> Modals.option(s.name(), s.name()))
                                    .toList())
                            .build())
                    .build());
        }
        return Modals.modal(CALLBACK, "Open a ticket", "Open", team.id().value(), blocks);
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        String subject = submission.values().text(SUBJECT).replaceAll("\\s+", " ");
        if (subject.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(SUBJECT, "Say in one line what it is about."));
        }
        Opening.Wish wish = new Opening.Wish(
                subject,
                submission.values().text(DETAILS),
                Priority.parse(submission.values().text(PRIORITY)).orElse(Priority.NORMAL),
                Skill.parse(submission.values().text(SKILL)).orElse(null),
                SubjectLine.tags(subject));
        return new SubmissionAnswer.Done(
                Answer.line(opening.open(team.get(), submission.caller().user(), wish, submission.now())));
    }
}
