package dev.muster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TroublesTest {
    private static final Duration HALF = Duration.ofSeconds(30);

    private final Troubles troubles = new Troubles(HALF);

    @Test
    void thePausesGrowUpToFiveMinutes() {
        assertThat(fail()).isEqualTo(HALF);
        assertThat(fail()).isEqualTo(HALF.multipliedBy(2));
        assertThat(fail()).isEqualTo(HALF.multipliedBy(4));
        assertThat(fail()).isEqualTo(HALF.multipliedBy(8));
        assertThat(fail()).isEqualTo(Duration.ofMinutes(5));
        assertThat(fail()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatWentWellBeginsAnew() {
        fail();
        fail();

        troubles.well("digest");

        assertThat(fail()).isEqualTo(HALF);
    }

    @Test
    void oneTroubleDoesNotSlowAnother() {
        fail();

        assertThat(troubles.failed("assignments", new IllegalStateException("broken")))
                .isEqualTo(HALF);
    }

    @Test
    void eachCauseIsLoggedOnceAndThatItIsWellAgain() {
        Logger logger = (Logger) LoggerFactory.getLogger(Troubles.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            fail();
            fail();
            troubles.failed("digest", new IllegalStateException("broken otherwise"));
            troubles.well("digest");
            troubles.well("digest");
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "digest; trying again, at first in 30 s, saying no more until that changes",
                        "digest; trying again, at first in 120 s, saying no more until that changes",
                        "digest: well again");
    }

    private Duration fail() {
        return troubles.failed("digest", new IllegalStateException("broken"));
    }
}
