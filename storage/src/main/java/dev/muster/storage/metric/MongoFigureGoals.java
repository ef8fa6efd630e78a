package dev.muster.storage.metric;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.FigureGoals;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Goals in MongoDB: one document per team with a number per figure, only ever asked for by its id. */
public final class MongoFigureGoals implements FigureGoals {
    public static final DeclaredCollection GOALS = DeclaredCollection.of("figureGoals");

    private static final String BY_FIGURE = "goals";

    private final MongoCollection<Document> goals;

    public MongoFigureGoals(MongoDatabase database) {
        this.goals = GOALS.in(database);
    }

    private static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    private static String field(Figure figure) {
        return BY_FIGURE + "." + figure.name();
    }

    @Override
    public Map<Figure, FigureGoal> of(WorkspaceId workspace, TeamId team) {
        return goals(goals.find(eq("_id", id(workspace, team))).first());
    }

    @Override
    public Optional<FigureGoal> set(WorkspaceId workspace, TeamId team, FigureGoal goal) {
        String id = id(workspace, team);
        if (goals.find(eq("_id", id)).first() == null) {
            // Whether this instance creates it or another one does: it is there then.
            boolean unused = Duplicates.inserted(() -> goals.insertOne(new Document("_id", id)
                    .append("workspace", workspace.value())
                    .append("team", team.value())
                    .append(BY_FIGURE, new Document())));
        }
        return before(id, goal.figure(), Updates.set(field(goal.figure()), goal.value()));
    }

    @Override
    public Optional<FigureGoal> remove(WorkspaceId workspace, TeamId team, Figure figure) {
        return before(id(workspace, team), figure, Updates.unset(field(figure)));
    }

    private Optional<FigureGoal> before(String id, Figure figure, Bson change) {
        Document before = goals.findOneAndUpdate(
                eq("_id", id), change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
        return Optional.ofNullable(goals(before).get(figure));
    }

    /** What a newer program wrote is left alone: a goal that can't be read is none. */
    private static Map<Figure, FigureGoal> goals(@Nullable Document document) {
        Map<Figure, FigureGoal> found = new EnumMap<>(Figure.class);
        if (document != null && document.get(BY_FIGURE) instanceof Document byFigure) {
            for (Figure figure : Figure.values()) {
                if (byFigure.get(figure.name()) instanceof Number value
                        && FigureGoal.isPossible(figure, value.doubleValue())) {
                    found.put(figure, new FigureGoal(figure, value.doubleValue()));
                }
            }
        }
        return found;
    }
}
