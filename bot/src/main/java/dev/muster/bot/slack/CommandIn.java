package dev.muster.bot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Once;
import dev.muster.domain.delivery.RequestId;
import java.time.Instant;
import java.util.Set;

/** Takes slash commands to the router and its answers back in the response. */
final class CommandIn implements SlashCommandHandler {
    static final String UNKNOWN = "Muster doesn't know this command. `/muster help` lists what it knows.";

    private final Incoming incoming;
    private final Set<String> names;
    private final BoltGateway.Commands commands;

    CommandIn(Incoming incoming, Set<String> names, BoltGateway.Commands commands) {
        this.incoming = incoming;
        this.names = names;
        this.commands = commands;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        Caller caller = Incoming.caller(payload.getTeamId(), payload.getUserId(), payload.getChannelId());
        String command = payload.getCommand();
        String name = command.startsWith("/") ? command.substring(1) : command;
        if (!incoming.isOurs(caller)) {
            return ack(Answer.line(Incoming.ANOTHER_WORKSPACE));
        }
        if (!names.contains(name)) {
            return ack(Answer.line(UNKNOWN));
        }
        Instant now = incoming.clock().instant();
        RequestId id = Incoming.request("command", payload.getTriggerId());
        Once once = incoming.receipts().of(caller.workspace(), id);
        return incoming.inTime(
                Incoming.owed(caller, id, payload.getResponseUrl()),
                () -> incoming.answer(
                        caller,
                        command,
                        payload.getTriggerId(),
                        () -> commands.answer(caller, name, payload.getText(), now, once)),
                CommandIn::ack,
                noted -> ack(Answer.line(noted ? Incoming.FOLLOWS : Trouble.NO_STORE)),
                answer -> {
                    if (answer instanceof Answer.OnlyYou onlyYou) {
                        incoming.replies().show(caller, payload.getResponseUrl(), onlyYou);
                    }
                });
    }

    private static Response ack(Answer answer) {
        return answer instanceof Answer.OnlyYou onlyYou ? Json.response(Json.ephemeral(onlyYou)) : Json.empty();
    }
}
