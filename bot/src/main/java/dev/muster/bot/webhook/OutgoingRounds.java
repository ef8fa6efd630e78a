package dev.muster.bot.webhook;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.outgoing.Attempt;
import dev.muster.domain.outgoing.Health;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhook.State;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.outgoing.OutgoingWebhooks.Held;
import dev.muster.domain.outgoing.Retrying;
import dev.muster.domain.webhook.SigningSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due for one webhook, round by round: of each ticket the oldest event, a few tickets at once. */
final class OutgoingRounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutgoingRounds.class);
    private static final int TICKETS_AT_ONCE = 4;
    private static final int LOOKED_OVER = 200;

    private final OutgoingSender.Parts parts;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    OutgoingRounds(OutgoingSender.Parts parts) {
        this.parts = parts;
    }

    /**
     * How a webhook is left.
     *
     * @param next UTC instant of the next look, unless it is woken before
     */
    record Left(Instant next, Health health) {}

    private record Sent(OutgoingEvent event, Attempt attempt) {}

    Left send(Held held, BooleanSupplier open) {
        OutgoingWebhook webhook = held.webhook();
        if (webhook.state() == State.STOPPED) {
            tellLead(webhook);
        }
        if (webhook.state() != State.ON) {
            return new Left(OutgoingWebhooks.NEVER, held.health());
        }
        Health health = held.health();
        // What happened before it was stopped is no news any more.
        parts.events().giveUp(webhook.workspace(), webhook.team(), webhook.since());
        while (open.getAsBoolean()) {
            Instant now = parts.clock().instant();
            if (!isUnchanged(webhook)) {
                return new Left(now, health);
            }
            Optional<Instant> rest = health.restsUntil(now);
            if (rest.isPresent()) {
                return new Left(rest.get(), health);
            }
            List<OutgoingEvent> heads = heads(webhook);
            List<OutgoingEvent> due = heads.stream()
                    .filter(event -> !event.next().isAfter(now))
                    // A receiver in trouble is asked by one event whether it is over.
                    .limit(health.failures() == 0 ? TICKETS_AT_ONCE : 1)
                    .toList();
            if (due.isEmpty()) {
                return new Left(
                        heads.stream()
                                .map(OutgoingEvent::next)
                                .min(Instant::compareTo)
                                .orElse(OutgoingWebhooks.NEVER),
                        health);
            }
            Optional<OutgoingDesk.Wish> wish = parts.desk().wish(webhook);
            List<SigningSecret> secrets = parts.desk().secrets(webhook, now);
            if (wish.isEmpty() || secrets.isEmpty()) {
                return stopped(webhook, OutgoingMessages.SEALED_OTHERWISE, now, health);
            }
            boolean gone = false;
            List<Sent> all = sendAll(due, wish.get(), secrets);
            Instant then = parts.clock().instant();
            for (Sent sent : all) {
                double jitter = parts.jitter().getAsDouble();
                OutgoingEvent after = Retrying.after(sent.event(), sent.attempt(), then, jitter);
                if (parts.events().record(after)) {
                    parts.counts().accept(after.state());
                }
                health = health.after(sent.attempt(), then, jitter);
                gone |= sent.attempt().isGone();
            }
            if (gone) {
                return stopped(webhook, OutgoingMessages.GONE, then, health);
            }
            if (Retrying.isGivenUp(health, then)) {
                return stopped(webhook, OutgoingMessages.NOTHING_TAKEN, then, health);
            }
        }
        return new Left(parts.clock().instant(), health);
    }

    /** The lead may have turned it off, or sent it elsewhere, while it was held. */
    private boolean isUnchanged(OutgoingWebhook webhook) {
        return parts.webhooks()
                .find(webhook.workspace(), webhook.team())
                .filter(now -> now.version() == webhook.version())
                .isPresent();
    }

    /** Of each ticket the oldest event that waits, in the order of the queue. */
    private List<OutgoingEvent> heads(OutgoingWebhook webhook) {
        Map<String, OutgoingEvent> heads = new LinkedHashMap<>();
        for (OutgoingEvent event : parts.events().waiting(webhook.workspace(), webhook.team(), LOOKED_OVER)) {
            heads.merge(event.queue(), event, (a, b) -> a.index() <= b.index() ? a : b);
        }
        return List.copyOf(heads.values());
    }

    private List<Sent> sendAll(List<OutgoingEvent> due, OutgoingDesk.Wish wish, List<SigningSecret> secrets) {
        List<Future<Sent>> running = new ArrayList<>();
        for (OutgoingEvent event : due) {
            running.add(calls.submit(() -> new Sent(
                    event,
                    parts.receiver()
                            .send(
                                    wish.address(),
                                    event,
                                    secrets,
                                    parts.trueTime().instant()))));
        }
        List<Sent> sent = new ArrayList<>();
        try {
            for (Future<Sent> one : running) {
                sent.add(one.get());
            }
        } catch (InterruptedException e) {
            // It ends now: what wasn't answered isn't recorded.
            running.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new CancellationException("stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event can't be sent", e.getCause());
        }
        return sent;
    }

    private Left stopped(OutgoingWebhook webhook, String why, Instant now, Health health) {
        Optional<OutgoingWebhook> stopped = parts.desk().stop(webhook, why);
        if (stopped.isEmpty()) {
            return new Left(now, health);
        }
        log.warn("{} {}: the outgoing webhook is stopped", webhook.workspace(), webhook.team());
        parts.events().giveUp(webhook.workspace(), webhook.team(), now.plusMillis(1));
        tellLead(stopped.get());
        // The lease is of the webhook as it was: it is looked at once more, and then no more.
        return new Left(now, health);
    }

    /** Under an id of this stop: however often it is told, the lead reads it once. */
    private void tellLead(OutgoingWebhook webhook) {
        parts.teams().find(webhook.workspace(), webhook.team()).ifPresent(team -> {
            Message message =
                    OutgoingMessages.stopped(team, webhook, parts.desk().wish(webhook));
            parts.outbox().put(message, parts.clock().instant());
            parts.wakeOutbox().run();
        });
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
