package dev.muster.storage.shift;

import dev.muster.domain.shift.Crossing;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.SincePublished;
import dev.muster.domain.team.UserId;
import dev.muster.storage.document.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What happened to a published roster, as fields of its document; a roster to which nothing happened has none of them. */
final class SincePublishedCodec {
    static final String OFFERS = "offers";
    static final String COUNTERS_IN = "countersIn";
    static final String CHANGES = "changes";
    static final String CROSSING = "crossing";
    static final String REVISION = "revision";

    private SincePublishedCodec() {}

    static void addTo(Document roster, SincePublished since) {
        if (since.revision() > 0) {
            roster.append(OFFERS, offers(since))
                    .append(COUNTERS_IN, countersIn(since))
                    .append(CHANGES, changes(since))
                    .append(REVISION, since.revision());
            if (since.crossing() != null) {
                roster.append(CROSSING, crossing(since.crossing()));
            }
        }
    }

    static Document crossing(Crossing crossing) {
        return new Document("with", crossing.with().value())
                .append("offer", crossing.offer().value());
    }

    private static @Nullable Crossing crossingOf(Document roster) {
        Document crossing = roster.get(CROSSING, Document.class);
        return crossing == null
                ? null
                : new Crossing(
                        new RosterId(Fields.text(crossing, "with")), new OfferId(Fields.text(crossing, "offer")));
    }

    static List<Document> offers(SincePublished since) {
        return Fields.documents(since.offers(), SincePublishedCodec::offer);
    }

    static List<Document> changes(SincePublished since) {
        return Fields.documents(since.changes(), SincePublishedCodec::change);
    }

    /** In which other rosters the counter shifts are: beside the offers, where an older program leaves it alone. */
    static List<Document> countersIn(SincePublished since) {
        List<Document> countersIn = new ArrayList<>();
        for (ShiftOffer offer : since.offers()) {
            if (offer.counterIn() != null) {
                countersIn.add(new Document("offer", offer.id().value())
                        .append("roster", offer.counterIn().value()));
            }
        }
        return countersIn;
    }

    private static Map<OfferId, RosterId> countersInOf(Document roster) {
        Map<OfferId, RosterId> countersIn = new HashMap<>();
        if (roster.containsKey(COUNTERS_IN)) {
            roster.getList(COUNTERS_IN, Document.class)
                    .forEach(counter -> countersIn.put(
                            new OfferId(Fields.text(counter, "offer")), new RosterId(Fields.text(counter, "roster"))));
        }
        return countersIn;
    }

    static SincePublished read(Document roster) {
        Map<OfferId, RosterId> countersIn = countersInOf(roster);
        return roster.containsKey(REVISION)
                ? new SincePublished(
                        Fields.list(roster, OFFERS, offer -> toOffer(offer, countersIn)),
                        Fields.list(roster, CHANGES, SincePublishedCodec::toChange),
                        crossingOf(roster),
                        Fields.longNumber(roster, REVISION))
                : SincePublished.NOTHING;
    }

    private static Document offer(ShiftOffer offer) {
        Document document = new Document("offer", offer.id().value())
                .append("kind", offer.kind().name())
                .append("shift", RosterCodec.shift(offer.shift()))
                .append("asked", offer.asked().stream().map(UserId::value).toList())
                .append("state", offer.state().name());
        append(document, "taker", offer.taker());
        if (offer.counter() != null) {
            document.append("counter", RosterCodec.shift(offer.counter()));
        }
        append(document, "decidedBy", offer.decidedBy());
        return document.append("word", offer.word())
                .append("offeredAt", Fields.date(offer.offeredAt()))
                .append("changedAt", Fields.date(offer.changedAt()))
                .append("step", offer.step());
    }

    private static void append(Document document, String field, @Nullable UserId user) {
        if (user != null) {
            document.append(field, user.value());
        }
    }

    private static ShiftOffer toOffer(Document document, Map<OfferId, RosterId> countersIn) {
        OfferId id = new OfferId(Fields.text(document, "offer"));
        Document counter = document.get("counter", Document.class);
        return new ShiftOffer(
                id,
                ShiftOffer.Kind.valueOf(Fields.text(document, "kind")),
                RosterCodec.toShift(Fields.document(document, "shift")),
                document.getList("asked", String.class).stream()
                        .map(UserId::new)
                        .toList(),
                ShiftOffer.State.valueOf(Fields.text(document, "state")),
                Fields.optional(document, "taker", UserId::new),
                counter == null ? null : RosterCodec.toShift(counter),
                countersIn.get(id),
                Fields.optional(document, "decidedBy", UserId::new),
                Fields.text(document, "word"),
                Fields.instant(document, "offeredAt"),
                Fields.instant(document, "changedAt"),
                Fields.longNumber(document, "step"));
    }

    private static Document change(RosterChange change) {
        return new Document("cause", change.cause())
                .append("what", change.what().name())
                .append("removed", shifts(change.removed()))
                .append("added", shifts(change.added()))
                .append("by", change.by().value())
                .append("at", Fields.date(change.at()));
    }

    private static RosterChange toChange(Document document) {
        return new RosterChange(
                Fields.text(document, "cause"),
                RosterChange.What.valueOf(Fields.text(document, "what")),
                Fields.list(document, "removed", RosterCodec::toShift),
                Fields.list(document, "added", RosterCodec::toShift),
                new UserId(Fields.text(document, "by")),
                Fields.instant(document, "at"));
    }

    static List<Document> shifts(List<Shift> shifts) {
        return Fields.documents(shifts, RosterCodec::shift);
    }
}
