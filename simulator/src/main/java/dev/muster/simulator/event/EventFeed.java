package dev.muster.simulator.event;

import com.google.gson.JsonObject;
import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.AppRequest;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Failure;
import dev.muster.simulator.event.EventFaults.Mishap;
import dev.muster.simulator.time.Agenda;
import dev.muster.simulator.workspace.Change;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tells the app what happens in the workspace, and repeats what it didn't take: nearly at once, after a minute, after five. */
public final class EventFeed {
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** What the thread that acts for a person has set off, while it does so. */
    private static final ThreadLocal<List<CompletableFuture<?>>> SET_OFF = new ThreadLocal<>();

    private final Workspace workspace;
    private final AppConnection app;
    private final Subscriptions subscriptions;
    private final EventFaults faults;
    private final Agenda agenda;
    private final EventShapes shapes;
    private final EventEnvelopes envelopes;

    public EventFeed(
            Workspace workspace, AppConnection app, Subscriptions subscriptions, EventFaults faults, Agenda agenda) {
        this.workspace = workspace;
        this.app = app;
        this.subscriptions = subscriptions;
        this.faults = faults;
        this.agenda = agenda;
        this.shapes = new EventShapes(workspace);
        this.envelopes = new EventEnvelopes(workspace);
    }

    /** Starts to listen to the workspace. */
    public void listen() {
        workspace.onChange(this::happened);
    }

    private void happened(Change change) {
        if (!app.isConnected() || isOfNoInterest(change)) {
            return;
        }
        CompletableFuture<?> told = CompletableFuture.completedFuture(null);
        for (AppEvent event : shapes.of(change)) {
            if (isTold(event)) {
                told = told.thenCompose(before -> publish(event));
            }
        }
        List<CompletableFuture<?>> waitedFor = SET_OFF.get();
        if (waitedFor != null) {
            waitedFor.add(told);
        }
    }

    /** Most of what happens is the app's own doing; it isn't even written down when nobody wants to read it. */
    private boolean isOfNoInterest(Change change) {
        return switch (change) {
            case Change.Posted posted -> isOfNoInterest(posted.message());
            case Change.Edited edited -> isOfNoInterest(edited.after());
            case Change.Deleted deleted -> isOfNoInterest(deleted.message());
            default -> false;
        };
    }

    private boolean isOfNoInterest(SimMessage message) {
        return message.isEphemeral() || (message.fromApp() && !subscriptions.includeOwnPosts());
    }

    private boolean isTold(AppEvent event) {
        return subscriptions.include(event) && (shapes.isInstalled() || event.isAboutInstallation());
    }

    /** Does what a person does, and waits until the app has been asked once about every event that follows from it. */
    public <T> T waiting(Supplier<T> doing) {
        List<CompletableFuture<?>> outer = SET_OFF.get();
        List<CompletableFuture<?>> mine = new ArrayList<>();
        SET_OFF.set(mine);
        try {
            return doing.get();
        } finally {
            if (outer == null) {
                SET_OFF.remove();
            } else {
                SET_OFF.set(outer);
            }
            mine.forEach(CompletableFuture::join);
        }
    }

    /** Somebody looks at the app's home; returns what came of the first attempt to tell the app. */
    public Delivery homeOpened(Person person) {
        AppEvent event = shapes.homeOpened(person);
        return isTold(event) ? publish(event).join() : Delivery.NOTHING;
    }

    /** Tells any event once, wanted or not, and waits for the answer. */
    public Delivery tell(JsonObject event) {
        return app.deliver(new AppRequest.Event(envelopes.around(event), 0, Failure.NONE));
    }

    private CompletableFuture<Delivery> publish(AppEvent event) {
        JsonObject envelope = envelopes.around(event.body());
        Optional<Mishap> mishap = faults.take(event.type());
        if (mishap.isEmpty()) {
            return attempt(envelope, 0, Failure.NONE);
        }
        return switch (mishap.get()) {
            case Mishap.Drop drop -> CompletableFuture.completedFuture(Delivery.NOTHING);
            case Mishap.Delay delay -> {
                agenda.after(
                        delay.by(), () -> attempt(envelope, 0, Failure.NONE).join());
                yield CompletableFuture.completedFuture(Delivery.NOTHING);
            }
            case Mishap.Twice twice ->
                attempt(envelope, 0, Failure.NONE).thenCompose(first -> attempt(envelope, 0, Failure.NONE));
        };
    }

    /** The wait for the next attempt begins with this one, so that a clock that is moved meanwhile changes nothing. */
    private CompletableFuture<Delivery> attempt(JsonObject envelope, int retry, Failure reason) {
        Instant start = workspace.clock().instant();
        return app.deliverAsync(new AppRequest.Event(envelope, retry, reason)).thenApply(delivery -> {
            boolean again = !delivery.acknowledged() && !delivery.noRetry() && retry < RETRIES.size();
            if (again) {
                agenda.at(start.plus(RETRIES.get(retry)), () -> attempt(envelope, retry + 1, delivery.failure())
                        .join());
            }
            return delivery;
        });
    }
}
