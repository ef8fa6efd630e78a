package dev.muster.domain.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody changed in a heading, in words for the history: "priority normal → high, segment none → SMB". */
final class HeadingChanges {
    private static final int LONGEST_VALUE = 60;

    private final List<String> changes = new ArrayList<>();

    private HeadingChanges() {}

    static String words(Heading before, Heading after) {
        Particulars was = before.particulars();
        Particulars is = after.particulars();
        HeadingChanges words = new HeadingChanges();
        words.add("subject", quoted(before.subject()), quoted(after.subject()));
        if (!before.details().equals(after.details())) {
            words.changes.add(after.details().isEmpty() ? "details removed" : "details");
        }
        words.add("priority", before.priority().word(), after.priority().word());
        words.add("skill", before.skill(), after.skill());
        words.add("tags", tags(before.tags()), tags(after.tags()));
        words.add("segment", word(was.segment()), word(is.segment()));
        words.add("area", was.area(), is.area());
        words.add("link", was.link(), is.link());
        return String.join(", ", words.changes);
    }

    private void add(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + " " + shown(before) + " → " + shown(after));
        }
    }

    private static @Nullable String word(@Nullable Segment segment) {
        return segment == null ? null : segment.word();
    }

    private static @Nullable String tags(Set<String> tags) {
        return tags.isEmpty()
                ? null
                : "#" + String.join(" #", tags.stream().sorted().toList());
    }

    private static String quoted(String subject) {
        return "“" + subject + "”";
    }

    private static String shown(@Nullable Object value) {
        String text = value == null ? "none" : value.toString();
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
