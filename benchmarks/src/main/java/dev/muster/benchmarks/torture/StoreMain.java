package dev.muster.benchmarks.torture;

import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.file.Path;

/** A database process: the embedded store, for other processes, until its input ends. */
final class StoreMain {
    private StoreMain() {}

    /** Opens the store in the directory that is its only argument, and says where it is. */
    @SuppressWarnings("SystemOut") // whoever started it reads the address
    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.embedded(Path.of(arguments[0]))) {
            store.prepare();
            System.out.println(store.embeddedUri().orElseThrow());
            while (System.in.read() >= 0) {
                // Nobody has anything to say; only the end counts.
            }
        }
    }
}
