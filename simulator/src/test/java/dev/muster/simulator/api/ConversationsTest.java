package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations are listed, described, opened and read back. */
class ConversationsTest extends Client {
    @Test
    void historyBringsMetadataNewestFirstInPages() throws Exception {
        client.chatPostMessage(r -> r.channel(id())
                .text("one")
                .metadata(Message.Metadata.builder()
                        .eventType("muster_post")
                        .eventPayload(Map.of("id", "w46"))
                        .build()));
        post("two");
        String last = post("three");
        var first = client.conversationsHistory(r -> r.channel(id()).limit(2).includeAllMetadata(true));
        assertThat(first.getMessages()).extracting(Message::getText).containsExactly("three", "two");
        assertThat(first.isHasMore()).isTrue();
        var second = client.conversationsHistory(r -> r.channel(id())
                .limit(2)
                .includeAllMetadata(true)
                .cursor(first.getResponseMetadata().getNextCursor()));
        assertThat(second.getMessages().getFirst().getMetadata().getEventPayload())
                .containsEntry("id", "w46");
        var older = client.conversationsHistory(r -> r.channel(id()).latest(last));
        assertThat(older.getMessages()).hasSize(2);
    }

    @Test
    void repliesStayInTheirThread() throws Exception {
        String parent = post("ticket");
        client.chatPostMessage(r -> r.channel(id()).threadTs(parent).text("note"));
        var thread = client.conversationsReplies(r -> r.channel(id()).ts(parent));
        assertThat(thread.getMessages()).extracting(Message::getText).containsExactly("ticket", "note");
        var history = client.conversationsHistory(r -> r.channel(id()));
        assertThat(history.getMessages()).hasSize(1);
        assertThat(history.getMessages().getFirst().getReplyCount()).isEqualTo(1);
    }

    @Test
    void channelsAreListedDescribedOpenedAndJoined() throws Exception {
        assertThat(client.conversationsInfo(r -> r.channel(id())).getChannel().isMember())
                .isTrue();
        assertThat(client.conversationsList(r -> r).getChannels())
                .extracting(c -> c.getName())
                .containsExactly("billing-support");
        assertThat(client.conversationsMembers(r -> r.channel(id())).getMembers())
                .contains(ana.id().value());
        assertThat(client.conversationsOpen(r -> r.users(List.of(ana.id().value())))
                        .getChannel()
                        .getId())
                .startsWith("D");
        slack.workspace().removeBot(channel);
        assertThat(client.conversationsJoin(r -> r.channel(id())).getChannel().isMember())
                .isTrue();
    }
}
