package dev.muster.bot.app;

import dev.muster.bot.calendar.CalendarRoute;
import dev.muster.bot.ticket.FromOutside;
import dev.muster.bot.web.Metrics;
import dev.muster.bot.web.Route;
import dev.muster.bot.webhook.WebhookRoutes;
import dev.muster.bot.webhook.WebhookSetUp;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Teams;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.domain.webhook.WebhookDesk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What there is at our own addresses for others than Slack, wired together: calendars, webhooks, figures of the process. */
final class WebWiring {
    private final Muster.Parts parts;
    private final Teams teams;
    private final Optional<WebhookDesk> webhookDesk;

    final CalendarDesk calendar;
    /** Where we are reached; empty for nowhere. */
    final Supplier<Optional<URI>> publicUrl;

    final WebhookSetUp webhooks;

    /** @param port the one that we listen on; asked only once we do */
    WebWiring(Muster.Parts parts, Teams teams, RosterDesk rosters, IntSupplier port) {
        this.parts = parts;
        this.teams = teams;
        calendar = new CalendarDesk(parts.store().calendarFeeds(), teams, rosters);
        publicUrl = () -> Optional.ofNullable(parts.publicUrl())
                .map(url -> url.getPort() == 0
                        ? URI.create(url.toString().replaceFirst(":0$", ":" + port.getAsInt()))
                        : url);
        webhookDesk = Optional.ofNullable(parts.webhookKey())
                .map(key -> new WebhookDesk(parts.store().webhooks(), new SecretSeal(key)));
        webhooks = new WebhookSetUp(webhookDesk, publicUrl);
    }

    List<Route> routes(Metrics metrics, FromOutside fromOutside) {
        List<Route> routes = new ArrayList<>();
        if (parts.metrics()) {
            routes.add(metrics.route());
        }
        routes.add(new CalendarRoute(calendar, parts.clock()).route());
        webhookDesk.ifPresent(desk -> routes.addAll(
                new WebhookRoutes(desk, teams, fromOutside, parts.clock(), parts.slacksClock()).routes()));
        return routes;
    }
}
