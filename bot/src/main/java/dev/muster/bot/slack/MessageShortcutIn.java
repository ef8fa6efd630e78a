package dev.muster.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions;
import dev.muster.bot.interaction.Interactions.MessageShortcut;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes shortcuts that people use on messages to their handlers. */
final class MessageShortcutIn implements MessageShortcutHandler {
    static final String UNKNOWN = "Muster doesn't know this shortcut any more. `/muster help` lists what it can do.";

    private final Incoming incoming;
    private final Map<String, Interactions.MessageShortcutHandler> handlers;
    private final String workspaceUrl;

    /** Handlers by callback id, and where the workspace is. */
    MessageShortcutIn(
            Incoming incoming,
            Map<String, Interactions.MessageShortcutHandler> handlers,
            @Nullable String workspaceUrl) {
        this.incoming = incoming;
        this.handlers = Map.copyOf(handlers);
        this.workspaceUrl = workspaceUrl == null ? "https://slack.com/" : workspaceUrl;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        Caller caller = Incoming.caller(
                payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getId(),
                payload.getChannel() == null ? null : payload.getChannel().getId());
        String text = Optional.ofNullable(payload.getMessage())
                .map(message -> message.getText())
                .orElse("");
        MessageShortcut shortcut = new MessageShortcut(
                caller, text, link(payload), incoming.clock().instant());
        return incoming.inTime(
                Incoming.owed(caller, Incoming.request("shortcut", payload.getTriggerId()), payload.getResponseUrl()),
                () -> shown(
                        caller,
                        payload,
                        incoming.answer(
                                caller,
                                payload.getCallbackId(),
                                payload.getTriggerId(),
                                () -> answer(payload, shortcut))),
                answer -> Json.empty(),
                noted -> noted ? Json.empty() : Incoming.refused(),
                answer -> {});
    }

    private Answer answer(MessageShortcutPayload payload, MessageShortcut shortcut) {
        if (!incoming.isOurs(shortcut.caller())) {
            return Answer.line(Incoming.ANOTHER_WORKSPACE);
        }
        Interactions.MessageShortcutHandler handler = handlers.get(payload.getCallbackId());
        return handler == null ? Answer.line(UNKNOWN) : handler.handle(shortcut);
    }

    /** As for a press: before the acknowledgement. */
    private Answer shown(Caller caller, MessageShortcutPayload payload, Answer answer) {
        if (answer instanceof Answer.OnlyYou onlyYou) {
            incoming.replies().show(caller, payload.getResponseUrl(), onlyYou);
        }
        return answer;
    }

    /**
     * The message's permalink. It is made here, since Slack tells it only for conversations that the bot is in; whoever opens
     * it sees what they may see.
     */
    private String link(MessageShortcutPayload payload) {
        if (payload.getChannel() == null || payload.getMessageTs() == null) {
            return "";
        }
        String channel = payload.getChannel().getId();
        String thread =
                payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
        String link = workspaceUrl + "archives/" + channel + "/p"
                + payload.getMessageTs().replace(".", "");
        return thread == null || thread.equals(payload.getMessageTs())
                ? link
                : link + "?thread_ts=" + thread + "&cid=" + channel;
    }
}
