package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.AppCredentials;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Each method has the tier that Slack gives it, and whoever tests may give it another. */
class TiersTest {
    private static final Path FILE = Path.of("..", "..", "shared", "slack", "rate-tiers.csv");

    @Test
    void methodsHaveTheTiersOfTheReference() throws Exception {
        if (!Files.isReadable(FILE)) {
            System.out.println("Skipped: rate-tiers.csv is not beside the repository.");
            Assumptions.abort("There is no rate-tiers.csv");
        }
        Map<String, String> wanted = new HashMap<>();
        Files.readAllLines(FILE).stream().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            wanted.put(cells[0], cells[2]);
        });
        Workspace workspace = new Workspace(
                MovableClock.frozenAt(Instant.EPOCH), "T1", "T", new Bot(new PersonId("UB"), "B", "A", "bot"));

        for (ApiMethod method : WebApi.standard(new Triggers(workspace.clock()))) {
            String perMinute = method.tier() == Tier.PER_CHANNEL
                    ? "60"
                    : "" + method.tier().perMinute();
            if (!method.name().equals("chat.postEphemeral")) {
                assertThat(wanted).as(method.name()).containsEntry(method.name(), perMinute);
            }
        }
    }

    @Test
    void aTestMayGiveAMethodAnotherLimitAndGoBack() throws Exception {
        try (Simulator slack = Simulator.builder()
                .clock(MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .credentials(AppCredentials.SIMULATED)
                .build()
                .start()) {
            slack.rateLimits().change("auth.test", 2);
            Call call = new Call(slack, slack.botToken());

            call.raw("auth.test", "", "");
            call.raw("auth.test", "", "");
            var third = call.raw("auth.test", "", "");

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("60");
            assertThat(Json.parseObject(third.body()).flatMap(b -> Json.text(b, "error")))
                    .contains("ratelimited");
            slack.rateLimits().reset();
            assertThat(call.raw("auth.test", "", "").statusCode()).isEqualTo(200);
        }
    }
}
