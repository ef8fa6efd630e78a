package dev.muster.storage.delivery;

import com.mongodb.client.model.Updates;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.delivery.UnreadableMessage;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A message as a document. */
final class MessageCodec {
    private MessageCodec() {}

    static String id(WorkspaceId workspace, MessageId message) {
        return MessageKey.of(workspace, message).value();
    }

    /** What every revision brings anew. */
    static Bson revision(Message message) {
        return Updates.combine(
                AttachmentCodec.revision(message.content().attachments()),
                Updates.set("team", message.team().value()),
                Updates.set("destination", destination(message.destination())),
                Updates.set("content", content(message.content())),
                Updates.set("revision", message.revision()),
                Updates.set("forgottenIfDeleted", message.isForgottenIfDeleted()));
    }

    static Document toDocument(Message message) {
        Document document = new Document("_id", id(message.workspace(), message.id()))
                .append("workspace", message.workspace().value())
                .append("team", message.team().value())
                .append("message", message.id().value())
                .append("destination", destination(message.destination()))
                .append("content", content(message.content()))
                .append("revision", message.revision())
                .append("forgottenIfDeleted", message.isForgottenIfDeleted());
        Document bytes = AttachmentCodec.bytes(message.content().attachments());
        return bytes.isEmpty() ? document : document.append(AttachmentCodec.BYTES, bytes);
    }

    static QueuedMessage toMessage(Document document) {
        return new QueuedMessage(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new MessageId(Fields.text(document, "message")),
                toDestination(Fields.document(document, "destination")),
                toContent(Fields.document(document, "content"), document.get(AttachmentCodec.BYTES, new Document())),
                Fields.longNumber(document, "revision"),
                document.getBoolean("forgottenIfDeleted", false),
                toRef(document.get("posted", Document.class)),
                state(document),
                Fields.number(document, "attempts"),
                Fields.instant(document, "queuedAt"),
                AttachmentCodec.toUploads(document.get(AttachmentCodec.UPLOADS, new Document())),
                document.getString("lastError"));
    }

    /** What can be read of a document that can't be read as a whole. */
    static UnreadableMessage unreadable(Document document) {
        return new UnreadableMessage(
                key(document), id(document, "workspace", WorkspaceId::new), id(document, "team", TeamId::new));
    }

    private static <T> @Nullable T id(Document document, String field, Function<String, T> type) {
        try {
            return Fields.optional(document, field, type);
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    /** A message that was set aside, if it can be read or not. */
    static ParkedMessage parked(Document document, Optional<QueuedMessage> message) {
        return new ParkedMessage(
                key(document),
                Fields.instant(document, "parkedAt"),
                document.get("lastError") instanceof String error ? error : ParkedMessage.UNREADABLE,
                message.map(QueuedMessage::destination).orElse(null));
    }

    static MessageKey key(Document document) {
        return new MessageKey(String.valueOf(document.get("_id")));
    }

    static QueuedMessage.State state(Document document) {
        return QueuedMessage.State.valueOf(Fields.text(document, "state"));
    }

    static Document ref(MessageRef ref) {
        return new Document("channel", ref.channel().value()).append("timestamp", ref.timestamp());
    }

    private static @Nullable MessageRef toRef(@Nullable Document document) {
        return document == null
                ? null
                : new MessageRef(new ChannelId(Fields.text(document, "channel")), Fields.text(document, "timestamp"));
    }

    private static Document destination(Destination destination) {
        return switch (destination) {
            case Destination.Channel d -> new Document("channel", d.channel().value());
            case Destination.InThread d ->
                new Document("channel", d.channel().value())
                        .append("thread", d.parent().value());
            case Destination.Person d -> new Document("person", d.user().value());
            case Destination.UserGroup d -> new Document("userGroup", d.group().value());
        };
    }

    private static Destination toDestination(Document document) {
        String channel = document.getString("channel");
        String thread = document.getString("thread");
        String group = document.getString("userGroup");
        if (group != null) {
            return new Destination.UserGroup(new UserGroupId(group));
        }
        if (channel == null) {
            return new Destination.Person(new UserId(Fields.text(document, "person")));
        }
        return thread == null
                ? new Destination.Channel(new ChannelId(channel))
                : new Destination.InThread(new ChannelId(channel), new MessageId(thread));
    }

    /** Facts are a list, since their names may contain what a field name must not. */
    private static Document content(Content<?> content) {
        List<Document> facts = new ArrayList<>();
        new TreeMap<>(content.facts())
                .forEach((name, value) -> facts.add(new Document("name", name).append("value", value)));
        return new Document("text", content.text())
                .append("blocks", content.blocks())
                .append("facts", facts)
                .append("attachments", Fields.documents(content.attachments(), AttachmentCodec::toDocument));
    }

    /** The tier was checked when the message was made; it is no longer known, nor needed. */
    private static Content<Tier> toContent(Document document, Document bytes) {
        Map<String, String> facts = new TreeMap<>();
        for (Document fact : document.getList("facts", Document.class)) {
            facts.put(Fields.text(fact, "name"), Fields.text(fact, "value"));
        }
        List<Attachment> attachments = document.getList("attachments", Document.class, List.of()).stream()
                .map(attachment -> AttachmentCodec.toAttachment(attachment, bytes))
                .toList();
        return new Content<>(Fields.text(document, "text"), Fields.text(document, "blocks"), facts, attachments);
    }
}
