package dev.muster.storage.shift;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.util.Optional;
import org.bson.Document;

/** Leave as a document; its dates are ISO strings, which sort like dates. */
final class LeaveCodec {
    private LeaveCodec() {}

    static String id(WorkspaceId workspace, LeaveId leave) {
        return workspace + "/" + leave;
    }

    static Document toDocument(Leave leave) {
        Document document = new Document("_id", id(leave.workspace(), leave.id()))
                .append("workspace", leave.workspace().value())
                .append("team", leave.team().value())
                .append("leave", leave.id().value())
                .append("person", leave.person().value())
                .append("from", leave.from().toString())
                .append("to", leave.to().toString())
                .append("state", leave.state().name())
                .append("kind", leave.kind().name())
                .append("word", leave.word())
                .append("note", leave.note());
        if (leave.decidedBy() != null) {
            document.append("decidedBy", leave.decidedBy().value());
        }
        if (leave.decidedAt() != null) {
            document.append("decidedAt", Fields.date(leave.decidedAt()));
        }
        return document;
    }

    static Leave toLeave(Document document) {
        return new Leave(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new LeaveId(Fields.text(document, "leave")),
                new UserId(Fields.text(document, "person")),
                Fields.localDate(document, "from"),
                Fields.localDate(document, "to"),
                Leave.State.valueOf(Fields.text(document, "state")),
                Fields.optional(document, "decidedBy", UserId::new),
                Fields.instantOrNull(document, "decidedAt"),
                Optional.ofNullable(document.getString("kind"))
                        .map(Leave.Kind::valueOf)
                        .orElse(Leave.Kind.OFF),
                Optional.ofNullable(document.getString("word")).orElse(""),
                Optional.ofNullable(document.getString("note")).orElse(""));
    }
}
