package dev.muster.storage.metric;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Who turned their weekly figures off, in MongoDB: one document per team, only ever asked for by its id. */
public final class MongoWeeklyFiguresOff implements WeeklyFiguresOff {
    public static final DeclaredCollection OFF = DeclaredCollection.of("weeklyFiguresOff");

    private static final String PEOPLE = "people";

    private final MongoCollection<Document> off;

    public MongoWeeklyFiguresOff(MongoDatabase database) {
        this.off = OFF.in(database);
    }

    private static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    @Override
    public Set<UserId> of(WorkspaceId workspace, TeamId team) {
        return people(off.find(eq("_id", id(workspace, team))).first());
    }

    @Override
    public boolean add(WorkspaceId workspace, TeamId team, UserId person) {
        String id = id(workspace, team);
        if (off.find(eq("_id", id)).first() == null) {
            // Whether this instance creates it or another one does: it is there then.
            boolean unused = Duplicates.inserted(() -> off.insertOne(new Document("_id", id)
                    .append("workspace", workspace.value())
                    .append("team", team.value())
                    .append(PEOPLE, List.of())));
        }
        return !before(id, Updates.addToSet(PEOPLE, person.value())).contains(person);
    }

    @Override
    public boolean remove(WorkspaceId workspace, TeamId team, UserId person) {
        return before(id(workspace, team), Updates.pull(PEOPLE, person.value())).contains(person);
    }

    private Set<UserId> before(String id, Bson change) {
        return people(off.findOneAndUpdate(
                eq("_id", id), change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE)));
    }

    private static Set<UserId> people(@Nullable Document document) {
        return document == null
                ? Set.of()
                : document.getList(PEOPLE, String.class, List.of()).stream()
                        .map(UserId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
