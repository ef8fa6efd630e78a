package dev.muster.bot.webhook;

import dev.muster.domain.outgoing.Happening;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues what happened to a ticket for the team's outgoing webhook. The events come from the ticket's history, each under an
 * id made of its place there, so being told twice is being told once.
 */
public final class OutgoingNews implements TicketNews {
    private static final Logger log = LoggerFactory.getLogger(OutgoingNews.class);
    /** Longer than {@code Recovery} looks back, and shorter than events are remembered. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** Most teams have none, and aren't asked about at every change; what is missed so is told again by {@code CardSweep}. */
    private static final long NONE_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Long> noneSince = new ConcurrentHashMap<>();
    private final OutgoingWebhooks webhooks;
    private final OutgoingEvents events;
    private final Runnable wakeSender;
    private final Predicate<RuntimeException> passes;

    /**
     * One that queues for all teams.
     *
     * @param passes whether something went wrong that passes by itself, so that whoever told may tell again
     */
    public OutgoingNews(
            OutgoingWebhooks webhooks, OutgoingEvents events, Runnable wakeSender, Predicate<RuntimeException> passes) {
        this.webhooks = webhooks;
        this.events = events;
        this.wakeSender = wakeSender;
        this.passes = passes;
    }

    @Override
    public void changed(Team team, Ticket ticket, Instant now) {
        try {
            find(team).ifPresent(webhook -> queue(team, ticket, webhook, now));
        } catch (RuntimeException e) {
            if (passes.test(e)) {
                throw e;
            }
            // Telling again would fail again, and hold up everything else that follows from a change.
            log.error(
                    "{} {}: what happened can't be queued for the outgoing webhook: {}",
                    ticket.workspace(),
                    ticket.number(),
                    e.getClass().getName());
        }
    }

    /** A webhook may have been turned on just now. */
    public void lookAgain() {
        noneSince.clear();
    }

    private Optional<OutgoingWebhook> find(Team team) {
        String key = team.workspace() + "/" + team.id();
        Long none = noneSince.get(key);
        if (none != null && System.nanoTime() - none < NONE_FOR_NANOS) {
            return Optional.empty();
        }
        long asked = System.nanoTime();
        Optional<OutgoingWebhook> webhook =
                webhooks.find(team.workspace(), team.id()).filter(OutgoingWebhook::takesEvents);
        if (webhook.isEmpty()) {
            noneSince.put(key, asked);
        }
        return webhook;
    }

    private void queue(Team team, Ticket ticket, OutgoingWebhook webhook, Instant now) {
        Instant news = now.minus(NEWS);
        Instant since = webhook.since().isAfter(news) ? webhook.since() : news;
        List<OutgoingEvent> happened = Happening.of(ticket, since).stream()
                .filter(happening -> webhook.events().contains(happening.kind()))
                .map(happening -> OutgoingBody.event(team, ticket, happening, webhook.withText(), now))
                .toList();
        if (happened.isEmpty()) {
            return;
        }
        events.put(happened);
        // Also when all were there: whoever put them may have died here.
        webhooks.wake(team.workspace(), team.id(), now);
        wakeSender.run();
    }
}
