package dev.muster.demo;

import dev.muster.demo.seed.DemoTalk;
import dev.muster.demo.seed.DemoTeam;
import dev.muster.demo.stage.Stage;
import dev.muster.demo.stage.SteppingTime;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.time.MovableClock;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.time.ZoneId;

/** The demo as one sees it: a seeded team on a local Slack with the bot in it, and a tour on the page. */
public final class Demo implements AutoCloseable {
    private final Stage stage;

    private Demo(Stage stage) {
        this.stage = stage;
    }

    /**
     * Puts it up.
     *
     * @param port where the page is; 0 for any free one
     * @param zone everybody's
     * @param clock shows the instant at which the demo begins
     */
    public static Demo start(int port, ZoneId zone, MovableClock clock) {
        Instant begin = clock.instant();
        SteppingTime time = new SteppingTime();
        DemoTour tour = new DemoTour(begin);
        Simulator slack = Stage.muster()
                .clock(clock)
                .mover(time)
                .tour(tour.tour())
                .port(port)
                .build()
                .start();
        tour.of(slack);
        Store store = Store.inMemory();
        store.prepare();
        DemoTeam team = new DemoTeam(slack, store, zone, begin);
        team.seed();
        new DemoTalk(slack, zone, begin).seed();
        Stage stage = new Stage(slack, store);
        stage.startBot();
        time.moves(stage);
        return new Demo(stage);
    }

    public Stage stage() {
        return stage;
    }

    public String url() {
        return stage.slack().url();
    }

    @Override
    public void close() {
        stage.close();
    }
}
