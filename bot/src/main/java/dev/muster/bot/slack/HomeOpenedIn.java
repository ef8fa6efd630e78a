package dev.muster.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;

/** Shows their home to whoever opens it. */
final class HomeOpenedIn implements BoltEventHandler<AppHomeOpenedEvent> {
    private final Incoming incoming;
    private final Homes homes;

    HomeOpenedIn(Incoming incoming, Homes homes) {
        this.incoming = incoming;
        this.homes = homes;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent event = payload.getEvent();
        Caller caller = Incoming.caller(payload.getTeamId(), event.getUser(), null);
        if (!"home".equals(event.getTab()) || !incoming.isOurs(caller)) {
            return context.ack();
        }
        View before = event.getView();
        String team = HomeMark.of(before).map(HomeMark::team).orElse("");
        String seen = before == null ? null : before.getHash();
        return Acked.then(
                context.ack(),
                incoming.afterAck().later(() -> homes.show(caller, new HomePages.Shown(team, ""), seen)));
    }
}
