package dev.muster.storage.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of fields; instants lose what is finer than a millisecond. */
public final class Fields {
    private Fields() {}

    public static Date date(Instant instant) {
        return Date.from(millis(instant));
    }

    /** The instant as it is stored. */
    public static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Instant instant(Document document, String field) {
        return require(document.getDate(field), field).toInstant();
    }

    public static @Nullable Instant instantOrNull(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    public static String text(Document document, String field) {
        return require(document.getString(field), field);
    }

    public static int number(Document document, String field) {
        return require(document.get(field, Number.class), field).intValue();
    }

    public static long longNumber(Document document, String field) {
        return require(document.get(field, Number.class), field).longValue();
    }

    public static LocalDate localDate(Document document, String field) {
        return LocalDate.parse(text(document, field));
    }

    public static Document document(Document document, String field) {
        return require(document.get(field, Document.class), field);
    }

    /** A field's text as a type of its own; null when the field is absent. */
    public static <T> @Nullable T optional(Document document, String field, Function<String, T> type) {
        String text = document.getString(field);
        return text == null ? null : type.apply(text);
    }

    /** A list of subdocuments, each as a type of its own. */
    public static <T> List<T> list(Document document, String field, Function<Document, T> type) {
        return require(document.getList(field, Document.class), field).stream()
                .map(type)
                .toList();
    }

    public static <T> List<Document> documents(Collection<T> values, Function<T, Document> document) {
        return values.stream().map(document).toList();
    }

    private static <T> T require(@Nullable T value, String field) {
        return Objects.requireNonNull(value, () -> "a stored document has no '" + field + "'");
    }
}
