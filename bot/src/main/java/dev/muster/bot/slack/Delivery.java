package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import dev.muster.bot.slack.SlackReply.Failed;
import dev.muster.bot.slack.SlackReply.Ok;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.ChannelId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sees to it that Slack shows a message just once, in its newest revision. */
final class Delivery {
    static final String EVENT_TYPE = "muster_message";
    static final String POST = "chat.postMessage";
    static final String UPDATE = "chat.update";
    private static final String HISTORY = "conversations.history";
    private static final String REPLIES = "conversations.replies";
    private static final String OPEN = "conversations.open";

    private static final String ID = "id";
    private static final String REVISION = "revision";
    private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");
    private static final String NO_THREAD = "thread_not_found";
    private static final int PAGE = 200;
    private static final int PAGES = 10;
    /** Slack's clock and ours needn't agree. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private static final String INVALID_BLOCKS = "invalid_blocks";
    private static final String FILE_NOT_READY = "file_not_ready";

    private final MethodsClient slack;
    private final Uploads uploads;
    private final GroupDelivery groups;

    Delivery(MethodsClient slack, Uploads uploads) {
        this.slack = slack;
        this.uploads = uploads;
        this.groups = new GroupDelivery(slack);
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * Slack shows it.
         *
         * @param anew whether this attempt posted it, rather than finding or updating it
         */
        record Delivered(MessageRef posted, boolean anew) implements Outcome {}

        /** Slack has it; it is nothing that stands anywhere. */
        record Applied() implements Outcome {}

        /** Somebody deleted it where it stood, and nobody misses it. */
        record Forgotten(MessageRef stood) implements Outcome {}

        record NotDelivered(String method, SlackFailure failure) implements Outcome {}

