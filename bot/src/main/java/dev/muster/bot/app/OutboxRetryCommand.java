package dev.muster.bot.app;

import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.RetryOutcome;
import dev.muster.storage.mongo.DatabaseClock;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code muster outbox retry}: has messages that were set aside sent again, by whichever Muster runs. */
@Command(
        name = "retry",
        description =
                "Has messages that were set aside sent again by the Muster that runs, or by the next that starts.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class OutboxRetryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "what `outbox list` calls them", arity = "0..*")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "all that are set aside and can be read")
    private boolean all;

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            System.err.println("Say which messages, by their ids from `./muster outbox list`, or --all.");
            return 2;
        }
        return BesideServe.use(this::retry);
    }

    private int retry(Store store) {
        List<MessageKey> keys = all
                ? store.parkedMessages().keys()
                : ids.stream().map(MessageKey::new).toList();
        if (keys.isEmpty()) {
            System.out.println("No message is set aside.");
            return 0;
        }
        int refused = 0;
        try (DatabaseClock clock = DatabaseClock.of(store)) {
            for (MessageKey key : keys) {
                refused += isDueAgain(store, key, clock.instant()) ? 0 : 1;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private static boolean isDueAgain(Store store, MessageKey key, Instant now) {
        RetryOutcome outcome = store.parkedMessages().retry(key, now);
        System.out.println(key + ": "
                + switch (outcome) {
                    case RetryOutcome.DueAgain again -> "goes out again.";
                    case RetryOutcome.NotParked other ->
                        switch (other.state()) {
                            case DUE -> "is on its way already.";
                            case SENT -> "is in Slack already.";
                            case PARKED -> throw new IllegalStateException("parked, and not parked");
                        };
                    case RetryOutcome.NoSuchMessage none ->
                        "there is no such message. `./muster outbox list` names those that are set aside.";
                    case RetryOutcome.Unreadable unreadable ->
                        "can't be read by this version of Muster. If a newer one wrote it, update; else mend the document.";
                });
        return outcome instanceof RetryOutcome.DueAgain;
    }
}
