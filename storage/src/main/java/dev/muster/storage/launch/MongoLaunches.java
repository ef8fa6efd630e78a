package dev.muster.storage.launch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.LaunchNumber;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Launches in MongoDB: one document each, whose id has the team's number in it, so that no number is given twice. */
public final class MongoLaunches implements Launches {
    public static final DeclaredCollection LAUNCHES = DeclaredCollection.of(
            "launches",
            Index.on("byDate", "workspace", "team", "on"),
            Index.on("byNumber", "workspace", "team", "number"));

    private final MongoCollection<Document> launches;
    private final Reading<Launch> reading = new Reading<>(LAUNCHES, MongoLaunches::toLaunch);

    public MongoLaunches(MongoDatabase database) {
        this.launches = LAUNCHES.in(database);
    }

    @Override
    public Launch add(NewLaunch added) {
        while (true) {
            Launch launch = new Launch(next(added.workspace(), added.team()), added, false);
            if (Duplicates.inserted(() -> launches.insertOne(toDocument(launch)))) {
                return launch;
            }
        }
    }

    /** Whoever else takes it at once makes us ask again. */
    private LaunchNumber next(WorkspaceId workspace, TeamId team) {
        Document last = launches.find(and(eq("workspace", workspace.value()), eq("team", team.value())))
                .projection(Projections.include("number"))
                .sort(Sorts.descending("number"))
                .first();
        return new LaunchNumber(last == null ? 1 : Fields.number(last, "number") + 1);
    }

    @Override
    public Optional<Launch> find(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return Optional.ofNullable(
                        launches.find(eq("_id", id(workspace, team, number))).first())
                .map(reading::one);
    }

    @Override
    public List<Launch> between(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return reading
                .all(launches.find(and(
                                eq("workspace", workspace.value()),
                                eq("team", team.value()),
                                gte("on", from.toString()),
                                lte("on", to.toString())))
                        .sort(Sorts.ascending("on"))
                        .limit(MOST))
                .stream()
                .filter(launch -> !launch.dropped())
                .toList();
    }

    @Override
    public boolean drop(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return set(id(workspace, team, number), true);
    }

    @Override
    public boolean restore(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return set(id(workspace, team, number), false);
    }

    private boolean set(String id, boolean dropped) {
        return launches.findOneAndUpdate(
                        and(eq("_id", id), eq("dropped", !dropped)), Updates.set("dropped", dropped), Guarded.update())
                != null;
    }

    private static String id(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return workspace + "/" + team + "/" + number;
    }

    private static Document toDocument(Launch launch) {
        NewLaunch added = launch.added();
        Document document = new Document("_id", id(launch.workspace(), launch.team(), launch.number()))
                .append("workspace", launch.workspace().value())
                .append("team", launch.team().value())
                .append("number", launch.number().value())
                .append("what", launch.what())
                .append("on", launch.on().toString())
                .append("by", added.by().value())
                .append("at", Fields.date(added.at()))
                .append("dropped", launch.dropped());
        if (added.area() != null) {
            document.append("area", added.area().name());
        }
        if (added.link() != null) {
            document.append("link", added.link().url());
        }
        return document;
    }

    private static Launch toLaunch(Document document) {
        return new Launch(
                new LaunchNumber(Fields.number(document, "number")),
                new NewLaunch(
                        new WorkspaceId(Fields.text(document, "workspace")),
                        new TeamId(Fields.text(document, "team")),
                        Fields.text(document, "what"),
                        LocalDate.parse(Fields.text(document, "on")),
                        Fields.optional(document, "area", ProductArea::new),
                        Fields.optional(document, "link", OutsideLink::new),
                        new UserId(Fields.text(document, "by")),
                        Fields.instant(document, "at")),
                document.getBoolean("dropped", false));
    }
}
