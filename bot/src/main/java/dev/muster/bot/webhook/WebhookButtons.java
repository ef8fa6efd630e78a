package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.webhook.SigningSecret;
import dev.muster.domain.webhook.Webhook;
import dev.muster.domain.webhook.WebhookDesk;
import dev.muster.domain.webhook.WebhookDesk.Outcome;
import java.util.List;
import java.util.Map;

/** The buttons under a team's webhook, and the form for Zendesk's secret; each counts as long as it is as the lead saw it. */
public final class WebhookButtons {
    public static final String TURN_ON = "webhooks-turn-on";
    public static final String TURN_OFF = "webhooks-turn-off";
    public static final String NEW_SECRET = "webhooks-new-secret";
    public static final String ZENDESK = "webhooks-zendesk";
    public static final String ZENDESK_FORM = "webhooks-zendesk-secret";

    private static final String SECRET = "secret";

    private final Teams teams;
    private final WebhookSetUp setUp;

    public WebhookButtons(Teams teams, WebhookSetUp setUp) {
        this.teams = teams;
        this.setUp = setUp;
    }

    /** What a button carries: whose webhook it is about, and how often that had changed when it was shown. */
    static String value(Webhook webhook) {
        return Shown.value(webhook.team(), webhook.changes());
    }

    public PressHandler turnOn() {
        return press -> onWebhook(press, (desk, team, seen) -> desk.turnOn(team, seen, press.now()));
    }

    public PressHandler turnOff() {
        return press -> onWebhook(press, (desk, team, seen) -> desk.turnOff(team, seen, press.now()));
    }

    public PressHandler newSecret() {
        return press -> onWebhook(press, (desk, team, seen) -> desk.newSecret(team, seen, press.now()));
    }

    /** Opens the form for Zendesk's secret. */
    public PressHandler zendesk() {
        return press -> setUp.withDesk((desk, url) -> switch (Shown.of(
                teams, press.caller().workspace(), press.caller().user(), press.value())) {
            case Shown.Refused refused -> Answer.line(refused.line());
            case Shown.ToLead lead ->
                new Answer.Modal(Modals.modal(
                        ZENDESK_FORM,
                        "Zendesk's secret",
                        "Save",
                        press.value(),
                        List.of(Modals.line(
                                SECRET,
                                "Signing secret",
                                "In Zendesk's Admin Center: the webhook, Reveal secret. Muster keeps it encrypted.",
                                "",
                                SigningSecret.LONGEST))));
        });
    }

    /** Takes Zendesk's secret. */
    public SubmissionAnswer save(Submission submission) {
        String secret = submission.values().text(SECRET);
        if (secret.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(SECRET, "Paste the webhook's signing secret."));
        }
        return new SubmissionAnswer.Done(setUp.withDesk((desk, url) -> switch (Shown.of(
                teams, submission.caller().workspace(), submission.caller().user(), submission.privateMetadata())) {
            case Shown.Refused refused -> Answer.line(refused.line());
            case Shown.ToLead lead ->
                WebhookMessages.answer(
                        lead.team(), url, desk.knowZendesk(lead.team(), lead.seen(), new SigningSecret(secret)), false);
        }));
    }

    private interface Then {
        Outcome on(WebhookDesk desk, Team team, int seen);
    }

    private Answer onWebhook(Press press, Then then) {
        return setUp.withDesk((desk, url) -> switch (Shown.of(
                teams, press.caller().workspace(), press.caller().user(), press.value())) {
            case Shown.Refused refused -> Answer.line(refused.line());
            case Shown.ToLead lead ->
                WebhookMessages.answer(lead.team(), url, then.on(desk, lead.team(), lead.seen()), true);
        });
    }
}
