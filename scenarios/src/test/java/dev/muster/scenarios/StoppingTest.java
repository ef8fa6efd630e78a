package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.demo.seed.DemoTeam;
import dev.muster.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to stop while it works, and the one that comes after it. */
class StoppingTest {
    private static final Duration PATIENCE = RealMuster.PATIENCE;
    private static final int KILLED_BY_TERM = 143;

    @TempDir
    private Path data;

    @Test
    void whatIsOnItsWayIsFinishedOrFoundAgainAndNothingComesTwice() throws Exception {
        try (RealMuster muster = new RealMuster(data)) {
            Simulator slack = muster.slack();
            muster.serve();
            slack.faults().delayNext("chat.postMessage", 1, Duration.ofSeconds(5));
            assertThat(slack.as("ana")
                            .in(DemoTeam.CHANNEL)
                            .types("/ticket new Order 4711 was refunded twice")
                            .error())
                    .isEmpty();
            await().atMost(PATIENCE).until(() -> slack.faults().planned().isEmpty());

            muster.process().destroy();
            // It says so before it stops listening: whoever balances requests sends them elsewhere in time.
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> muster.readiness() == 503);
            assertThat(muster.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(muster.process().exitValue()).isEqualTo(KILLED_BY_TERM);

            muster.serve();
            await().atMost(PATIENCE).until(() -> !muster.channelShows("Order 4711 was refunded twice")
                    .isEmpty());
            assertThat(slack.as("ana")
                            .in(DemoTeam.CHANNEL)
                            .types("/ticket unclaimed")
                            .error())
                    .isEmpty();
            muster.process().destroy();
            assertThat(muster.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(muster.channelShows("Order 4711 was refunded twice")).hasSize(1);
        }
    }
}
