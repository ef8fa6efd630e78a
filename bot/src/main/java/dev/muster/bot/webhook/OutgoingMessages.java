package dev.muster.bot.webhook;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.OutgoingDesk.Outcome;
import dev.muster.domain.outgoing.OutgoingDesk.Wish;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhook.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.webhook.SigningSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lead is told of the team's outgoing webhook; only they see it. */
final class OutgoingMessages {
    static final String GONE = "it answered 410: it wants nothing any more";
    static final String NOTHING_TAKEN = "it has taken nothing for 24 hours";
    static final String SEALED_OTHERWISE =
            "its address and secret were encrypted with another `MUSTER_WEBHOOK_KEY`: turn it off and set it up again";

    private OutgoingMessages() {}

    /** What came of a change; the rest of how it stands follows at the next look. */
    static Answer changed(Team team, Outcome outcome, Optional<Wish> wish, boolean instead) {
        return switch (outcome) {
            case Outcome.TurnedOn on -> secret(team, on.webhook(), wish, on.secret(), instead);
            case Outcome.NewSecret fresh -> {
                List<LayoutBlock> blocks = new ArrayList<>();
                blocks.add(Layout.section("*%s* has a new signing secret.\n`%s`"
                        .formatted(title(team), fresh.secret().text())));
                blocks.add(Layout.context("It is shown only this once. Until " + Mrkdwn.time(fresh.oldUntil())
                        + " each request carries two signatures, by the new secret and by the old one."));
                blocks.add(Layout.buttons(look(team)));
                yield shown("A new signing secret", blocks, instead);
            }
            case Outcome.TurnedOff off ->
                shown(
                        title(team) + " is off",
                        List.of(
                                Layout.section("*%s* is off. Its address, its secret and its events are forgotten."
                                        .formatted(title(team))),
                                Layout.buttons(setUp(off.webhook()))),
                        instead);
            case Outcome.Changed changed -> standing(team, changed.webhook(), wish, List.of(), "Saved.", instead);
            case Outcome.ChangedMeanwhile meanwhile ->
                Answer.line("Nothing changed: somebody changed it meanwhile. `/muster outgoing` shows how it is now.");
        };
    }

