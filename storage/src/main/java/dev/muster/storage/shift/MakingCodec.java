package dev.muster.storage.shift;

import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.Replanned;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.SoftGoal;
import dev.muster.domain.shift.Wanted;
import dev.muster.domain.team.UserId;
import dev.muster.storage.document.Fields;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a roster came about, as fields of its document; one that was planned without anything before has none of them. */
final class MakingCodec {
    private static final String PINS = "pins";
    private static final String LESS = "less";
    private static final String PREVIOUS = "previous";
    private static final String EDITED_BY = "editedBy";
    private static final String REPLANNED = "replanned";

    private MakingCodec() {}

    static void addTo(Document roster, Making making) {
        if (!making.wanted().pins().isEmpty()) {
            roster.append(PINS, Fields.documents(making.wanted().pins(), MakingCodec::pin));
        }
        SoftGoal less = making.wanted().less();
        if (less != null) {
            roster.append(LESS, less.name());
        }
        if (making.previous() != null) {
            roster.append(PREVIOUS, making.previous().value());
        }
        if (making.editedBy() != null) {
            roster.append(EDITED_BY, making.editedBy().value());
        }
        Replanned replanned = making.replanned();
        if (replanned != null) {
            roster.append(
                    REPLANNED,
                    new Document("roster", replanned.roster().value()).append("changes", replanned.changes()));
        }
    }

    static Making read(Document roster) {
        List<Pin> pins = roster.containsKey(PINS) ? Fields.list(roster, PINS, MakingCodec::toPin) : List.of();
        return new Making(
                new Wanted(pins, wish(roster.getString(LESS))),
                Fields.optional(roster, PREVIOUS, RosterId::new),
                Fields.optional(roster, EDITED_BY, UserId::new),
                replanned(roster.get(REPLANNED, Document.class)));
    }

    private static @Nullable Replanned replanned(@Nullable Document document) {
        return document == null
                ? null
                : new Replanned(new RosterId(Fields.text(document, "roster")), Fields.number(document, "changes"));
    }

    /** A wish that only a newer program knows counts as usual here. */
    private static @Nullable SoftGoal wish(@Nullable String name) {
        return Arrays.stream(SoftGoal.values())
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Document pin(Pin pin) {
        Document document = new Document("date", pin.date().toString())
                .append("person", pin.person().value());
        if (pin.type() != null) {
            document.append("type", pin.type());
        }
        return document;
    }

    private static Pin toPin(Document document) {
        return new Pin(
                Fields.localDate(document, "date"),
                new UserId(Fields.text(document, "person")),
                document.getString("type"));
    }
}
