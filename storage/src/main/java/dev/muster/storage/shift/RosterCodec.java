package dev.muster.storage.shift;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import org.bson.Document;

/** A roster as a document; its dates are ISO strings, which sort like dates. */
final class RosterCodec {
    private RosterCodec() {}

    static String id(WorkspaceId workspace, RosterId roster) {
        return workspace + "/" + roster;
    }

    static Document toDocument(Roster roster) {
        Document document = new Document("_id", id(roster.workspace(), roster.id()))
                .append("workspace", roster.workspace().value())
                .append("team", roster.team().value())
                .append("roster", roster.id().value())
                .append("from", roster.period().from().toString())
                .append("to", roster.period().to().toString())
                .append("weeks", roster.period().weeks())
                .append("types", Fields.documents(roster.types(), ShiftTypeCodec::toDocument))
                .append("shifts", Fields.documents(roster.shifts(), RosterCodec::shift))
                .append("shortfalls", Fields.documents(roster.shortfalls(), ShortfallCodec::toDocument))
                .append("cost", roster.quality().cost())
                .append("bound", roster.quality().bound())
                .append("state", roster.state().name())
                .append("plannedAt", Fields.date(roster.plannedAt()));
        if (roster.decidedBy() != null) {
            document.append("decidedBy", roster.decidedBy().value());
        }
        if (roster.decidedAt() != null) {
            document.append("decidedAt", Fields.date(roster.decidedAt()));
        }
        SincePublishedCodec.addTo(document, roster.since());
        MakingCodec.addTo(document, roster.making());
        return document;
    }

    static Roster toRoster(Document document) {
        return new Roster(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new RosterId(Fields.text(document, "roster")),
                new Period(Fields.localDate(document, "from"), Fields.number(document, "weeks")),
                Fields.list(document, "types", ShiftTypeCodec::toType),
                Fields.list(document, "shifts", RosterCodec::toShift),
                Fields.list(document, "shortfalls", ShortfallCodec::toShortfall),
                new Roster.Quality(Fields.longNumber(document, "cost"), Fields.longNumber(document, "bound")),
                Roster.State.valueOf(Fields.text(document, "state")),
                Fields.instant(document, "plannedAt"),
                Fields.optional(document, "decidedBy", UserId::new),
                Fields.instantOrNull(document, "decidedAt"),
                SincePublishedCodec.read(document),
                MakingCodec.read(document));
    }

    static Document shift(Shift shift) {
        return new Document("date", shift.date().toString())
                .append("type", shift.type())
                .append("person", shift.person().value());
    }

    static Shift toShift(Document document) {
        return new Shift(
                Fields.localDate(document, "date"),
                Fields.text(document, "type"),
                new UserId(Fields.text(document, "person")));
    }
}
