package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.muster.domain.shift.ShiftGroup;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Index;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** User groups in MongoDB: a document per team; {@code follows} is unique, so that no group follows two teams. */
public final class MongoShiftGroups implements ShiftGroups {
    public static final DeclaredCollection GROUPS = DeclaredCollection.of(
            "shiftGroups", Index.on("follows", "follows").asUnique().asSparse());

    private static final String GROUP = "group";
    private static final String VERSION = "version";

    private final MongoCollection<Document> groups;

    public MongoShiftGroups(MongoDatabase database) {
        this.groups = GROUPS.in(database);
    }

    private static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    @Override
    public Optional<ShiftGroup> of(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(groups.find(eq("_id", id(workspace, team))).first())
                .map(MongoShiftGroups::toGroup);
    }

    @Override
    public FollowOutcome follow(WorkspaceId workspace, TeamId team, UserGroupId group) {
        String id = id(workspace, team);
        if (groups.find(eq("_id", id)).first() == null) {
            // Whether this instance creates it or another one does: it is there then.
            boolean unused = Duplicates.inserted(() -> groups.insertOne(new Document("_id", id)
                    .append("workspace", workspace.value())
                    .append("team", team.value())
                    .append(VERSION, 0L)));
        }
        try {
            Document followed = change(
                    id,
                    combine(set(GROUP, group.value()), set("follows", workspace + "/" + group), inc(VERSION, 1L)),
                    ReturnDocument.AFTER);
            return new FollowOutcome.Follows(
                    toGroup(Optional.ofNullable(followed).orElseThrow()));
        } catch (MongoException e) {
            if (Duplicates.isDuplicate(e)) {
                return new FollowOutcome.FollowsAnotherTeam();
            }
            throw e;
        }
    }

    @Override
    public Optional<UserGroupId> unfollow(WorkspaceId workspace, TeamId team) {
        Document before = change(
                id(workspace, team), combine(unset(GROUP), unset("follows"), inc(VERSION, 1L)), ReturnDocument.BEFORE);
        return Optional.ofNullable(before).map(MongoShiftGroups::toGroup).map(ShiftGroup::group);
    }

    private @Nullable Document change(String id, Bson change, ReturnDocument returned) {
        return groups.findOneAndUpdate(eq("_id", id), change, new FindOneAndUpdateOptions().returnDocument(returned));
    }

    private static ShiftGroup toGroup(Document document) {
        return new ShiftGroup(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                Fields.optional(document, GROUP, UserGroupId::new),
                Fields.longNumber(document, VERSION));
    }
}
