package dev.muster.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.delivery.RequestId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes presses of buttons and choices from menus to their handlers, and the answers beside the message. */
final class PressIn implements BlockActionHandler {
    static final String UNKNOWN = "Muster doesn't know this button any more. `/muster help` lists what it can do.";

    private final Incoming incoming;
    private final Homes homes;
    private final Map<String, PressHandler> handlers;

    PressIn(Incoming incoming, Homes homes, Map<String, PressHandler> handlers) {
        this.incoming = incoming;
        this.homes = homes;
        this.handlers = Map.copyOf(handlers);
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        Caller caller = Incoming.caller(
                payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getId(),
                channel(payload));
        Action action = payload.getActions().getFirst();
        if (action.getUrl() != null && !action.getUrl().isEmpty()) {
            return Json.empty(); // a link: the browser does it all, Slack only tells
        }
        Instant now = incoming.clock().instant();
        String kind = beforeColon(action.getActionId());
        RequestId id = id(payload, action);
        String value = value(action);
        Supplier<Answer> handler = handler(caller, id, kind, new Press(caller, value, now));
        InView place = new InView(payload.getView());
        String chosen = kind.equals(HomePages.CHOOSE) ? value : "";
        return incoming.inTime(
                Incoming.owed(caller, id, payload.getResponseUrl()),
                () -> {
                    Answer answer = incoming.answer(
                            caller, kind, payload.getTriggerId(), place.isForm(), () -> place.fit(handler.get()));
                    return place.show(homes, caller, answer, chosen) ? answer : shown(caller, payload, answer);
                },
                answer -> Json.empty(),
                noted -> noted ? Json.empty() : Incoming.refused(),
                answer -> {});
    }

    private Supplier<Answer> handler(Caller caller, @Nullable RequestId id, String kind, Press press) {
        if (!incoming.isOurs(caller)) {
            return () -> Answer.line(Incoming.ANOTHER_WORKSPACE);
        }
        if (kind.equals(HomePages.CHOOSE) || kind.equals(HomePages.REFRESH)) {
            return Answer.Nothing::new;
        }
        PressHandler handler = handlers.get(kind);
        if (handler == null) {
            return () -> Answer.line(UNKNOWN);
        }
        return handler.isSafeToRepeat()
                ? () -> handler.handle(press)
                : () -> incoming.receipts().of(caller.workspace(), id).once(() -> handler.handle(press));
    }

    /** A press is known by who pressed what when; one without a time, by the trigger that came with it. */
    private static @Nullable RequestId id(BlockActionPayload payload, Action action) {
        return action.getActionTs() == null
                ? Incoming.request("press", payload.getTriggerId())
                : Incoming.request(
                        "press", payload.getUser().getId() + "/" + action.getActionId() + "/" + action.getActionTs());
    }

    /** Before Slack gets its acknowledgement: if this process dies in between, Slack tells the person that it failed. */
    private Answer shown(Caller caller, BlockActionPayload payload, Answer answer) {
        if (answer instanceof Answer.OnlyYou onlyYou) {
            incoming.replies().show(caller, payload.getResponseUrl(), onlyYou);
        }
        return answer;
    }

    private static @Nullable String channel(BlockActionPayload payload) {
        if (payload.getChannel() != null) {
            return payload.getChannel().getId();
        }
        return payload.getContainer() == null ? null : payload.getContainer().getChannelId();
    }

    /** Ids are unique within a message by what follows the colon. */
    private static String beforeColon(String actionId) {
        int colon = actionId.indexOf(':');
        return colon < 0 ? actionId : actionId.substring(0, colon);
    }

    private static String value(Action action) {
        return Stream.of(
                        action.getValue(),
                        action.getSelectedOption() == null
                                ? null
                                : action.getSelectedOption().getValue(),
                        action.getSelectedUser(),
                        action.getSelectedConversation(),
                        action.getSelectedChannel(),
                        action.getSelectedDate(),
                        action.getSelectedTime())
                .filter(v -> v != null)
                .findFirst()
                .orElse("");
    }
}
