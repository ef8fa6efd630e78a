package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.util.Optional;
import org.bson.Document;

/** Shift rules in MongoDB: one document per team. */
public final class MongoShiftRulebook implements ShiftRulebook {
    public static final DeclaredCollection RULES = DeclaredCollection.of("shift_rules");

    private final MongoCollection<Document> rulebook;
    private final Reading<ShiftRules> reading = new Reading<>(RULES, ShiftRulesCodec::toRules);

    public MongoShiftRulebook(MongoDatabase database) {
        this.rulebook = RULES.in(database);
    }

    @Override
    public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(rulebook.find(eq("_id", ShiftRulesCodec.id(workspace, team)))
                        .first())
                .map(reading::one);
    }

    @Override
    public boolean save(ShiftRules rules) {
        Document document = ShiftRulesCodec.toDocument(rules);
        if (rules.version() == 1) {
            return Duplicates.inserted(() -> rulebook.insertOne(document));
        }
        return rulebook.findOneAndUpdate(
                        and(eq("_id", document.getString("_id")), eq("version", rules.version() - 1)),
                        KnownFields.of(document),
                        Guarded.update())
                != null;
    }
}
