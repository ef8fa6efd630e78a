package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.ServeProcess;
import dev.muster.simulator.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Makes planned troubles happen, and in the end mends whatever is still broken. */
final class Troublemaker {
    private final Simulator slack;
    private final StoreProcess database;
    private final List<Instance> instances;
    private final long started = System.nanoTime();
    private final List<Thread> lasting = new ArrayList<>();
    private final AtomicReference<Thread> withoutDatabase = new AtomicReference<>();
    private int kills;
    private int faults;

    Troublemaker(Simulator slack, StoreProcess database, List<Instance> instances) {
        this.slack = slack;
        this.database = database;
        this.instances = instances;
    }

    /** Hard ends of processes. */
    int kills() {
        return kills;
    }

    /** Everything else that went wrong. */
    int faults() {
        return faults;
    }

    void make(List<Trouble.Planned> plan) throws InterruptedException, IOException {
        for (Trouble.Planned next : plan) {
            Thread.sleep(next.rest());
            say(next.trouble().toString());
            begin(next.trouble());
        }
    }

    @SuppressWarnings("SystemOut") // figures go to stdout, what happens to stderr
    void say(String what) {
        System.err.println(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - started) / 1e9, what));
    }

    private void begin(Trouble trouble) throws InterruptedException, IOException {
        switch (trouble) {
            case Trouble.Kill kill -> {
                kills++;
                instances.get(kill.instance()).current().kill();
            }
            case Trouble.Stop stop -> {
                faults++;
                instances.get(stop.instance()).current().terminate();
            }
            case Trouble.Pause pause -> {
                faults++;
                ServeProcess paused = instances.get(pause.instance()).current();
                paused.pause();
                after(pause.lasting(), paused::resume);
            }
            case Trouble.Cut cut -> {
                faults++;
                Wire wire = instances.get(cut.instance()).wire();
                wire.cut();
                after(cut.lasting(), wire::mend);
            }
            case Trouble.CutAll cut -> {
                faults++;
                instances.forEach(instance -> instance.wire().cut());
                after(cut.lasting(), () -> instances.forEach(i -> i.wire().mend()));
            }
            case Trouble.KillDatabase kill -> killDatabase(kill.lasting());
            case Trouble.Slack fault -> {
                faults += fault.times();
                slack.faults().plan(fault.method(), fault.times(), fault.fault());
            }
        }
    }

    private void killDatabase(Duration down) throws InterruptedException {
        Thread before = withoutDatabase.get();
        if (before != null) {
            before.join();
        }
        kills++;
        database.kill();
        withoutDatabase.set(after(down, database::start));
    }

    private interface End {
        void run() throws IOException, InterruptedException;
    }

    /** Ends a trouble after a while, or at once when it is interrupted. */
    private Thread after(Duration while_, End end) {
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(while_);
            } catch (InterruptedException mendNow) {
                // So be it.
            }
            try {
                end.run();
            } catch (IOException e) {
                throw new IllegalStateException("a trouble doesn't end", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        lasting.add(thread);
        return thread;
    }

    /** Ends all troubles. */
    void mend() throws InterruptedException {
        slack.faults().clear();
        for (Thread thread : lasting) {
            thread.interrupt();
            thread.join();
        }
    }
}