    private static Answer secret(
            Team team, OutgoingWebhook webhook, Optional<Wish> wish, SigningSecret secret, boolean instead) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                "*%s* is on. %s\nRequests are signed with\n`%s`".formatted(title(team), what(wish), secret.text())));
        blocks.add(
                Layout.context("It is shown only this once: keep it where the other system keeps its own secrets, and"
                        + " nowhere else. `docs/integrations/outgoing.md` tells how to check signatures."));
        blocks.add(Layout.buttons(
                Layout.button("Send a test", OutgoingButtons.TEST, value(webhook)), look(team), turnOff(webhook)));
        return shown(title(team) + " is on", blocks, instead);
    }

    /**
     * A webhook as it is.
     *
     * @param last its last events, the newest first
     * @param news what is new, in a line; empty for nothing
     */
    static Answer standing(
            Team team,
            OutgoingWebhook webhook,
            Optional<Wish> wish,
            List<OutgoingEvent> last,
            String news,
            boolean instead) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (webhook.state() == State.OFF) {
            blocks.add(
                    Layout.section(("*%s* is off. It can tell another system, by signed requests, what happens to the"
                                    + " team's tickets.")
                            .formatted(title(team))));
            blocks.add(Layout.buttons(setUp(webhook)));
            return shown(title(team), blocks, instead);
        }
        blocks.add(Layout.section(
                "%s*%s* %s %s".formatted(news.isEmpty() ? "" : news + "\n", title(team), state(webhook), what(wish))));
        if (!last.isEmpty()) {
            blocks.addAll(
                    Layout.sections(last.stream().map(OutgoingMessages::line).toList()));
        }
        String value = value(webhook);
        blocks.add(Layout.buttons(
                Layout.button("Change…", OutgoingButtons.CHANGE, value),
                webhook.state() == State.ON
                        ? Layout.button("Pause", OutgoingButtons.PAUSE, value)
                        : Layout.button("Go on", OutgoingButtons.GO_ON, value),
                Layout.button("Send a test", OutgoingButtons.TEST, value),
                look(team)));
        blocks.add(Layout.buttons(
                Layout.confirmed(
                        Layout.button("New secret", OutgoingButtons.NEW_SECRET, value),
                        "For 24 hours requests are signed with the old one, too.",
                        "New secret"),
                turnOff(webhook)));
        return shown(title(team), blocks, instead);
    }

    private static String state(OutgoingWebhook webhook) {
        return switch (webhook.state()) {
            case ON -> "is on.";
            case PAUSED -> "is paused; what happens meanwhile is sent when it goes on.";
            case STOPPED -> "is stopped: " + webhook.stop() + ". What happens meanwhile is not sent.";
            case OFF -> "is off.";
        };
    }

    private static String what(Optional<Wish> wish) {
        return wish.map(w -> "It tells `%s` when a ticket is %s, %s."
                        .formatted(
                                Mrkdwn.code(w.address().shown()),
                                Mrkdwn.list(
                                        EventKind.ofTickets().stream()
                                                .filter(w.events()::contains)
                                                .map(EventKind::word)
                                                .toList(),
                                        "nothing"),
                                w.withText() ? "with what people wrote" : "without what people wrote"))
                .orElse("");
    }

    private static String line(OutgoingEvent event) {
        String about = event.ticket() == null ? "" : " " + event.ticket();
        String attempts = event.attempts() == 1 ? "1 attempt" : event.attempts() + " attempts";
        return "%s · %s%s · %s · %s"
                .formatted(Mrkdwn.time(event.queuedAt()), event.kind().word(), about, state(event), attempts);
    }

    private static String state(OutgoingEvent event) {
        String answer = event.status() == 0 ? "no answer" : "answer " + event.status();
        return switch (event.state()) {
            case WAITING -> event.attempts() == 0 ? "waiting" : answer + ", again " + Mrkdwn.time(event.next());
            case DELIVERED -> "delivered, " + answer;
            case REFUSED -> "refused, " + answer;
            case GIVEN_UP -> "given up" + (event.attempts() == 0 ? "" : ", " + answer);
        };
    }

    /** What the lead is told of a webhook that Muster stopped. */
    static Message stopped(Team team, OutgoingWebhook webhook, Optional<Wish> wish) {
        String text =
                "I stopped telling %s what happens to your tickets: %s. `/muster outgoing` shows what wasn't sent."
                        .formatted(
                                wish.map(w -> "`" + Mrkdwn.code(w.address().shown()) + "`")
                                        .orElse("the other system"),
                                webhook.stop());
        List<LayoutBlock> blocks = List.of(Layout.section("⚠️ " + text), Layout.buttons(look(team)));
        return Message.toPerson(
                team.workspace(),
                team.id(),
                new MessageId("outgoing/%s/stopped/%d".formatted(team.id(), webhook.changes())),
                team.lead(),
                new Content<Tier.ForLead>(text, Layout.json(blocks)),
                1);
    }

    /** The button that shows how it stands now. */
    static ButtonElement look(Team team) {
        return CommandButton.button("Look again", OutgoingCommand.SPEC, team.id());
    }

    private static ButtonElement setUp(OutgoingWebhook webhook) {
        return Layout.primary("Set it up…", OutgoingButtons.CHANGE, value(webhook));
    }

    private static ButtonElement turnOff(OutgoingWebhook webhook) {
        return Layout.confirmed(
                Layout.button("Turn off", OutgoingButtons.TURN_OFF, value(webhook)),
                "Its address, its secret and its events are forgotten at once.",
                "Turn off");
    }

    private static String value(OutgoingWebhook webhook) {
        return Shown.value(webhook.team(), webhook.changes());
    }

    private static Answer.OnlyYou shown(String text, List<LayoutBlock> blocks, boolean instead) {
        return new Answer.OnlyYou(text, blocks, instead);
    }

    private static String title(Team team) {
        return "The outgoing webhook of " + Mrkdwn.escape(team.name());
    }
}
