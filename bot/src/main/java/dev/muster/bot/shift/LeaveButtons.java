package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveDesk.DecisionOutcome;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.Locale;
import java.util.Optional;

/** The buttons under a request for leave: only the lead's press counts, and only the first one. */
public final class LeaveButtons {
    public static final String APPROVE = "leave-approve";
    public static final String DECLINE = "leave-decline";

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
        return press -> decide(press, Leave.State.APPROVED);
    }

    public PressHandler decline() {
        return press -> decide(press, Leave.State.DECLINED);
    }

    private Answer decide(Press press, Leave.State decision) {
        Optional<OfTeam> pressed = OfTeam.read(press.value());
        Optional<Team> team = pressed.flatMap(p -> teams.find(press.caller().workspace(), p.team()));
        if (pressed.isEmpty() || team.isEmpty()) {
            return Answer.line("This request is not there any more.");
        }
        return switch (desk.decide(
                team.get(),
                new LeaveId(pressed.get().id()),
                decision,
                press.caller().user(),
                press.now())) {
            case DecisionOutcome.Decided decided -> {
                posts.showDecision(team.get(), decided.leave(), press.now());
                yield new Answer.Nothing();
            }
            case DecisionOutcome.AlreadyDecided before ->
                Answer.line("Nothing changed: this leave was %s before."
                        .formatted(before.leave().state().name().toLowerCase(Locale.ROOT)));
            case DecisionOutcome.NotTheLead other ->
                Answer.line("Only the lead, " + Mrkdwn.mention(other.lead()) + ", decides on leave.");
            case DecisionOutcome.NoSuchLeave none -> Answer.line("This request is not there any more.");
        };
    }
}
