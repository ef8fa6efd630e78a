package dev.muster.benchmarks;

import dev.muster.bot.app.Muster;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A thousand claims of one ticket at the same time, half through each of two instances. */
final class AtOnce {
    private static final int CLAIMS = 1_000;
    private static final int ROUNDS = 5;
    /** Tickets that a measurement uses. */
    static final int TICKETS = ROUNDS + 1;

    private static final double LONGEST_SECONDS = 30;

    private final Workplace workplace;
    private final Store store;
    private int errors;

    AtOnce(Workplace workplace, Store store) {
        this.workplace = workplace;
        this.store = store;
    }

    /**
     * The median of several rounds, the first of which only warms up, as a JSON line.
     *
     * @param first a number from which on no ticket has one yet
     */
    String measure(int first, Muster one, Muster other) throws InterruptedException, ExecutionException {
        List<Double> seconds = new ArrayList<>();
        AtomicInteger winners = new AtomicInteger();
        for (int round = 0; round <= ROUNDS; round++) {
            double took = round(first + round, one, other, winners);
            if (round > 0) {
                seconds.add(took);
            }
        }
        seconds.sort(null);
        return String.format(
                Locale.ROOT,
                "{\"claims_at_once\":%d,\"instances\":2,\"rounds\":%d,\"winners_a_round\":%.1f,\"seconds\":%.2f}",
                CLAIMS,
                ROUNDS,
                winners.get() / (ROUNDS + 1.0),
                seconds.get(ROUNDS / 2));
    }

    /** Answers that were not what they should be. */
    int errors() {
        return errors;
    }

    private double round(int number, Muster one, Muster other, AtomicInteger winners)
            throws InterruptedException, ExecutionException {
        store.tickets().restore(workplace.openTickets(number, 1));
        List<Load> loads = new ArrayList<>();
        List<List<byte[]>> claims = new ArrayList<>();
        for (Muster muster : List.of(one, other)) {
            loads.add(new Load(muster.port(), CLAIMS / 2, answer -> isRight(answer, winners)));
            claims.add(workplace.claimsOf(number, CLAIMS / 2, muster.port()));
        }
        double longest = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Figures>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Load load = loads.get(i);
                List<byte[]> mine = claims.get(i);
                running.add(both.submit(() -> load.asFastAsPossible(mine, LONGEST_SECONDS)));
            }
            for (Future<Figures> figures : running) {
                longest = Math.max(longest, figures.get().seconds());
                errors += figures.get().errors();
            }
        }
        if (store.tickets()
                        .find(workplace.workspace(), new TicketNumber(number))
                        .orElseThrow()
                        .owner()
                == null) {
            errors++;
        }
        return longest;
    }

    private static boolean isRight(String answer, AtomicInteger winners) {
        if (answer.contains(ClaimsCommand.WON + ".")) {
            winners.incrementAndGet();
            return true;
        }
        return answer.contains("is already with") || answer.contains("is yours already");
    }
}