        /** Slack surely doesn't show it, because a file of it isn't there yet. */
        record Waits(String method, String error, Duration pause) implements Outcome {}
    }

    private record Standing(MessageRef ref, boolean newest) {}

    private sealed interface Search {
        record Found(Standing standing) implements Search {}

        record Absent() implements Search {}

        record Unknown(Outcome.NotDelivered why) implements Search {}
    }

    /** What {@link #deliver} will ask of Slack first. */
    static String firstMethod(QueuedMessage message) {
        if (message.destination() instanceof Destination.UserGroup) {
            return GroupDelivery.LIST;
        }
        if (message.posted() != null) {
            return UPDATE;
        }
        if (!message.mayBePosted()) {
            return POST;
        }
        return message.destination() instanceof Destination.InThread ? REPLIES : HISTORY;
    }

    /** If somebody deleted the thread that a message belongs in, the message stands by itself in the channel. */
    Outcome deliver(QueuedMessage message, Place.At there) {
        if (message.destination() instanceof Destination.UserGroup to) {
            return groups.deliver(message, to.group());
        }
        Outcome outcome = deliverTo(message, there);
        return there.thread() != null && failedFor(outcome, NO_THREAD) ? deliverTo(message, there.outside()) : outcome;
    }

    private Outcome deliverTo(QueuedMessage message, Place.At there) {
        MessageRef posted = message.posted();
        if (posted == null) {
            return postUnlessThere(message, there, null);
        }
        Outcome updated = update(message, posted);
        if (!isGone(updated)) {
            return updated;
        }
        return message.forgottenIfDeleted() ? new Outcome.Forgotten(posted) : postUnlessThere(message, there, posted);
    }

    /** Whether there is nothing left to update. */
    private static boolean isGone(Outcome updated) {
        return GONE.stream().anyMatch(error -> failedFor(updated, error));
    }

    private static boolean failedFor(Outcome outcome, String error) {
        return outcome instanceof Outcome.NotDelivered no
                && no.failure() instanceof SlackFailure.Permanent
                && no.failure().error().equals(error);
    }

    private Outcome postUnlessThere(QueuedMessage message, Place.At there, @Nullable MessageRef gone) {
        if (!message.mayBePosted()) {
            return post(message, there);
        }
        return switch (search(message, there, gone)) {
            case Search.Unknown unknown -> unknown.why();
            case Search.Absent absent -> post(message, there);
            case Search.Found found -> {
                Standing standing = found.standing();
                if (standing.newest()) {
                    yield new Outcome.Delivered(standing.ref(), false);
                }
                Outcome updated = update(message, standing.ref());
                yield isGone(updated) ? post(message, there) : updated;
            }
        };
    }

    private Outcome post(QueuedMessage message, Place.At there) {
        return withFiles(message, blocks -> post(message, there, blocks));
    }

    private Outcome update(QueuedMessage message, MessageRef at) {
        return withFiles(message, blocks -> update(message, at, blocks));
    }

    /**
     * Slack looks at a file for some seconds after it was uploaded; until then, and when somebody deleted it, it refuses
     * blocks that show it.
     */
    private Outcome withFiles(QueuedMessage message, Function<String, Outcome> show) {
        return switch (uploads.bring(message)) {
            case Uploads.Result.NotYet notYet -> notYet.why();
            case Uploads.Result.Ready ready -> {
                Outcome shown = show.apply(Attached.blocks(message.content(), ready.files(), ready.refusals()));
                if (ready.files().isEmpty() || !failedFor(shown, INVALID_BLOCKS)) {
                    yield shown;
                }
                yield uploads.mayWait(message)
                        ? Uploads.soon(POST, FILE_NOT_READY)
                        : show.apply(Attached.blocks(message.content(), Map.of(), ready.refusals()));
            }
        };
    }

    private Outcome post(QueuedMessage message, Place.At there, String blocks) {
        SlackReply<ChatPostMessageResponse> reply =
                SlackReply.of(() -> slack.chatPostMessage(r -> r.channel(there.address())
                        .threadTs(there.thread())
                        .text(message.content().text())
                        .blocksAsString(blocks)
                        .metadata(metadata(message))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return switch (reply) {
            case Ok<ChatPostMessageResponse> yes ->
                new Outcome.Delivered(
                        new MessageRef(
                                new ChannelId(yes.response().getChannel()),
                                yes.response().getTs()),
                        true);
            case Failed<ChatPostMessageResponse> no -> new Outcome.NotDelivered(POST, no.failure());
        };
    }

    private Outcome update(QueuedMessage message, MessageRef at, String blocks) {
        SlackReply<ChatUpdateResponse> reply =
                SlackReply.of(() -> slack.chatUpdate(r -> r.channel(at.channel().value())
                        .ts(at.timestamp())
                        .text(message.content().text())
                        .blocksAsString(blocks)
                        .metadata(metadata(message))));
        return switch (reply) {
            case Ok<ChatUpdateResponse> yes -> new Outcome.Delivered(at, false);
            case Failed<ChatUpdateResponse> no -> new Outcome.NotDelivered(UPDATE, no.failure());
        };
    }

    private static Message.Metadata metadata(QueuedMessage message) {
        Map<String, Object> payload = new HashMap<>(message.content().facts());
        payload.put(ID, message.id().value());
        payload.put(REVISION, Long.toString(message.revision()));
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(payload)
                .build();
    }

    private Search search(QueuedMessage message, Place.At there, @Nullable MessageRef gone) {
        return switch (message.destination()) {
            case Destination.Channel channel -> search(message, channel.channel(), null, gone);
            case Destination.InThread thread -> search(message, new ChannelId(there.address()), there.thread(), gone);
            case Destination.Person person ->
                switch (SlackReply.of(() -> slack.conversationsOpen(
                        r -> r.users(List.of(person.user().value()))))) {
                    case Ok<ConversationsOpenResponse> open ->
                        search(
                                message,
                                new ChannelId(open.response().getChannel().getId()),
                                null,
                                gone);
                    case Failed<ConversationsOpenResponse> no ->
                        new Search.Unknown(new Outcome.NotDelivered(OPEN, no.failure()));
                };
            // Nothing of it stands anywhere.
            case Destination.UserGroup group -> new Search.Absent();
        };
    }

    private Search search(
            QueuedMessage message, ChannelId channel, @Nullable String thread, @Nullable MessageRef gone) {
        String oldest = message.queuedAt().minus(CLOCKS_APART).getEpochSecond() + ".000000";
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            String from = cursor;
            SlackReply<Page> reply = thread == null
                    ? Page.ofHistory(slack, channel, oldest, PAGE, from)
                    : Page.ofThread(slack, channel, thread, PAGE, from);
            switch (reply) {
                case Failed<Page> no -> {
                    return new Search.Unknown(
                            new Outcome.NotDelivered(thread == null ? HISTORY : REPLIES, no.failure()));
                }
                case Ok<Page> ok -> {
                    for (Message candidate : ok.response().messages()) {
                        if (isIt(candidate, message)
                                && (gone == null || !gone.timestamp().equals(candidate.getTs()))) {
                            return new Search.Found(new Standing(
                                    new MessageRef(channel, candidate.getTs()), showsNewest(candidate, message)));
                        }
                    }
                    cursor = ok.response().next();
                    if (cursor == null) {
                        return new Search.Absent();
                    }
                }
            }
        }
        return new Search.Absent();
    }

    private static boolean isIt(Message candidate, QueuedMessage message) {
        Message.Metadata metadata = candidate.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && message.id().value().equals(metadata.getEventPayload().get(ID));
    }

    private static boolean showsNewest(Message candidate, QueuedMessage message) {
        return Long.toString(message.revision())
                .equals(candidate.getMetadata().getEventPayload().get(REVISION));
    }
}
