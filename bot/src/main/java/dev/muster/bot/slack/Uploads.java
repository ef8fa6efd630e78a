package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.muster.bot.slack.SlackReply.Failed;
import dev.muster.bot.slack.SlackReply.Ok;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.UploadedFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the attachments of a message to Slack before the message is posted, each once: what Slack has is recorded with the
 * message. Pictures are shared with nobody; that is for the message which shows them. Any other file is shared in the message's
 * channel, because nobody may open one that isn't. A file that Slack doesn't take is left
 * out, for the message matters more.
 */
final class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    static final String ADDRESS = "files.getUploadURLExternal";
    private static final String UPLOAD = "upload";
    private static final String COMPLETE = "files.completeUploadExternal";

    /** So long a message, and all behind it, waits for its files; then it goes without them. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final int LONGEST_ALT_TEXT = 1000;

    private final MethodsClient slack;
    private final Outbox outbox;
    private final LeaseToken token;
    private final Clock clock;

    /**
     * Uploads for one sender.
     *
     * @param token what it leases by
     */
    Uploads(MethodsClient slack, Outbox outbox, LeaseToken token, Clock clock) {
        this.slack = slack;
        this.outbox = outbox;
        this.token = token;
        this.clock = clock;
    }

    /** Whether the message can be posted. */
    sealed interface Result {
        /**
         * It can.
         *
         * @param files what Slack has, by the attachment's key
         * @param refusals why it hasn't the others, as Slack says it, by the attachment's key
         */
        record Ready(Map<String, UploadedFile> files, Map<String, String> refusals) implements Result {}

        /** It can't yet; nothing was posted. */
        record NotYet(Delivery.Outcome why) implements Result {}
    }

    private sealed interface Upload {
        record Done(UploadedFile file) implements Upload {}

        record Failure(String method, SlackFailure failure) implements Upload {}
    }

    /** Whether a message waits until Slack has its files. */
    static boolean awaits(QueuedMessage message, Instant now) {
        return isYoung(message, now) && message.content().attachments().stream().anyMatch(a -> isMissing(message, a));
    }

    private static boolean isMissing(QueuedMessage message, Attachment attachment) {
        return attachment.hasBytes()
                && (!message.uploads().containsKey(attachment.key()) || isUncertain(message, attachment));
    }

    /** Whether somebody began to share it, and didn't live to note that it is. */
    private static boolean isUncertain(QueuedMessage message, Attachment attachment) {
        UploadedFile begun = message.uploads().get(attachment.key());
        return begun != null && begun.permalink().isEmpty() && place(message, attachment) != null;
    }

    /** The channel that a file is shared in; null for a picture, which the message shows by itself, and in direct messages. */
    private static @Nullable String place(QueuedMessage message, Attachment attachment) {
        return !attachment.isPicture() && message.destination() instanceof Destination.Channel channel
                ? channel.channel().value()
                : null;
    }

    /** Whether it may still wait for a file. */
    boolean mayWait(QueuedMessage message) {
        return isYoung(message, clock.instant());
    }

    private static boolean isYoung(QueuedMessage message, Instant now) {
        return now.isBefore(message.queuedAt().plus(PATIENCE));
    }

    /** To be tried again in a moment. */
    static Delivery.Outcome soon(String method, String error) {
        return new Delivery.Outcome.Waits(method, error, SOON);
    }

    Result bring(QueuedMessage message) {
        Map<String, UploadedFile> files = new HashMap<>(message.uploads());
        Map<String, String> refusals = new HashMap<>();
        for (Attachment attachment : message.content().attachments()) {
            if (!isMissing(message, attachment)) {
                continue;
            }
            switch (upload(message, attachment)) {
                case Upload.Done done -> {
                    if (!outbox.uploaded(message, token, attachment.key(), done.file())) {
                        // Whoever holds the message now uploads it by itself.
                        return new Result.NotYet(
                                new Delivery.Outcome.NotDelivered(COMPLETE, new SlackFailure.NotSent()));
                    }
                    files.put(attachment.key(), done.file());
                }
                case Upload.Failure(String method, SlackFailure failure) -> {
                    Delivery.@Nullable Outcome wait = wait(message, method, failure);
                    if (wait != null) {
                        return new Result.NotYet(wait);
                    }
                    log.warn(
                            "{} {}: goes without {}, {} failed with {}",
                            message.workspace(),
                            message.id(),
                            attachment.name(),
                            method,
                            failure.error());
                    files.remove(attachment.key());
                    refusals.put(attachment.key(), failure.error());
                }
            }
        }
        return new Result.Ready(files, refusals);
    }

    /** What the message waits for; null when it goes without the file. */
    private Delivery.@Nullable Outcome wait(QueuedMessage message, String method, SlackFailure failure) {
        return switch (failure) {
            case SlackFailure.NotSent notSent -> new Delivery.Outcome.NotDelivered(method, notSent);
            case SlackFailure.RateLimited limited ->
                mayWait(message) ? new Delivery.Outcome.NotDelivered(method, limited) : null;
            case SlackFailure.Temporary temporary -> mayWait(message) ? soon(method, temporary.error()) : null;
            case SlackFailure.Unanswered unanswered -> mayWait(message) ? soon(method, unanswered.error()) : null;
            // It may be about this scope only; if not, the post is refused, too, and waits for a better token.
            case SlackFailure.Refused refused -> null;
            case SlackFailure.Permanent permanent -> null;
        };
    }

    private Upload upload(QueuedMessage message, Attachment attachment) {
        UploadedFile begun = message.uploads().get(attachment.key());
        if (begun != null) {
            return sharedBefore(begun, complete(begun.id(), attachment, place(message, attachment)));
        }
        byte[] bytes = attachment.bytes();
        SlackReply<FilesGetUploadURLExternalResponse> address = SlackReply.of(() -> slack.filesGetUploadURLExternal(
                r -> r.filename(attachment.name()).length(bytes.length).altTxt(altText(attachment))));
        if (!(address instanceof Ok<FilesGetUploadURLExternalResponse> given)) {
            return failure(ADDRESS, address);
        }
        String file = given.response().getFileId();
        SlackFailure refused = send(given.response().getUploadUrl(), bytes);
        if (refused != null) {
            return new Upload.Failure(UPLOAD, refused);
        }
        String place = place(message, attachment);
        if (place != null && !outbox.uploaded(message, token, attachment.key(), new UploadedFile(file, ""))) {
            return new Upload.Failure(COMPLETE, new SlackFailure.NotSent());
        }
        return complete(file, attachment, place);
    }

    /** Ends the upload. Slack does it once per file: who repeats it after a crash shares nothing twice. */
    private Upload complete(String file, Attachment attachment, @Nullable String place) {
        SlackReply<FilesCompleteUploadExternalResponse> completed =
                SlackReply.of(() -> slack.filesCompleteUploadExternal(r -> r.files(List.of(FileDetails.builder()
                                .id(file)
                                .title(attachment.name())
                                .build()))
                        .channelId(place)));
        if (!(completed instanceof Ok<FilesCompleteUploadExternalResponse> done)) {
            return failure(COMPLETE, completed);
        }
        return new Upload.Done(new UploadedFile(file, permalink(done.response())));
    }

    /** What Slack refuses for good the second time, it did the first time. */
    private static Upload sharedBefore(UploadedFile begun, Upload again) {
        return again instanceof Upload.Failure no && no.failure() instanceof SlackFailure.Permanent
                ? new Upload.Done(begun)
                : again;
    }

    private static String altText(Attachment attachment) {
        String text = attachment.altText();
        return text.length() <= LONGEST_ALT_TEXT ? text : text.substring(0, LONGEST_ALT_TEXT);
    }

    private static Upload failure(String method, SlackReply<?> reply) {
        return new Upload.Failure(method, ((Failed<?>) reply).failure());
    }

    private static String permalink(FilesCompleteUploadExternalResponse response) {
        return response.getFiles() == null || response.getFiles().isEmpty()
                ? ""
                : Objects.requireNonNullElse(response.getFiles().getFirst().getPermalink(), "");
    }

    /** Sends the bytes to the address, which is a secret of its own; null when Slack took them. */
    private @Nullable SlackFailure send(String address, byte[] bytes) {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes, MediaType.get("application/octet-stream")))
                .build();
        try (Response response =
                slack.getSlackHttpClient().getOkHttpClient().newCall(request).execute()) {
            return response.isSuccessful()
                    ? null
                    : SlackFailure.of(response.code(), response.header("Retry-After"), UPLOAD);
        } catch (IOException e) {
            return SlackFailure.of(e);
        }
    }
}
