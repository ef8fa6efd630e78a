package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Leave in MongoDB: one document per request. */
public final class MongoLeaves implements Leaves {
    public static final DeclaredCollection LEAVES =
            DeclaredCollection.of("leaves", Index.on("touching", "workspace", "team", "to", "from"));

    private final MongoCollection<Document> leaves;
    private final Reading<Leave> reading = new Reading<>(LEAVES, LeaveCodec::toLeave);

    public MongoLeaves(MongoDatabase database) {
        this.leaves = LEAVES.in(database);
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
    public boolean replace(Leave before, Leave after) {
        return leaves.findOneAndUpdate(
                        and(
                                eq("_id", LeaveCodec.id(before.workspace(), before.id())),
                                eq("state", before.state().name())),
                        KnownFields.of(LeaveCodec.toDocument(after)),
                        Guarded.update())
                != null;
    }

    @Override
    public List<Leave> touching(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        List<Leave> touching = reading.all(leaves.find(and(
                eq("workspace", workspace.value()),
                eq("team", team.value()),
                gte("to", from.toString()),
                lte("from", to.toString()))));
        // Sorted here: an index that begins with the first date would go through all the leave there ever was.
        touching.sort(Comparator.comparing(Leave::from)
                .thenComparing(leave -> leave.id().value()));
        return touching;
    }

    private Optional<Leave> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }
}
