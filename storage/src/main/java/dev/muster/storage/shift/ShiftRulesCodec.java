package dev.muster.storage.shift;

import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A team's shift rules as a document. */
final class ShiftRulesCodec {
    private ShiftRulesCodec() {}

    static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    static Document toDocument(ShiftRules rules) {
        return new Document("_id", id(rules.workspace(), rules.team()))
                .append("workspace", rules.workspace().value())
                .append("team", rules.team().value())
                .append("types", Fields.documents(rules.types(), ShiftTypeCodec::toDocument))
                .append("rest", rules.working().rest().toString())
                .append("mostDaysInARow", rules.working().mostDaysInARow())
                .append("mostHoursAWeek", rules.working().mostHoursAWeek().toString())
                .append("people", PersonRulesCodec.toDocuments(rules.working().people()))
                .append("swaps", rules.swaps().name())
                .append("version", rules.version());
    }

    static ShiftRules toRules(Document document) {
        return new ShiftRules(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                Fields.list(document, "types", ShiftTypeCodec::toType),
                new WorkingRules(
                        Duration.parse(Fields.text(document, "rest")),
                        Fields.number(document, "mostDaysInARow"),
                        Duration.parse(Fields.text(document, "mostHoursAWeek")),
                        PersonRulesCodec.toPeople(document.getList("people", Document.class, List.of()))),
                Optional.ofNullable(document.getString("swaps"))
                        .map(SwapApproval::valueOf)
                        .orElse(SwapApproval.BY_THE_LEAD),
                Fields.longNumber(document, "version"));
    }
}
