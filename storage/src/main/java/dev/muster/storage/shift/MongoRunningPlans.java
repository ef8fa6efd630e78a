package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.muster.domain.shift.PlanId;
import dev.muster.domain.shift.RunningPlans;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Plans that are being made, in MongoDB: one document for each team, gone when its plan is made. */
public final class MongoRunningPlans implements RunningPlans {
    public static final DeclaredCollection PLANS = DeclaredCollection.of("running_plans");

    private final MongoCollection<Document> plans;

    public MongoRunningPlans(MongoDatabase database) {
        this.plans = PLANS.in(database);
    }

    @Override
    public boolean begin(WorkspaceId workspace, TeamId team, PlanId plan, Instant now, Instant dead) {
        String id = id(workspace, team);
        boolean isFirst = Duplicates.inserted(() -> plans.insertOne(new Document("_id", id)
                .append("workspace", workspace.value())
                .append("team", team.value())
                .append("plan", plan.value())
                .append("alive", Fields.date(now))));
        return isFirst
                || plans.findOneAndUpdate(
                                and(eq("_id", id), lte("alive", Fields.date(dead))),
                                Updates.combine(
                                        Updates.set("plan", plan.value()),
                                        Updates.set("alive", Fields.date(now)),
                                        Updates.unset("stoppedBy")),
                                Guarded.update())
                        != null;
    }

    @Override
    public Optional<UserId> live(WorkspaceId workspace, TeamId team, PlanId plan, Instant now) {
        return Optional.ofNullable(plans.findOneAndUpdate(
                        of(workspace, team, plan), Updates.set("alive", Fields.date(now)), Guarded.update()))
                .flatMap(d -> Optional.ofNullable(d.getString("stoppedBy")))
                .map(UserId::new);
    }

    @Override
    public boolean stop(WorkspaceId workspace, TeamId team, PlanId plan, UserId by, Instant dead) {
        Bson alive = and(of(workspace, team, plan), gt("alive", Fields.date(dead)));
        boolean isFirst = plans.findOneAndUpdate(
                        and(alive, exists("stoppedBy", false)), Updates.set("stoppedBy", by.value()), Guarded.update())
                != null;
        return isFirst || plans.find(alive).first() != null;
    }

    @Override
    public void end(WorkspaceId workspace, TeamId team, PlanId plan) {
        plans.deleteOne(of(workspace, team, plan));
    }

    private static Bson of(WorkspaceId workspace, TeamId team, PlanId plan) {
        return and(eq("_id", id(workspace, team)), eq("plan", plan.value()));
    }

    private static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }
}
