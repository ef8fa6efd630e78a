package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.torture.Company.Desk;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Puts numbered notes for some channels into the outbox, each after the one before it: so they have to come. */
final class Notes implements Runnable {
    static final String PREFIX = "note/";
    private static final Duration BETWEEN = Duration.ofMillis(1_700);
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Store store;
    private final List<Desk> desks;
    private final Instant end;
    private final Random random;
    private final AtomicIntegerArray put;

    /**
     * Notes for the channels of some teams.
     *
     * @param end the UTC instant from which on no more are put
     */
    Notes(Store store, List<Desk> desks, Instant end, long seed) {
        this.store = store;
        this.desks = desks;
        this.end = end;
        this.random = new Random(seed);
        this.put = new AtomicIntegerArray(desks.size());
    }

    static MessageId id(int desk, int number) {
        return new MessageId(PREFIX + desk + "/" + number);
    }

    /** How many notes a team's channel has to show. */
    int expectedIn(int desk) {
        return put.get(desk);
    }

    @Override
    public void run() {
        try {
            while (Instant.now().isBefore(end)) {
                Thread.sleep(BETWEEN);
                int desk = random.nextInt(desks.size());
                put(desk, put.get(desk));
                put.incrementAndGet(desk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(int desk, int number) throws InterruptedException {
        Message note = Message.toChannel(
                desks.get(desk).team().workspace(),
                desks.get(desk).team().id(),
                id(desk, number),
                desks.get(desk).team().channel(),
                new Content<Tier.ForTeam>("Note " + number, "[]"),
                1);
        while (true) {
            try {
                store.outbox().put(note, Instant.now());
                return;
            } catch (RuntimeException e) {
                if (!StoreTrouble.isUnavailable(e)) {
                    throw e;
                }
                Thread.sleep(AGAIN);
            }
        }
    }
}
