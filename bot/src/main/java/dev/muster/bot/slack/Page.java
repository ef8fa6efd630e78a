package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.muster.domain.team.ChannelId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the messages of a channel or a thread.
 *
 * @param next where the next page begins; null when this is the last
 */
record Page(List<Message> messages, @Nullable String next) {

    /** Of a channel, without the replies in its threads; the newest first, none older than a timestamp. */
    static SlackReply<Page> ofHistory(
            MethodsClient slack, ChannelId channel, String oldest, int limit, @Nullable String from) {
        return read(
                SlackReply.of(() -> slack.conversationsHistory(r -> r.channel(channel.value())
                        .oldest(oldest)
                        .limit(limit)
                        .includeAllMetadata(true)
                        .cursor(from))),
                r -> of(r.getMessages(), r.isHasMore(), r.getResponseMetadata()));
    }

    /** Of a thread, its first message among them. */
    static SlackReply<Page> ofThread(
            MethodsClient slack, ChannelId channel, String thread, int limit, @Nullable String from) {
        return read(
                SlackReply.of(() -> slack.conversationsReplies(r -> r.channel(channel.value())
                        .ts(thread)
                        .limit(limit)
                        .includeAllMetadata(true)
                        .cursor(from))),
                r -> of(r.getMessages(), r.isHasMore(), r.getResponseMetadata()));
    }

    private static <T extends SlackApiTextResponse> SlackReply<Page> read(SlackReply<T> reply, Function<T, Page> page) {
        return switch (reply) {
            case SlackReply.Ok<T> ok -> new SlackReply.Ok<>(page.apply(ok.response()));
            case SlackReply.Failed<T> no -> new SlackReply.Failed<>(no.failure());
        };
    }

    private static Page of(List<Message> messages, boolean more, @Nullable ResponseMetadata metadata) {
        String cursor = more && metadata != null ? metadata.getNextCursor() : null;
        return new Page(messages, cursor == null || cursor.isEmpty() ? null : cursor);
    }
}
