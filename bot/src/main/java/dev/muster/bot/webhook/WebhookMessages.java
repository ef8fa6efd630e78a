package dev.muster.bot.webhook;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.webhook.SigningSecret;
import dev.muster.domain.webhook.TeamKey;
import dev.muster.domain.webhook.Webhook;
import dev.muster.domain.webhook.WebhookDesk.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a lead is told of the team's webhook; only they see it. */
final class WebhookMessages {
    private static final String ONCE =
            "They are shown only this once: keep the secret where your other system keeps its"
                    + " own, and nowhere else.";

    private WebhookMessages() {}

    /**
     * What came of a change.
     *
     * @param instead whether it takes the place of the message whose button was pressed
     */
    static Answer.OnlyYou answer(Team team, URI publicUrl, Outcome outcome, boolean instead) {
        return switch (outcome) {
            case Outcome.TurnedOn on ->
                shown(title(team) + " are on", made(team, on.webhook(), publicUrl, on.key(), on.secret()), instead);
            case Outcome.NewSecret fresh -> {
                List<LayoutBlock> blocks = new ArrayList<>();
                blocks.add(Layout.section("*%s* have a new signing secret.\n`%s`"
                        .formatted(title(team), fresh.secret().text())));
                blocks.add(Layout.context("It is shown only this once. The old one counts until "
                        + Mrkdwn.time(fresh.oldUntil()) + ", so that nothing is refused while you change it."));
                blocks.add(Layout.buttons(turnOff(fresh.webhook())));
                yield shown("A new signing secret", blocks, instead);
            }
            case Outcome.ZendeskKnown known -> {
                List<LayoutBlock> blocks = new ArrayList<>();
                blocks.add(Layout.section("Requests that Zendesk signs with this secret count from now on."));
                blocks.addAll(buttons(known.webhook()));
                yield shown("Zendesk's secret is saved", blocks, instead);
            }
            case Outcome.TurnedOff off ->
                shown(
                        title(team) + " are off",
                        List.of(
                                Layout.section("*%s* are off: their address and secrets don't count any more."
                                        .formatted(title(team))),
                                Layout.buttons(turnOn(off.webhook()))),
                        instead);
            case Outcome.ChangedMeanwhile changed ->
                Answer.line("Nothing changed: somebody changed it meanwhile. `/muster webhooks` shows how it is now.");
        };
    }

    private static List<LayoutBlock> made(
            Team team, Webhook webhook, URI publicUrl, TeamKey key, SigningSecret secret) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                "*%s* are on. Other systems send what happens to their tickets to\n`%s`\nsigned with\n`%s`"
                        .formatted(
                                title(team), WebhookRoutes.url(publicUrl, WebhookRoutes.TICKETS, key), secret.text())));
        blocks.add(Layout.section(
                "Zendesk sends it to\n`%s`\nand signs with a secret of its own: press *Zendesk's secret…*"
                                .formatted(WebhookRoutes.url(publicUrl, WebhookRoutes.ZENDESK, key))
                        + " when you have made the webhook there."));
        blocks.add(Layout.context(ONCE + " `docs/integrations` tells what to send, and how to set up Zendesk."));
        // No new secret yet: its answer would take the place of the only message that shows the address.
        blocks.add(Layout.buttons(zendesk(webhook), outgoing(webhook), turnOff(webhook)));
        return blocks;
    }

    /** A webhook as it is. */
    static Answer.OnlyYou standing(Team team, Webhook webhook) {
        String since = Dates.dayAndYear(webhook.since().atZone(team.zone()).toLocalDate());
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!webhook.isOn()) {
            blocks.add(Layout.section("*%s* are off since %s.".formatted(title(team), since)));
            blocks.add(Layout.buttons(turnOn(webhook), outgoing(webhook)));
            return shown(title(team), blocks, false);
        }
        blocks.add(Layout.section(
                ("*%s* are on since %s. Address and secret were shown then; if you lost the secret, get a new one, if you lost"
                                + " the address, turn them off and on again.\n%s")
                        .formatted(
                                title(team),
                                since,
                                webhook.zendesk() == null
                                        ? "Zendesk's secret isn't known yet: without it, its requests are refused."
                                        : "Zendesk's secret is known.")));
        blocks.addAll(buttons(webhook));
        return shown(title(team), blocks, false);
    }

    private static List<LayoutBlock> buttons(Webhook webhook) {
        return List.of(Layout.buttons(
                zendesk(webhook),
                Layout.confirmed(
                        Layout.button("New secret", WebhookButtons.NEW_SECRET, WebhookButtons.value(webhook)),
                        "The old one counts for 24 hours more.",
                        "New secret"),
                outgoing(webhook),
                turnOff(webhook)));
    }

    /** To the other direction. */
    private static ButtonElement outgoing(Webhook webhook) {
        return CommandButton.button("Outgoing…", OutgoingCommand.SPEC, webhook.team());
    }

    private static ButtonElement zendesk(Webhook webhook) {
        return Layout.button("Zendesk's secret…", WebhookButtons.ZENDESK, WebhookButtons.value(webhook));
    }

    private static ButtonElement turnOn(Webhook webhook) {
        return Layout.button("Turn on", WebhookButtons.TURN_ON, WebhookButtons.value(webhook));
    }

    private static ButtonElement turnOff(Webhook webhook) {
        return Layout.confirmed(
                Layout.button("Turn off", WebhookButtons.TURN_OFF, WebhookButtons.value(webhook)),
                "The address and its secrets stop counting at once.",
                "Turn off");
    }

    private static Answer.OnlyYou shown(String text, List<LayoutBlock> blocks, boolean instead) {
        return new Answer.OnlyYou(text, blocks, instead);
    }

    private static String title(Team team) {
        return "Webhooks of " + Mrkdwn.escape(team.name());
    }
}
