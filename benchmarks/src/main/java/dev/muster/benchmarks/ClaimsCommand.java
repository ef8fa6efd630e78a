package dev.muster.benchmarks;

import dev.muster.bot.app.Muster;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench claims}: how many claims a second, how long each takes, beside a handler that does nothing else. */
@Command(
        name = "claims",
        description = "Measures claims beside a bare Bolt handler, in turns; then the start of a process.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class ClaimsCommand implements Callable<Integer> {
    private static final double ROUND_SECONDS = 2.5;
    private static final double WARM_UP_SECONDS = 5;
    /** Tickets for a round whose rate nobody knows yet. */
    private static final int FIRST_GUESS = 2_500;

    private static final double MARGIN = 1.6;
    /** What the answer to a won claim says. */
    static final String WON = "is yours";

    @Option(names = "--seconds", description = "how long each target is measured (default: ${DEFAULT-VALUE})")
    private double seconds = 20;

    @Option(names = "--connections", description = "how many at once (default: ${DEFAULT-VALUE})")
    private int connections = 16;

    private int numbersUsed;
    private int firstOpened = 1;
    private int opened;
    private int errors;

    /** One round against one target, with so many tickets. */
    @FunctionalInterface
    private interface Round {
        Figures run(int tickets, double seconds) throws InterruptedException;
    }

    @Override
    public Integer call() throws Exception {
        try (Workplace workplace = new Workplace()) {
            Path directory = Files.createTempDirectory("muster-bench");
            try {
                compare(workplace, directory);
                System.out.println(ServeProcess.measure(workplace, directory.resolve("serve")));
            } finally {
                Directories.delete(directory);
            }
        }
        return errors == 0 ? 0 : 1;
    }

    private void compare(Workplace workplace, Path directory) throws Exception {
        try (Store store = Store.embedded(directory.resolve("compared"))) {
            store.prepare();
            workplace.teams().forEach(store.teams()::save);
            Muster.Parts parts = new Muster.Parts(
                    store,
                    Clock.systemUTC(),
                    URI.create(workplace.slack().apiUrl()),
                    workplace.slack().botToken(),
                    Workplace.SIGNING_SECRET,
                    "127.0.0.1",
                    0);
            String uri = store.embeddedUri().orElseThrow();
            try (Muster muster = Muster.start(parts)) {
                try (BareHandler bare = new BareHandler(uri, workplace)) {
                    measure(workplace, store, muster, bare);
                }
                try (Muster other = Muster.start(parts)) {
                    AtOnce atOnce = new AtOnce(workplace, store);
                    System.out.println(atOnce.measure(take(AtOnce.TICKETS), muster, other));
                    errors += atOnce.errors();
                }
            }
        }
    }

    private void measure(Workplace workplace, Store store, Muster muster, BareHandler bare)
            throws InterruptedException {
        Load musterLoad = new Load(muster.port(), connections, WON);
        Load bareLoad = new Load(bare.port(), connections, WON);
        Round musterRound = (count, time) -> {
            int first = open(store, workplace, count);
            return musterLoad.asFastAsPossible(workplace.claims(first, count, muster.port()), time);
        };
        Round bareRound = (count, time) -> {
            int first = take(count);
            bare.open(workplace.openTickets(first, count));
            return bareLoad.asFastAsPossible(workplace.claims(first, count, bare.port()), time);
        };
        double musterRate = warmUp(musterRound);
        double bareRate = warmUp(bareRound);
        List<Figures> ofMuster = new ArrayList<>();
        List<Figures> ofBare = new ArrayList<>();
        int rounds = (int) Math.max(1, Math.round(seconds / ROUND_SECONDS));
        for (int i = 0; i < rounds; i++) {
            // Whoever goes first changes, so that neither always follows the other's work.
            if (i % 2 == 0) {
                musterRate = add(ofMuster, musterRound, musterRate);
                bareRate = add(ofBare, bareRound, bareRate);
            } else {
                bareRate = add(ofBare, bareRound, bareRate);
                musterRate = add(ofMuster, musterRound, musterRate);
            }
        }
        Figures musterFigures = Figures.together(ofMuster);
        Figures bareFigures = Figures.together(ofBare);
        print("{\"target\":\"muster\",%s}", musterFigures);
        print("{\"target\":\"bare\",%s}", bareFigures);

        double highest = ofMuster.stream().mapToDouble(Figures::perSecond).max().orElse(0);
        double half = highest / 2;
        int count = (int) Math.max(connections, Math.round(half * Math.max(ROUND_SECONDS, seconds / 2)));
        int first = open(store, workplace, count);
        Figures atHalf = musterLoad.atRate(workplace.claims(first, count, muster.port()), half);
        print("{\"target\":\"muster\",\"load\":\"half of the highest rate\",%s}", atHalf);
        System.out.printf(
                Locale.ROOT, "{\"ratio_to_bare\":%.2f}%n", musterFigures.perSecond() / bareFigures.perSecond());
    }

    private double warmUp(Round round) throws InterruptedException {
        Figures figures = round.run(FIRST_GUESS, WARM_UP_SECONDS);
        figures = round.run((int) (figures.perSecond() * WARM_UP_SECONDS * MARGIN), WARM_UP_SECONDS);
        errors += figures.errors();
        return figures.perSecond();
    }

    private double add(List<Figures> figures, Round round, double rate) throws InterruptedException {
        figures.add(round.run((int) (rate * ROUND_SECONDS * MARGIN) + connections, ROUND_SECONDS));
        return figures.getLast().perSecond();
    }

    /** Opens so many tickets, after whatever was claimed before is done with; the number of the first. */
    private int open(Store store, Workplace workplace, int count) {
        store.tickets().restore(workplace.closedTickets(firstOpened, opened));
        firstOpened = take(count);
        opened = count;
        store.tickets().restore(workplace.openTickets(firstOpened, count));
        return firstOpened;
    }

    /** Numbers that no ticket has yet; the first of them. */
    private int take(int count) {
        int first = numbersUsed + 1;
        numbersUsed += count;
        return first;
    }

    private void print(String line, Figures figures) {
        errors += figures.errors();
        String numbers = String.format(
                Locale.ROOT,
                "\"per_second\":%.1f,\"p50_ms\":%.2f,\"p99_ms\":%.2f",
                figures.perSecond(),
                figures.millis(50),
                figures.millis(99));
        System.out.println(line.formatted(numbers));
    }
}
