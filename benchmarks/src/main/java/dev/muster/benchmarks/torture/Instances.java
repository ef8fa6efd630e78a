package dev.muster.benchmarks.torture;

import dev.muster.simulator.Simulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All places where Muster runs. */
final class Instances implements AutoCloseable {
    private final List<Instance> all = new ArrayList<>();

    /** Starts so many, and waits until they are ready. */
    Instances(Simulator slack, StoreProcess database, ProcessBuilder.Redirect log, int count)
            throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            all.add(new Instance(slack, database, log));
        }
        for (Instance instance : all) {
            instance.awaitReady();
        }
    }

    List<Instance> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(Instance::close);
    }
}
