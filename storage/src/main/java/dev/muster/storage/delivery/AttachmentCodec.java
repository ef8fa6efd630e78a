package dev.muster.storage.delivery;

import com.mongodb.client.model.Updates;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.UploadedFile;
import dev.muster.storage.document.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The attachments of a message: what they are stands in its content, their bytes and what Slack has of them in fields of the
 * message, each by the attachment's key. So bytes go when the message was posted, and uploads outlast its revisions.
 */
final class AttachmentCodec {
    static final String BYTES = "bytes";
    static final String UPLOADS = "uploads";
    private static final byte[] NONE = {};

    private AttachmentCodec() {}

    static Document toDocument(Attachment attachment) {
        return new Document("key", attachment.key())
                .append("name", attachment.name())
                .append("mediaType", attachment.mediaType())
                .append("altText", attachment.altText())
                .append("place", attachment.place());
    }

    static Attachment toAttachment(Document document, Document bytes) {
        String key = Fields.text(document, "key");
        Binary kept = bytes.get(key, Binary.class);
        return new Attachment(
                key,
                Fields.text(document, "name"),
                Fields.text(document, "mediaType"),
                Fields.text(document, "altText"),
                Fields.number(document, "place"),
                kept == null ? NONE : kept.getData());
    }

    static Document bytes(List<Attachment> attachments) {
        Document bytes = new Document();
        attachments.stream()
                .filter(Attachment::hasBytes)
                .forEach(attachment -> bytes.append(attachment.key(), new Binary(attachment.bytes())));
        return bytes;
    }

    /** A revision brings bytes of its own; those that wait already stay for one that only mentions them. */
    static Bson revision(List<Attachment> attachments) {
        return Updates.combine(bytes(attachments).entrySet().stream()
                .map(entry -> Updates.set(BYTES + "." + entry.getKey(), entry.getValue()))
                .toList());
    }

    static Bson uploaded(String attachment, UploadedFile file) {
        return Updates.set(
                UPLOADS + "." + attachment, new Document("file", file.id()).append("permalink", file.permalink()));
    }

    static Map<String, UploadedFile> toUploads(Document document) {
        Map<String, UploadedFile> uploads = new HashMap<>();
        document.forEach((attachment, value) -> {
            Document file = (Document) value;
            uploads.put(attachment, new UploadedFile(Fields.text(file, "file"), Fields.text(file, "permalink")));
        });
        return uploads;
    }
}
