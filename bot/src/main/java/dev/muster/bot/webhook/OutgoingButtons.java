package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingDesk.Outcome;
import dev.muster.domain.outgoing.OutgoingDesk.Wish;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhook.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons under a team's outgoing webhook, and its form; each counts as long as the webhook is as the lead saw it. */
public final class OutgoingButtons {
    static final String CHANGE = "outgoing-change";
    static final String PAUSE = "outgoing-pause";
    static final String GO_ON = "outgoing-go-on";
    static final String NEW_SECRET = "outgoing-new-secret";
    static final String TURN_OFF = "outgoing-turn-off";
    static final String TEST = "outgoing-test";

    private final Teams teams;
    private final OutgoingSetUp setUp;

    public OutgoingButtons(Teams teams, OutgoingSetUp setUp) {
        this.teams = teams;
        this.setUp = setUp;
    }

    /** All of them, by action id. */
    public Map<String, PressHandler> presses() {
        return Map.of(
                CHANGE, this::form,
                TEST, this::test,
                PAUSE, press -> change(press, (desk, team, seen) -> desk.pause(team, seen, press.now())),
                GO_ON, press -> change(press, (desk, team, seen) -> desk.goOn(team, seen, press.now())),
                NEW_SECRET, press -> change(press, (desk, team, seen) -> desk.newSecret(team, seen, press.now())),
                TURN_OFF, press -> change(press, (desk, team, seen) -> desk.turnOff(team, seen, press.now())));
    }

    /** The form, by callback id. */
    public Map<String, SubmissionHandler> submissions() {
        return Map.of(OutgoingForm.CALLBACK, this::save);
    }

    private Answer form(Press press) {
        return byLead(press, (desk, lead) -> {
            OutgoingWebhook webhook = desk.of(lead.team(), press.now());
            return new Answer.Modal(OutgoingForm.view(
                    desk.wish(webhook), Shown.value(lead.team().id(), webhook.changes())));
        });
    }

    private SubmissionAnswer save(Submission submission) {
        Shown shown = Shown.of(
                teams, submission.caller().workspace(), submission.caller().user(), submission.privateMetadata());
        return switch (shown) {
            case Shown.Refused refused -> new SubmissionAnswer.Done(Answer.line(refused.line()));
            case Shown.ToLead lead ->
                switch (OutgoingForm.read(submission.values(), setUp.receiver())) {
                    case OutgoingForm.Read.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
                    case OutgoingForm.Read.Given given ->
                        new SubmissionAnswer.Done(setUp.withDesk(desk -> {
                            Outcome outcome = desk.set(lead.team(), lead.seen(), given.wish(), submission.now());
                            setUp.changed().run();
                            return OutgoingMessages.changed(lead.team(), outcome, Optional.of(given.wish()), false);
                        }));
                };
        };
    }

    private Answer test(Press press) {
        return byLead(press, (desk, lead) -> {
            Team team = lead.team();
            OutgoingWebhook webhook = desk.of(team, press.now());
            Optional<Wish> wish = desk.wish(webhook);
            if (webhook.state() == State.STOPPED || webhook.state() == State.OFF) {
                return OutgoingMessages.standing(
                        team, webhook, wish, List.of(), "A test needs it to be on: *Go on* first.", true);
            }
            setUp.events().put(List.of(OutgoingBody.test(team, press.caller().user(), press.now())));
            setUp.webhooks().wake(team.workspace(), team.id(), press.now());
            setUp.changed().run();
            return OutgoingMessages.standing(
                    team,
                    webhook,
                    wish,
                    setUp.events().last(team.workspace(), team.id(), OutgoingCommand.LAST),
                    webhook.state() == State.PAUSED
                            ? "A test event waits until it goes on."
                            : "A test event is on its way: *Look again* shows what became of it.",
                    true);
        });
    }

    private interface Change {
        Outcome on(OutgoingDesk desk, Team team, int seen);
    }

    private Answer change(Press press, Change change) {
        return byLead(press, (desk, lead) -> {
            Outcome outcome = change.on(desk, lead.team(), lead.seen());
            setUp.changed().run();
            Optional<Wish> wish = desk.wish(desk.of(lead.team(), press.now()));
            return OutgoingMessages.changed(lead.team(), outcome, wish, true);
        });
    }

    private interface ByLead {
        Answer with(OutgoingDesk desk, Shown.ToLead lead);
    }

    private Answer byLead(Press press, ByLead then) {
        Shown shown = Shown.of(teams, press.caller().workspace(), press.caller().user(), press.value());
        return setUp.withDesk(desk -> switch (shown) {
            case Shown.Refused refused -> Answer.line(refused.line());
            case Shown.ToLead lead -> then.with(desk, lead);
        });
    }
}
