package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.demo.play.MainJob;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three scenes that decide whether Muster is good, as the demo plays them. */
final class MainJobTest {
    @Test
    void everybodySeesWhatTheyShouldSee() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<String> missing = MainJob.play(new PrintStream(told, true, StandardCharsets.UTF_8));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(missing).as(text).isEmpty();
        assertThat(text).contains("Scene 1", "Scene 2", "Scene 3").doesNotContain("MISSING", "Exception");
    }
}
