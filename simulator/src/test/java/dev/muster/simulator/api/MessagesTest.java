package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import dev.muster.simulator.Cards;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What an app posts is there for everyone, for one person, or gone again. */
class MessagesTest extends Client {
    @Test
    void aMessageIsPostedUpdatedLinkedAndDeleted() throws Exception {
        var posted =
                client.chatPostMessage(r -> r.channel(id()).text("fallback").blocksAsString(Cards.CARD));
        assertThat(posted.getError()).isNull();
        assertThat(posted.getMessage().getBlocks()).hasSize(4);

        var updated = client.chatUpdate(r -> r.channel(id()).ts(posted.getTs()).text("claimed"));
        assertThat(updated.getMessage().getEdited()).isNotNull();
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("claimed");

        var link = client.chatGetPermalink(r -> r.channel(id()).messageTs(posted.getTs()));
        assertThat(link.getPermalink()).contains(posted.getTs().replace(".", ""));

        client.chatDelete(r -> r.channel(id()).ts(posted.getTs()));
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
    }

    @Test
    void aPersonsIdAsChannelOpensTheDirectConversation() throws Exception {
        var posted = client.chatPostMessage(r -> r.channel(ana.id().value()).text("Hello"));
        assertThat(posted.getChannel()).startsWith("D");
        assertThat(slack.directMessages(ana)).extracting(SimMessage::text).containsExactly("Hello");
    }

    @Test
    void anEphemeralIsSeenByOnePersonOnly() throws Exception {
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        slack.workspace().join(channel.id(), ben.id());
        client.chatPostEphemeral(r -> r.channel(id()).user(ana.id().value()).text("psst"));
        assertThat(slack.as(ana).sees(channel)).hasSize(1);
        assertThat(slack.as(ben).sees(channel)).isEmpty();
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
    }

    @Test
    void metadataNeedsATypeAndAPayload() throws Exception {
        assertThat(withMetadata("{\"event_type\":\"a\",\"event_payload\":{}}")).isNull();
        assertThat(withMetadata("{\"event_payload\":{}}")).isEqualTo("invalid_metadata_format");
        assertThat(withMetadata("{\"event_type\":\"a\",\"event_payload\":7}")).isEqualTo("invalid_metadata_format");
        String large = "{\"event_type\":\"a\",\"event_payload\":{\"x\":\"" + "y".repeat(9_000) + "\"}}";
        assertThat(withMetadata(large)).isEqualTo("metadata_too_large");
    }

    private String withMetadata(String metadata) throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel(id()).text("x").metadataAsString(metadata))
                .getError();
    }

    @Test
    void badBlocksAreRefusedWithAPointer() throws Exception {
        var refused = client.chatPostMessage(r -> r.channel(id())
                .blocksAsString("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(151)
                        + "\"}}]"));
        assertThat(refused.getError()).isEqualTo("invalid_blocks");
        assertThat(refused.getResponseMetadata().getMessages().getFirst())
                .isEqualTo("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
    }
}
