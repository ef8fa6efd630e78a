package dev.muster.bot.web;

import dev.muster.bot.slack.DeliveryCounts;
import dev.muster.bot.web.Route.Reply;
import dev.muster.domain.outgoing.OutgoingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What this process counts, as Prometheus reads it; of all workspaces together, and never who or what. */
public final class Metrics implements DeliveryCounts {
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter delivered =
            counter("muster.messages.delivered", "messages that Slack shows in their newest revision");
    private final Counter failed = counter("muster.messages.failed", "attempts that failed and are made again");
    private final Counter refused = parked("refused");
    private final Counter unreadable = parked("unreadable");

    private final Map<OutgoingEvent.State, Counter> outgoing = new EnumMap<>(Map.of(
            OutgoingEvent.State.DELIVERED, outgoing("delivered"),
            OutgoingEvent.State.WAITING, outgoing("failed"),
            OutgoingEvent.State.REFUSED, outgoing("refused"),
            OutgoingEvent.State.GIVEN_UP, outgoing("given_up")));

    private Counter outgoing(String outcome) {
        return Counter.builder("muster.outgoing.attempts")
                .description("attempts to tell another system of an event")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter counter(String name, String what) {
        return Counter.builder(name).description(what).register(registry);
    }

    private Counter parked(String reason) {
        return Counter.builder("muster.messages.parked")
                .description("messages that were set aside and wait for a person")
                .tag("reason", reason)
                .register(registry);
    }

    @Override
    public void delivered() {
        delivered.increment();
    }

    @Override
    public void failed() {
        failed.increment();
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void unreadable() {
        unreadable.increment();
    }

    /** An event was sent to another system, or not; a waiting one will be sent again. */
    public void outgoing(OutgoingEvent.State afterwards) {
        Objects.requireNonNull(outgoing.get(afterwards)).increment();
    }

    /** {@code GET /metrics}. */
    public Route route() {
        return new Route(
                "GET",
                "/metrics",
                call -> new Reply(200, CONTENT_TYPE, registry.scrape().getBytes(StandardCharsets.UTF_8)));
    }
}
