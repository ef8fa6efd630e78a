package dev.muster.demo;

import dev.muster.simulator.time.MovableClock;
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
        Demo demo = Demo.start(isFree(port) ? port : 0, zone, MovableClock.startingAt(thursday(zone)));
        out.println("Muster's demo runs at " + demo.url());
        out.println(
                "It is Thursday morning there. The page has a tour of four steps: claim a ticket, approve a roster,");
        out.println("watch Monday come, look at the numbers. Be anybody of the team, with one click.");
        out.println("Ctrl-C ends it; nothing is kept.");
        out.flush();
        awaitSignal(demo);
    }

    /** The zone of this machine, so that the demo's mornings look like mornings. */
    private static ZoneId zone() {
        ZoneId here = ZoneId.systemDefault();
        return here.getId().contains("/") && !here.getId().startsWith("Etc/") ? here : ZoneId.of("Europe/Berlin");
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

    private static void awaitSignal(Demo demo) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            demo.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
