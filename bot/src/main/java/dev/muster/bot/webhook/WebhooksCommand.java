package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.webhook.Webhook;
import java.util.Optional;

/** {@code /muster webhooks}: the address at which other systems tell of their tickets, when it is made, and how it stands. */
public final class WebhooksCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "muster", "webhooks", "", "lets another system, Zendesk say, open and move the team's tickets", Who.LEAD);

    private final WebhookSetUp setUp;

    public WebhooksCommand(WebhookSetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public Answer handle(Command command) {
        return setUp.withDesk((desk, url) -> {
            Optional<Webhook> webhook = desk.find(command.team());
            return webhook.isPresent()
                    ? WebhookMessages.standing(command.team(), webhook.get())
                    : WebhookMessages.answer(command.team(), url, desk.turnOn(command.team(), 0, command.now()), false);
        });
    }
}
