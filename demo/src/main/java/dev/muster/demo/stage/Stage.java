package dev.muster.demo.stage;

import dev.muster.bot.app.Manifest;
import dev.muster.bot.app.Muster;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorBuilder;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.time.MovableClock;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A local Slack, a store and a bot in one process. Bot and Slack speak HTTP with each other and share nothing but the clock,
 * which is moved by hand: nothing is late and nothing is slept for.
 */
public final class Stage implements AutoCloseable {
    /** How long anything may take in real time before the stage gives up waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Retries that are due so soon are waited for: they are part of what is going on. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final long POLL_NANOS = 1_000_000;
    private static final int QUIET_POLLS = 4;
    private static final String SIGNING_SECRET = "a-secret-of-the-local-slack";

    private final Simulator slack;
    private final Store store;
    private final MovableClock clock;
    private @Nullable Muster muster;

    /**
     * Puts a stage up; the bot is not running yet.
     *
     * @param store prepared; the stage closes it
     * @param slack started; the stage closes it
     */
    public Stage(Simulator slack, Store store) {
        this.slack = slack;
        this.store = store;
        this.clock = slack.clock();
        clock.onChange(() -> {
            Muster running = muster;
            if (running != null) {
                running.clockMoved();
            }
        });
    }

    /** A stage with an empty workspace, time standing still at a UTC instant, and the bot running. */
    public static Stage at(Instant instant) {
        return at(instant, Store.inMemory());
    }

    /**
     * The same, on a given store.
     *
     * @param store empty; the stage closes it
     */
    public static Stage at(Instant instant, Store store) {
        Simulator slack = muster().clock(MovableClock.frozenAt(instant)).build().start();
        store.prepare();
        Stage stage = new Stage(slack, store);
        stage.startBot();
        return stage;
    }

    /** A Slack that Muster is installed in: it offers Muster's commands, and allows what its manifest asks for. */
    public static SimulatorBuilder muster() {
        return Simulator.builder().manifest(AppManifest.parse(Manifest.json("https://muster.example.com")));
    }

    public Simulator slack() {
        return slack;
    }

    public Store store() {
        return store;
    }

    public MovableClock clock() {
        return clock;
    }

    /** Starts the bot, as another process would be started on the same store. */
    public synchronized void startBot() {
        if (muster != null) {
            throw new IllegalStateException("the bot is running already");
        }
        muster = Muster.start(new Muster.Parts(
                store, clock, URI.create(slack.apiUrl()), slack.botToken(), SIGNING_SECRET, "127.0.0.1", 0));
        slack.app("http://127.0.0.1:" + muster.port() + "/slack/events", SIGNING_SECRET);
    }

    /** Stops the bot; Slack and the store stay. */
    public synchronized void stopBot() {
        if (muster != null) {
            muster.close();
            muster = null;
        }
    }

    /** Where the bot listens. */
    public int botPort() {
        return running().port();
    }

    /** Waits until everything is done that can be done now, retries that are due soon among it. */
    public void settle() {
        awaitIdle();
        if (muster == null) {
            return;
        }
        Optional<Instant> retry = store.outbox().nextAttempt();
        while (retry.isPresent() && retry.get().isBefore(clock.instant().plus(SOON))) {
            if (retry.get().isAfter(clock.instant())) {
                clock.set(retry.get());
            }
            awaitIdle();
            retry = store.outbox().nextAttempt();
        }
    }

    /** Moves time forward to an instant, stopping at everything that falls due on the way. */
    public void moveTo(Instant target) {
        settle();
        while (muster != null) {
            Optional<Instant> due = running().nextDue();
            if (due.isEmpty() || due.get().isAfter(target)) {
                break;
            }
            forwardTo(due.get());
            settle();
        }
        forwardTo(target);
        settle();
    }

    public void moveBy(Duration duration) {
        moveTo(clock.instant().plus(duration));
    }

    private void forwardTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.set(instant);
        }
    }

    /** A moment of rest between two steps may look like the end; only rest that lasts is. */
    private void awaitIdle() {
        Muster running = muster;
        if (running == null) {
            return;
        }
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the bot did not come to rest within " + PATIENCE.toSeconds() + " s");
            }
            quiet = running.isIdle() ? quiet + 1 : 0;
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private Muster running() {
        Muster running = muster;
        if (running == null) {
            throw new IllegalStateException("the bot is not running");
        }
        return running;
    }

    @Override
    public void close() {
        stopBot();
        slack.close();
        store.close();
    }
}
