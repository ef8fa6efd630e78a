package dev.muster.bot.app;

import dev.muster.bot.webhook.OutgoingNews;
import dev.muster.bot.webhook.OutgoingSender;
import dev.muster.bot.webhook.OutgoingSetUp;
import dev.muster.bot.webhook.Receiver;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Outgoing webhooks, wired together; without the key that their secrets are sealed with, nothing is sent. */
final class Outgoing implements AutoCloseable {
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Store store;
    private final Clock clock;
    private final Receiver receiver;
    private final Optional<OutgoingDesk> desk;
    private final Optional<OutgoingSender> sender;
    private final Optional<OutgoingNews> news;

    Outgoing(Muster.Parts parts, Teams teams, Runnable wakeOutbox, Consumer<OutgoingEvent.State> counts) {
        store = parts.store();
        clock = parts.clock();
        receiver = new Receiver(parts.privateReceivers());
        desk = Optional.ofNullable(parts.webhookKey())
                .map(key -> new OutgoingDesk(store.outgoingWebhooks(), store.outgoingEvents(), new SecretSeal(key)));
        sender = desk.map(d -> new OutgoingSender(new OutgoingSender.Parts(
                d,
                store.outgoingWebhooks(),
                store.outgoingEvents(),
                receiver,
                teams,
                store.outbox(),
                wakeOutbox,
                clock,
                parts.slacksClock(),
                () -> ThreadLocalRandom.current().nextDouble(),
                counts)));
        news = sender.map(s -> new OutgoingNews(
                store.outgoingWebhooks(), store.outgoingEvents(), s::wake, StoreTrouble::isUnavailable));
    }

    /** What is to be told of every change of a ticket. */
    TicketNews news() {
        return news.<TicketNews>map(n -> n).orElse((team, ticket, now) -> {});
    }

    OutgoingSetUp setUp() {
        return new OutgoingSetUp(desk, store.outgoingWebhooks(), store.outgoingEvents(), receiver, this::changed);
    }

    private void changed() {
        news.ifPresent(OutgoingNews::lookAgain);
        sender.ifPresent(OutgoingSender::wake);
    }

    /** Forgets what became of events long ago. */
    Sweep sweep() {
        return new Sweep("outgoing events", FORGET_EVERY, () -> store.outgoingEvents()
                .forgetBefore(clock.instant().minus(REMEMBERED)));
    }

    void start() {
        sender.ifPresent(OutgoingSender::start);
    }

    void clockMoved() {
        sender.ifPresent(OutgoingSender::wake);
    }

    boolean isIdle() {
        return sender.map(OutgoingSender::isIdle).orElse(true);
    }

    @Override
    public void close() {
        sender.ifPresent(OutgoingSender::close);
        receiver.close();
    }
}
