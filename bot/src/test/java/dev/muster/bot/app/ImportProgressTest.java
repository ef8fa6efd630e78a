package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(7);

    private ImportProgress progress(boolean terminal, long size) {
        return new ImportProgress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, size, nanos::get);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aTerminalSeesEachPercentInOneLine() {
        ImportProgress progress = progress(true, 1_000);

        progress.read(10);
        progress.read(19);
        progress.read(20);
        progress.read(1_000);
        progress.brought(50, 100);

        assertThat(said()).isEqualTo("\r  1 % read\r  2 % read\r100 % read\n\r 50 % brought");
    }

    @Test
    void aLogGetsALineEveryFewSecondsAndOnlyWhenThereIsNews() {
        ImportProgress progress = progress(false, 1_000);

        progress.read(10);
        pass(5);
        progress.read(120);
        progress.read(500);
        pass(4);
        progress.read(900);
        pass(1);
        progress.brought(1, 1_000);
        pass(5);
        progress.brought(2, 1_000);

        assertThat(said()).isEqualTo("12 % read\n0 % brought\n");
    }

    @Test
    void anEmptyFileIsNoProgress() {
        progress(true, 0).read(0);

        assertThat(said()).isEmpty();
    }
}
