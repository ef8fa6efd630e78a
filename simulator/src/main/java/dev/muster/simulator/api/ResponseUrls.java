package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The addresses at which an app may answer an interaction later: five times within thirty minutes. */
public final class ResponseUrls {
    public static final int USES = 5;
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final Workspace workspace;
    private final Supplier<String> baseUrl;
    private final AtomicLong serial = new AtomicLong();
    private final Map<String, Ticket> issued = new ConcurrentHashMap<>();

    private static final class Ticket {
        final PersonId person;
        final ChannelId channel;
        final Instant until;
        final AtomicInteger left = new AtomicInteger(USES);
        volatile @Nullable SimMessage original;

        Ticket(PersonId person, ChannelId channel, Instant until, @Nullable SimMessage original) {
            this.person = person;
            this.channel = channel;
            this.until = until;
            this.original = original;
        }
    }

    public ResponseUrls(Workspace workspace, Supplier<String> baseUrl) {
        this.workspace = workspace;
        this.baseUrl = baseUrl;
    }

    /** Issues an address for an interaction; {@code original} is the message whose button was pressed, if any. */
    public String issue(PersonId person, ChannelId channel, @Nullable SimMessage original) {
        Instant now = workspace.clock().instant();
        if (issued.size() > 20_000) {
            issued.values().removeIf(ticket -> ticket.until.isBefore(now));
        }
        String id = workspace.teamId() + "-" + serial.incrementAndGet();
        issued.put(id, new Ticket(person, channel, now.plus(LIFE), original));
        return baseUrl.get() + "/response/" + id;
    }

    /** Names the message that {@code replace_original} shall replace once it is there. */
    public void originalOf(String responseUrl, SimMessage original) {
        Ticket ticket = issued.get(responseUrl.substring(responseUrl.lastIndexOf('/') + 1));
        if (ticket != null) {
            ticket.original = original;
        }
    }

    /** Performs a POST to {@code /response/<id>}. */
    public ApiAnswer answer(String id, String contentType, String body) {
        Ticket ticket = issued.get(id);
        if (ticket == null) {
            return refused("invalid_url");
        }
        if (workspace.clock().instant().isAfter(ticket.until)) {
            return refused("expired_url");
        }
        Optional<JsonObject> message = contentType.startsWith("application/json")
                ? Json.parseObject(body)
                : Json.text(Bodies.form(body), "payload").flatMap(Json::parseObject);
        if (message.isEmpty()) {
            return new ApiAnswer(400, "invalid_payload", Map.of());
        }
        if (ticket.left.getAndDecrement() <= 0) {
            return refused("used_url");
        }
        try {
            apply(ticket, message.get());
            return new ApiAnswer(200, "ok", Map.of());
        } catch (Refusal refusal) {
            ticket.left.incrementAndGet();
            return new ApiAnswer(400, Json.write(refusal.body()), Map.of());
        }
    }

    private ShownFiles files() {
        return new ShownFiles(workspace, workspace.bot().user());
    }

    private static ApiAnswer refused(String error) {
        return ApiAnswer.failed(404, error);
    }

    private void apply(Ticket ticket, JsonObject message) {
        SimMessage original = ticket.original;
        if (Json.isTrue(message, "delete_original")) {
            if (original != null) {
                workspace.delete(original);
            }
            return;
        }
        Content content = Contents.read(new Args(message), Contents.LONGEST_TEXT, files());
        if (Json.isTrue(message, "replace_original") && original != null) {
            workspace.edit(original, content);
            return;
        }
        show(ticket.person, ticket.channel, message, content);
    }

    private SimMessage show(PersonId person, ChannelId channel, JsonObject message, Content content) {
        PersonId bot = workspace.bot().user();
        return Json.text(message, "response_type", "ephemeral").equals("in_channel")
                ? workspace.post(channel, bot, content, null)
                : workspace.whisper(channel, bot, person, content);
    }

    /** Shows the body of a slash command's answer; empty when there is nothing to show; refuses bad blocks. */
    public Optional<SimMessage> showAck(PersonId person, ChannelId channel, String contentType, String body) {
        if (body.isBlank()) {
            return Optional.empty();
        }
        Optional<JsonObject> message =
                contentType.startsWith("application/json") ? Json.parseObject(body) : Optional.empty();
        if (message.isEmpty()) {
            return Optional.of(workspace.whisper(channel, workspace.bot().user(), person, Content.text(body)));
        }
        Args args = new Args(message.get());
        if (args.text("text").isEmpty() && !args.has("blocks") && !args.has("attachments")) {
            return Optional.empty();
        }
        return Optional.of(show(person, channel, message.get(), Contents.read(args, Contents.LONGEST_TEXT, files())));
    }
}
