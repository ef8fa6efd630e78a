package dev.muster.domain.note;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tickets and notes are about, e.g. {@code refunds}, typed as {@code #refunds}.
 *
 * @param name lower case, without {@code #}, at most 40 characters; more than a number, which is a ticket's
 */
public record Tag(String name) {
    private static final Pattern SHAPE =
            Pattern.compile("(?!\\d+$)[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,39}");

    public Tag {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("tag '" + name + "'");
        }
    }

    /** What a person typed, with {@code #} or without; empty when no tag can be named so. */
    public static Optional<Tag> parse(String typed) {
        String name = typed.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
        return SHAPE.matcher(name).matches() ? Optional.of(new Tag(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "#" + name;
    }
}
