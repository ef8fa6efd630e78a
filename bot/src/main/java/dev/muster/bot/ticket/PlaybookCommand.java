package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
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
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.escalation.Topic;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /ticket playbook [topic] [steps]}: whom escalations ask, to look at and to change. */
public final class PlaybookCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket",
            "playbook",
            "[skill, area or default] [@who 15m, expert 20m]",
            "sets whom escalations ask, and how long each may take; without steps, a form",
            Who.LEAD);
    public static final String CALLBACK = "ticket-playbook";
    private static final String STEPS = "steps";
    private static final int LONGEST = 2000;

    private final Teams teams;
    private final Playbooks playbooks;
    private final PlaybookWriting writing;

    public PlaybookCommand(Teams teams, Playbooks playbooks, PlaybookWriting writing) {
        this.teams = teams;
        this.playbooks = playbooks;
        this.writing = writing;
    }

    @Override
    public Answer handle(Command command) {
        String[] words = command.arguments().strip().split("\\s+", 2);
        Optional<Topic> topic = words[0].isEmpty() ? Optional.of(Topic.DEFAULT) : Topic.parse(words[0]);
        if (topic.isEmpty() || words[0].startsWith("<") || words[0].startsWith("@")) {
            return Answer.line("For which skill or product area? Write `/ticket playbook tax " + PlaybookText.EXAMPLE
                    + "`, or `default` for all the rest.");
        }
        TeamPlaybooks before = TeamPlaybooks.of(command.team(), playbooks);
        if (words.length == 1) {
            return new Answer.Modal(view(command.team(), topic.get(), before));
        }
        return Answer.line(
                switch (writing.write(command.team(), before, topic.get(), words[1])) {
                    case PlaybookWriting.Outcome.Written written -> written.line();
                    case PlaybookWriting.Outcome.Wrong wrong -> wrong.line();
                });
    }

    private static View view(Team team, Topic topic, TeamPlaybooks before) {
        String others = before.byTopic().keySet().stream()
                .filter(other -> !other.equals(topic))
                .map(Topic::name)
                .sorted()
                .collect(Collectors.joining(", "));
        InputBlock steps = Modals.lines(
                STEPS,
                topic.equals(Topic.DEFAULT) ? "Whom to ask, one step a line" : "Whom to ask about " + topic,
                "Who, then how long they have: " + PlaybookText.EXAMPLE
                        + ". An expert is strong in the ticket's skill and on shift. Empty: as "
                        + (topic.equals(Topic.DEFAULT) ? "for a new team." : "by default.")
                        + (others.isEmpty() ? "" : Mrkdwn.shorten(" There are others for: " + others, 600)),
                before.on(topic)
                        .map(playbook -> PlaybookText.write(playbook, team))
                        .orElse(""),
                LONGEST);
        steps.setOptional(true);
        return Modals.modal(
                CALLBACK,
                "Playbook: " + topic,
                "Save",
                team.id().value() + "\n" + topic + "\n" + before.version(),
                List.of(steps));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams,
                submission,
                submission.privateMetadata().split("\n", -1)[0],
                "sets playbooks",
                team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        String[] opened = submission.privateMetadata().split("\n", -1);
        TeamPlaybooks before = TeamPlaybooks.of(team, playbooks);
        if (before.version() != Long.parseLong(opened[2])) {
            return new SubmissionAnswer.Wrong(Map.of(STEPS, PlaybookWriting.MEANWHILE));
        }
        return switch (writing.write(
                team, before, new Topic(opened[1]), submission.values().text(STEPS))) {
            case PlaybookWriting.Outcome.Written written -> new SubmissionAnswer.Done(Answer.line(written.line()));
            case PlaybookWriting.Outcome.Wrong wrong -> new SubmissionAnswer.Wrong(Map.of(STEPS, wrong.line()));
        };
    }
}
