package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveDesk.DecisionOutcome;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The buttons under a request for leave: only the lead's press counts, and only the first one. */
public final class LeaveButtons {
    public static final String APPROVE = "leave-approve";
    public static final String DECLINE = "leave-decline";
    public static final String WITHDRAW = "leave-withdraw";
    public static final String DECLINED = "leave-declined";
    private static final String WORD = "word";
    private static final String GONE = "This request is not there any more.";

    private final Teams teams;
    private final LeaveDesk desk;
    private final LeavePosts posts;

    public LeaveButtons(Teams teams, LeaveDesk desk, LeavePosts posts) {
        this.teams = teams;
        this.desk = desk;
        this.posts = posts;
    }

    static String value(Leave leave) {
        return new OfTeam(leave.team(), leave.id().value()).value();
    }

    public PressHandler approve() {
        return press -> on(press.caller(), press.value())
                .map(at -> decide(at, press.caller(), Leave.State.APPROVED, "", press.now()))
                .orElseGet(() -> Answer.line(GONE));
    }

    /** Asks the lead for a word, which the person reads. */
    public PressHandler decline() {
        return press -> on(press.caller(), press.value())
                .map(at -> askForAWord(at, press.caller(), press.value()))
                .orElseGet(() -> Answer.line(GONE));
    }

    /** The form with the lead's word. */
    public SubmissionHandler declined() {
        return submission -> new SubmissionAnswer.Done(on(submission.caller(), submission.privateMetadata())
                .map(at -> decide(
                        at,
                        submission.caller(),
                        Leave.State.DECLINED,
                        submission.values().text(WORD),
                        submission.now()))
                .orElseGet(() -> Answer.line(GONE)));
    }

    /** The person takes back what was agreed on. */
    public PressHandler withdraw() {
        return press -> Answer.line(on(press.caller(), press.value())
                .map(at -> posts.withdraw(
                        desk, at.team(), at.leave(), press.caller().user(), press.now()))
                .orElse(GONE));
    }

    private record Pressed(Team team, LeaveId leave) {}

    private Optional<Pressed> on(Caller caller, String value) {
        return OfTeam.read(value).flatMap(p -> teams.find(caller.workspace(), p.team())
                .map(team -> new Pressed(team, new LeaveId(p.id()))));
    }

    private Answer askForAWord(Pressed at, Caller caller, String value) {
        Optional<Leave> leave = desk.find(at.team(), at.leave());
        if (leave.isEmpty()) {
            return Answer.line(GONE);
        }
        if (!at.team().isLead(caller.user())) {
            return answer(new DecisionOutcome.NotTheLead(at.team().lead()));
        }
        if (leave.get().state() != Leave.State.REQUESTED) {
            return answer(new DecisionOutcome.AlreadyDecided(leave.get()));
        }
        InputBlock word = Modals.lines(WORD, "Why? The person reads it", "", "", Leave.LONGEST_WORD);
        word.setOptional(true);
        return new Answer.Modal(Modals.modal(DECLINED, "Decline leave", "Decline", value, List.of(word)));
    }

    private Answer decide(Pressed at, Caller caller, Leave.State decision, String word, Instant now) {
        DecisionOutcome outcome = desk.decide(at.team(), at.leave(), decision, word, caller.user(), now);
        if (outcome instanceof DecisionOutcome.Decided decided) {
            posts.showDecision(at.team(), decided.leave(), now);
        }
        return answer(outcome);
    }

    private static Answer answer(DecisionOutcome outcome) {
        return switch (outcome) {
            case DecisionOutcome.Decided decided -> new Answer.Nothing();
            case DecisionOutcome.AlreadyDecided before ->
                Answer.line("Nothing changed: this leave was %s before."
                        .formatted(before.leave().state().name().toLowerCase(Locale.ROOT)));
            case DecisionOutcome.NotTheLead other ->
                Answer.line("Only the lead, " + Mrkdwn.mention(other.lead()) + ", decides on leave.");
            case DecisionOutcome.NoSuchLeave none -> Answer.line(GONE);
        };
    }
}
