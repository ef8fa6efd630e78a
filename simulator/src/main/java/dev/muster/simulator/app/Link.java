package dev.muster.simulator.app;

import java.util.concurrent.CompletableFuture;

/** A way to the app. */
@FunctionalInterface
public interface Link {
    /** Sends without waiting; the future never fails. */
    CompletableFuture<Delivery> send(AppRequest request);
}
