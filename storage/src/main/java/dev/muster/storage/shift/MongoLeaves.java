package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Leave in MongoDB: one document per request. */
public final class MongoLeaves implements Leaves {
    private final MongoCollection<Document> leaves;

    public MongoLeaves(MongoDatabase database) {
        this.leaves = database.getCollection("leaves");
    }

    /** Creates the indexes that the queries below need, if they aren't there. */
    public void prepare() {
        leaves.createIndex(Indexes.ascending("workspace", "team", "to", "from"), new IndexOptions().name("touching"));
    }

    /** Asking again under the same id changes nothing: the first answer may have been lost on its way. */
    @Override
    public void request(Leave leave) {
        Duplicates.inserted(() -> leaves.insertOne(LeaveCodec.toDocument(leave)));
    }

    @Override
    public Optional<Leave> find(WorkspaceId workspace, LeaveId id) {
        return one(leaves.find(eq("_id", LeaveCodec.id(workspace, id))).first());
    }

    @Override
    public Optional<Leave> decide(WorkspaceId workspace, LeaveId id, Leave.State decision, UserId by, Instant at) {
        return one(leaves.findOneAndUpdate(
                and(eq("_id", LeaveCodec.id(workspace, id)), eq("state", Leave.State.REQUESTED.name())),
                Updates.combine(
                        Updates.set("state", decision.name()),
                        Updates.set("decidedBy", by.value()),
                        Updates.set("decidedAt", Fields.date(at))),
                Guarded.update()));
    }

    @Override
    public List<Leave> touching(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return leaves.find(and(
                        eq("workspace", workspace.value()),
                        eq("team", team.value()),
                        gte("to", from.toString()),
                        lte("from", to.toString())))
                .sort(Sorts.ascending("from", "_id"))
                .map(LeaveCodec::toLeave)
                .into(new ArrayList<>());
    }

    private static Optional<Leave> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(LeaveCodec::toLeave);
    }
}
