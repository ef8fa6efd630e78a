package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.scenarios.RealMuster.Ended;
import dev.muster.simulator.workspace.Channel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that Slack refuses, and whoever runs Muster, who looks after it beside the running process. */
class SetAsideTest {
    private static final Pattern ID = Pattern.compile("(T0MUSTER/note-1) +(C\\S+) +is_archived");

    @TempDir
    private Path data;

    @Test
    void whatSlackRefusedIsListedAndSentAgainWhenTheCauseIsMended() throws Exception {
        try (RealMuster muster = new RealMuster(data)) {
            assertThat(muster.runs("outbox", "list")).isEqualTo(new Ended(0, "No message is set aside.\n"));
            Channel channel = muster.slack().workspace().channel("#general");
            muster.slack().workspace().archive(channel);
            muster.puts(message(channel));
            muster.serve();
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
            assertThat(muster.shows(channel, "Order 4711")).isEmpty();

            muster.slack().workspace().unarchive(channel);
            assertThat(muster.runs("outbox", "retry", line.group(1)))
                    .isEqualTo(new Ended(0, line.group(1) + ": goes out again.\n"));

            await().atMost(RealMuster.PATIENCE)
                    .until(() -> muster.shows(channel, "Order 4711").size() == 1);
            Ended again = muster.runs("outbox", "retry", line.group(1), "T0/none");
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.out()).contains(" already.").contains("T0/none: there is no such message");
            assertThat(muster.runs("outbox", "retry").code()).isEqualTo(2);
            assertThat(muster.runs("outbox", "list", "--most", "0"))
                    .isEqualTo(new Ended(2, "--most is 0, not a number from 1 to 100,000.\n"));
            assertThat(muster.runs("outbox", "retry", "--all")).isEqualTo(new Ended(0, "No message is set aside.\n"));
            assertThat(muster.shows(channel, "Order 4711")).hasSize(1);
        }
    }

    @Test
    void whatNobodyCanReadIsNamedToTheLeadAndStaysAside() throws Exception {
        try (RealMuster muster = new RealMuster(data)) {
            muster.writes("outbox", unreadable("one"), unreadable("two"));
            muster.serve();

            await().atMost(RealMuster.PATIENCE).until(() -> muster.get("/metrics")
                    .out()
                    .contains("muster_messages_parked_total{reason=\"unreadable\"} 2.0"));

            await().atMost(RealMuster.PATIENCE)
                    .until(() -> muster.inboxShows("mara", "can't be read by this version of Muster")
                                    .size()
                            == 2);
            Ended one = muster.runs("outbox", "list", "--most", "1");
            assertThat(one.out())
                    .containsOnlyOnce("T0MUSTER/")
                    .contains("unknown", "unreadable", "These are the 1 oldest, there are more: see `--most`.");
            Ended retry = muster.runs("outbox", "retry", "--all");
            assertThat(retry.code()).isEqualTo(1);
            assertThat(retry.out())
                    .contains("T0MUSTER/one: can't be read by this version of Muster.")
                    .contains("T0MUSTER/two: can't be read by this version of Muster.");
        }
    }

    private static Message message(Channel channel) {
        return Message.toChannel(
                new WorkspaceId("T0MUSTER"),
                new TeamId("team-billing-support"),
                new MessageId("note-1"),
                new ChannelId(channel.id().value()),
                new Content<Tier.ForTeam>("Order 4711 was refunded twice", "[]"),
                1);
    }

    /** A message that is due, and lacks what it says and to whom. */
    private static Document unreadable(String id) {
        String time = "000001795788000000-00000000000000001/" + id;
        return new Document("_id", "T0MUSTER/" + id)
                .append("workspace", "T0MUSTER")
                .append("team", "team-billing-support")
                .append("turn", "T0MUSTER/channel/C0NONE|" + time)
                .append("ready", "000000000000000|" + time + "|T0MUSTER/channel/C0NONE");
    }
}
