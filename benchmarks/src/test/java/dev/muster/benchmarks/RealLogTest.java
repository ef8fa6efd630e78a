package dev.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A real help desk's log, through the import, the store and the figures, beside a second opinion that knows none of them. */
class RealLogTest {
    private static final Path LOG = Path.of("../../shared/tickets/helpdesk-2010-2011.csv");
    private static final Path MAPPING = Path.of("../docs/integrations/help-desk-log.json");
    /** Durations are kept to the millisecond, and printed to the millionth of an hour. */
    private static final double A_MILLISECOND_IN_HOURS = 0.000_001;

    @Test
    void everyWeekOfTwoYearsIsWhatASecondOpinionComputes() throws Exception {
        if (!Files.exists(LOG)) {
            skip("there is no log beside the project");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestCommand.run(LOG, MAPPING, new PrintStream(out, true, StandardCharsets.UTF_8));
        List<JsonObject> ours = lines(out.toString(StandardCharsets.UTF_8));
        List<JsonObject> theirs = secondOpinion();

        assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(100);
        for (int week = 0; week < theirs.size(); week++) {
            isTheSame(ours.get(week), theirs.get(week));
        }
        assertThat(ours.stream().mapToInt(w -> w.get("opened").getAsInt()).sum())
                .isEqualTo(2_495);
    }

    private static void isTheSame(JsonObject ours, JsonObject theirs) {
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        theirs.asMap().forEach((name, value) -> {
            if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
                assertThat(ours.get(name).getAsDouble())
                        .as("%s of %s", name, ours.get("week"))
                        .isCloseTo(value.getAsDouble(), within(A_MILLISECOND_IN_HOURS));
            } else {
                assertThat(ours.get(name)).as(name).isEqualTo(value);
            }
        });
    }

    private static List<JsonObject> secondOpinion() throws IOException, InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "src/test/resources/weeks.mjs", LOG.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).isZero();
            return lines(text);
        } catch (IOException e) {
            skip("there is no node");
            throw e;
        }
    }

    @SuppressWarnings("SystemOut") // what was left out is said after the tests
    private static void skip(String why) {
        System.out.println("Skipped: the figures of a real help desk's log, " + why);
        Assumptions.abort(why);
    }

    private static List<JsonObject> lines(String text) {
        return text.lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }
}
