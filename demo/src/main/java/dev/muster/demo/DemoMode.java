package dev.muster.demo;

import dev.muster.demo.seed.DemoTeam;
import dev.muster.demo.stage.Stage;
import dev.muster.demo.stage.SteppingTime;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.time.MovableClock;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.CountDownLatch;

/** The demo that people click in: a seeded team on a local Slack, until Ctrl-C. */
final class DemoMode {
    private DemoMode() {}

    /**
     * Runs until the process is told to stop.
     *
     * @param port where the page is to be; another one is taken when it is in use
     */
    static void run(int port, PrintStream out) throws InterruptedException {
        ZoneId zone = zone();
        Instant start = thursday(zone);
        MovableClock clock = MovableClock.startingAt(start);
        SteppingTime time = new SteppingTime();
        Simulator slack = Simulator.builder()
                .clock(clock)
                .mover(time)
                .port(isFree(port) ? port : 0)
                .build()
                .start();
        Store store = Store.inMemory();
        store.prepare();
        new DemoTeam(slack, store, zone, start).seed();
        Stage stage = new Stage(slack, store);
        stage.startBot();
        time.moves(stage);
        out.println("Muster's demo runs at " + slack.url());
        out.println(
                "It is Thursday morning there. Be anyone of the team: claim a ticket in #billing-support, let Mara");
        out.println("plan a roster with /shift plan, move the clock to Monday 08:59 and watch the digest come.");
        out.println("Ctrl-C ends it; nothing is kept.");
        out.flush();
        awaitSignal(stage);
    }

    /** The zone of this machine, so that the demo's mornings look like mornings. */
    private static ZoneId zone() {
        ZoneId here = ZoneId.systemDefault();
        return here.getId().contains("/") ? here : ZoneId.of("Europe/Berlin");
    }

    /** Thursday of this week, shortly before ten: rosters are planned on Thursdays. */
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static Instant thursday(ZoneId zone) {
        return ZonedDateTime.now(zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(3)
                .with(LocalTime.of(9, 55))
                .toInstant();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void awaitSignal(Stage stage) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stage.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
