package dev.muster.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A help desk's event log of any length, for the mapping of such logs: so many tickets in each week, all of them resolved
 * and closed within two days but one in five of the last week.
 */
final class MadeLog {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LEFT_OPEN = 5;
    private static final int PRODUCTS = 12;

    private final int weekly;
    private final Instant end;

    /**
     * A log that ends at a UTC instant.
     *
     * @param weekly how many tickets are opened in a week
     */
    MadeLog(int weekly, Instant end) {
        this.weekly = weekly;
        this.end = end;
    }

    /** Writes the log of the last week and of so many older tickets before it, the oldest first. */
    void write(Path file, int old) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case_id,activity,resource,completed_at,product\n");
            for (int i = old + weekly - 1; i >= 0; i--) {
                ticket(out, i);
            }
        }
    }

    /** The ticket that so many younger ones follow. */
    private void ticket(BufferedWriter out, int younger) throws IOException {
        Instant opened =
                end.minus(WEEK.multipliedBy(younger + 1L).dividedBy(weekly)).plusSeconds(1);
        row(out, younger, "Insert ticket", opened);
        row(out, younger, "Take in charge ticket", opened.plus(Duration.ofMinutes(10 + younger % 50)));
        if (younger < weekly && younger % LEFT_OPEN == 0) {
            return;
        }
        Instant resolved = opened.plus(Duration.ofHours(2 + younger % 30));
        row(out, younger, "Resolve ticket", resolved);
        row(out, younger, "Closed", resolved.plus(Duration.ofHours(12)));
    }

    private static void row(BufferedWriter out, int ticket, String activity, Instant at) throws IOException {
        out.write("case-%d,%s,agent-%d,%s,product-%d\n"
                .formatted(ticket, activity, ticket % 6, at.toString().replace("Z", ""), ticket % PRODUCTS));
    }
}
