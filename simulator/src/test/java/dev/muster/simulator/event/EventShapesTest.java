package dev.muster.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Change;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events follow from what happens, and what they say. */
final class EventShapesTest {
    private final Workspace workspace = new Workspace(
            MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")),
            "T1",
            "Team",
            new Bot(new PersonId("UBOT"), "B1", "A1", "bot"));
    private final EventShapes shapes = new EventShapes(workspace);
    private final Person ana = workspace.addPerson("ana", "Ana Alba");
    private final Channel open = workspace.addChannel("#open", ana);
    private final Channel secret = workspace.addChannel("#secret", Channel.Kind.PRIVATE, ana);

    private String written(Change change) {
        return shapes.of(change).stream()
                .map(event -> event.subscription() + " " + Json.write(event.body()))
                .reduce("", (one, other) -> one + other + "\n")
                .replaceAll("\"(event_ts)\":\"[^\"]*\"", "\"$1\":\"...\"");
    }

    @Test
    void aReactionNamesWhatItIsPutUnder() {
        SimMessage message = workspace.post(open.id(), ana.id(), Content.text("hi"), null);

        assertThat(written(new Change.Reacted(message, ana.id(), "tada")))
                .isEqualTo("reaction_added {\"type\":\"reaction_added\",\"user\":\"UANA\",\"reaction\":\"tada\","
                        + "\"item\":{\"type\":\"message\",\"channel\":\"COPEN\",\"ts\":\"" + message.ts() + "\"},"
                        + "\"item_user\":\"UANA\",\"event_ts\":\"...\"}\n");
        assertThat(written(new Change.Unreacted(message, ana.id(), "tada")))
                .startsWith("reaction_removed {\"type\":\"reaction_removed\",\"user\":\"UANA\",\"reaction\":\"tada\",");
    }

    @Test
    void aPrivateChannelHasNamesOfItsOwn() {
        assertThat(written(new Change.Archived(secret)))
                .startsWith("group_archive ")
                .contains("\"is_moved\":0");
        assertThat(written(new Change.Unarchived(secret)))
                .startsWith("group_unarchive ")
                .contains("\"actor_id\"");
        assertThat(written(new Change.Left(secret.id(), new PersonId("UBOT")))).startsWith("group_left ");
        assertThat(written(new Change.Joined(secret.id(), ana.id()))).contains("\"channel_type\":\"G\"");
        SimMessage message = workspace.post(secret.id(), ana.id(), Content.text("psst"), null);
        assertThat(written(new Change.Posted(message))).startsWith("message.groups ");
    }

    @Test
    void ofAPrivateChannelWithoutTheBotNothingIsKnown() {
        workspace.removeBot(secret);
        Channel now = workspace.channel("secret");

        assertThat(written(new Change.Archived(now))).isEmpty();
        assertThat(written(new Change.Joined(now.id(), ana.id()))).isEmpty();
    }

    @Test
    void aMessageWithFilesSaysSo() {
        Content content = new Content(
                "look",
                Json.array(List.of()),
                Json.array(List.of()),
                null,
                Json.array(List.of(Json.object("id", "F1"))));

        SimMessage message = workspace.post(open.id(), ana.id(), content, null);

        assertThat(written(new Change.Posted(message))).contains("\"subtype\":\"file_share\"");
    }

    @Test
    void aReplyNamesItsThread() {
        SimMessage parent = workspace.post(open.id(), ana.id(), Content.text("hi"), null);
        SimMessage reply = workspace.post(open.id(), ana.id(), Content.text("<@UBOT> hi"), parent.ts());

        assertThat(written(new Change.Posted(reply)))
                .contains("\"thread_ts\":\"" + parent.ts() + "\"")
                .contains("\napp_mention ");
    }
}
