package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.demo.seed.DemoTeam;
import dev.muster.scenarios.RealMuster.Ended;
import dev.muster.simulator.Simulator;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that Slack refuses, and whoever runs Muster, who looks after it beside the running process. */
class SetAsideTest {
    private static final Pattern ID = Pattern.compile("(\\S+/ticket/\\d+/card) +(C\\S+) +is_archived");

    @TempDir
    private Path data;

    @Test
    void whatSlackRefusedIsListedAndSentAgainWhenTheCauseIsMended() throws Exception {
        try (RealMuster muster = new RealMuster(data)) {
            assertThat(muster.runs("outbox", "list")).isEqualTo(new Ended(0, "No message is set aside.\n"));
            muster.serve();
            Simulator slack = muster.slack();
            slack.faults().failNext("chat.postMessage", 1, "is_archived");
            assertThat(slack.as("ana")
                            .in(DemoTeam.CHANNEL)
                            .types("/ticket new Order 4711 was refunded twice")
                            .error())
                    .isEmpty();
            await().atMost(RealMuster.PATIENCE).until(() -> muster.get("/metrics")
                    .out()
                    .contains("muster_messages_parked_total{reason=\"refused\"} 1.0"));

            Ended list = muster.runs("outbox", "list");

            Matcher line = ID.matcher(list.out());
            assertThat(line.find()).as(list.out()).isTrue();
            assertThat(list.out()).contains("1 message is set aside.").doesNotContain("4711");
            assertThat(muster.runs("outbox", "list", "--json").out())
                    .startsWith("{\"id\":\"" + line.group(1) + "\",\"since\":\"")
                    .endsWith("\"to\":\"" + line.group(2) + "\",\"error\":\"is_archived\"}\n");
            assertThat(muster.channelShows("Order 4711 was refunded twice")).isEmpty();

            assertThat(muster.runs("outbox", "retry", line.group(1)))
                    .isEqualTo(new Ended(0, line.group(1) + ": goes out again.\n"));

            await().atMost(RealMuster.PATIENCE)
                    .until(() ->
                            muster.channelShows("Order 4711 was refunded twice").size() == 1);
            Ended again = muster.runs("outbox", "retry", line.group(1));
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.out()).contains(" already.");
            assertThat(muster.runs("outbox", "retry", "T0/none").out()).contains("there is no such message");
            assertThat(muster.runs("outbox", "retry").code()).isEqualTo(2);
            assertThat(muster.runs("outbox", "retry", "--all")).isEqualTo(new Ended(0, "No message is set aside.\n"));
            assertThat(muster.channelShows("Order 4711 was refunded twice")).hasSize(1);
        }
    }
}
