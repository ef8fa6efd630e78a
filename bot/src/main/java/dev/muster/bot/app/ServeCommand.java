package dev.muster.bot.app;

import dev.muster.bot.slack.SlackUnavailableException;
import dev.muster.bot.web.CannotListenException;
import dev.muster.storage.mongo.DatabaseClock;
import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import dev.muster.storage.mongo.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** {@code muster serve}: runs until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs Muster for a real workspace until it is told to stop.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /** Whoever balances requests looks at {@code /readyz} in this time, and sends no more. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(1);
    /** Whoever runs processes kills after 10 seconds. */
    private static final Duration LONGEST_END = Duration.ofMillis(9_500);

    @Override
    @SuppressWarnings("SystemOut") // the lines that a person at a terminal reads
    public Integer call() throws InterruptedException {
        return switch (Settings.read(System.getenv())) {
            case Settings.Read.Wrong wrong -> {
                wrong.lines().forEach(System.err::println);
                System.err.println("Nothing was started. `./muster check` looks at everything at once.");
                yield 2;
            }
            case Settings.Read.Ok ok -> serve(ok.settings());
        };
    }

    private static int serve(Settings settings) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, closed)));
        long started = System.nanoTime();
        try (Store store = open(settings)) {
            store.prepare();
            try (DatabaseClock clock = DatabaseClock.of(store);
                    Muster muster = Muster.start(new Muster.Parts(
                            store,
                            clock,
                            Clock.systemUTC(),
                            settings.slackApiUrl(),
                            settings.botToken(),
                            settings.signingSecret(),
                            settings.bindAddress(),
                            settings.port(),
                            settings.metrics(),
                            settings.publicUrl(),
                            settings.webhookKey(),
                            settings.privateReceivers()))) {
                LOG.info("ready on port {} after {} ms", muster.port(), (System.nanoTime() - started) / 1_000_000);
                asked.await();
                LOG.info("stopping");
                muster.leave();
                Thread.sleep(UNTIL_NOTICED);
            }
            return 0;
        } catch (StoreUnavailable | SlackUnavailableException | CannotListenException e) {
            LOG.error("not started: {}", e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            if (!StoreTrouble.isUnavailable(e)) {
                throw e;
            }
            LOG.error("not started: the database can't be reached; is MONGODB_URI right, and MongoDB running?");
            return 1;
        } finally {
            closed.countDown();
        }
    }

    /** On a signal to stop the JVM waits for its hooks, so this one waits until everything is closed, for a while. */
    private static void stop(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            if (!closed.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped before everything was finished; what is left is found at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the store that the settings name. */
    static Store open(Settings settings) {
        return settings.mongodbUri() == null
                ? Store.embedded(settings.dataDir())
                : Store.connect(settings.mongodbUri());
    }
}
