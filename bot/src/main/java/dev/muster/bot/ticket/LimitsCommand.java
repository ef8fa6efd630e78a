package dev.muster.bot.ticket;

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
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.TicketLimits;
import java.util.Map;

/** {@code /ticket limits}: how long tickets may rest, and how many one person works on; a form for the lead. */
public final class LimitsCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket",
            "limits",
            "",
            "sets when resolved tickets are closed, when to ask about waiting ones, and how many one person takes",
            Who.LEAD);
    public static final String CALLBACK = "ticket-limits";

    private final Teams teams;
    private final Wakeups wakeups;

    public LimitsCommand(Teams teams, Wakeups wakeups) {
        this.teams = teams;
        this.wakeups = wakeups;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        return new Answer.Modal(Modals.modal(
                CALLBACK,
                "Limits for tickets",
                "Save",
                team.id() + "/" + team.version(),
                LimitsForm.blocks(team.limits())));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams,
                submission,
                submission.privateMetadata().split("/", 2)[0],
                "sets these limits",
                team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        String[] opened = submission.privateMetadata().split("/", 2);
        return switch (LimitsForm.read(submission.values())) {
            case LimitsForm.Read.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case LimitsForm.Read.Given given
            when given.limits().equals(team.limits()) -> new SubmissionAnswer.Done(Answer.line(line(team)));
            case LimitsForm.Read.Given given ->
                String.valueOf(team.version()).equals(opened[1]) ? save(team.with(given.limits())) : changedMeanwhile();
        };
    }

    private SubmissionAnswer save(Team team) {
        if (!(teams.save(team) instanceof Teams.Saved)) {
            return changedMeanwhile();
        }
        wakeups.changed(team.workspace(), team.id());
        return new SubmissionAnswer.Done(Answer.line(line(team)));
    }

    private static SubmissionAnswer changedMeanwhile() {
        return new SubmissionAnswer.Wrong(
                Map.of(LimitsForm.QUIET, "Somebody else changed the team meanwhile. Close this and open it again."));
    }

    static String line(Team team) {
        TicketLimits limits = team.limits();
        return "%s: resolved tickets are %s; tickets that wait for the user are %s; %s; at the end of a shift they %s."
                .formatted(
                        Mrkdwn.escape(team.name()),
                        limits.closes() ? "closed after " + days(limits.quietDays()) : "not closed by themselves",
                        limits.asksAboutWaiting()
                                ? "asked about every " + days(limits.waitingDays())
                                : "never asked about",
                        limits.inHand() == 0
                                ? "everybody may have any number in hand"
                                : limits.inHand() + " in hand are enough for one person",
                        limits.backAtShiftEnd() ? "go back to the queue unless kept" : "stay with their owner");
    }

    private static String days(int days) {
        return days == 1 ? "working day" : days + " working days";
    }
}
