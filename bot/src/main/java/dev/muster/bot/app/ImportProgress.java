package dev.muster.bot.app;

import dev.muster.bot.importing.TicketImport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far an import is: on a terminal in a line that is overwritten at each percent, else in a line every few seconds. */
final class ImportProgress implements TicketImport.Watch {
    private static final int PERCENT = 100;
    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final long size;
    private final LongSupplier nanos;
    private long saidAt;
    private String said = "";

    /**
     * Progress of a file.
     *
     * @param size the file's, in bytes
     * @param nanos a clock that only goes forward
     */
    ImportProgress(PrintStream out, boolean terminal, long size, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.size = size;
        this.nanos = nanos;
        this.saidAt = nanos.getAsLong();
    }

    @Override
    public void read(long bytes) {
        say(bytes, size, "read");
    }

    @Override
    public void brought(long rows, long all) {
        say(rows, all, "brought");
    }

    private void say(long part, long whole, String what) {
        if (whole == 0 || (!terminal && nanos.getAsLong() - saidAt < BETWEEN_LINES)) {
            return;
        }
        long percent = part * PERCENT / whole;
        String line = "%3d %% %s".formatted(percent, what);
        if (line.equals(said)) {
            return;
        }
        said = line;
        saidAt = nanos.getAsLong();
        if (terminal) {
            out.print("\r" + line + (percent == PERCENT ? "\n" : ""));
        } else {
            out.println(line.strip());
        }
    }
}
