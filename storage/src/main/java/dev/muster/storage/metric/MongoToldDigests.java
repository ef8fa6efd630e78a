package dev.muster.storage.metric;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.ToldDigests;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What digests told, in MongoDB: one document per team and week, only ever asked for by its id. */
public final class MongoToldDigests implements ToldDigests {
    public static final DeclaredCollection DIGESTS = DeclaredCollection.of("digests");

    private final MongoCollection<Document> digests;
    private final Reading<ToldDigest> reading = new Reading<>(DIGESTS, ToldDigestCodec::toDigest);

    public MongoToldDigests(MongoDatabase database) {
        this.digests = DIGESTS.in(database);
    }

    @Override
    public ToldDigest tell(ToldDigest digest) {
        return Duplicates.inserted(() -> digests.insertOne(ToldDigestCodec.toDocument(digest)))
                ? digest
                : find(digest.workspace(), digest.team(), digest.week()).orElse(digest);
    }

    /** One that can't be read is as if it weren't there: the digest of the next week has to come all the same. */
    @Override
    public Optional<ToldDigest> find(WorkspaceId workspace, TeamId team, DateSpan week) {
        return readable(digests.find(eq("_id", ToldDigestCodec.id(workspace, team, week)))
                .first());
    }

    @Override
    public Optional<ToldDigest> take(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at) {
        return update(
                and(
                        eq("_id", ToldDigestCodec.id(workspace, team, week)),
                        exists("action", true),
                        exists("owner", false)),
                Updates.combine(Updates.set("owner", by.value()), Updates.set("takenAt", Fields.date(at))));
    }

    @Override
    public Optional<ToldDigest> finish(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at) {
        return update(
                and(
                        eq("_id", ToldDigestCodec.id(workspace, team, week)),
                        exists("owner", true),
                        exists("doneBy", false)),
                Updates.combine(Updates.set("doneBy", by.value()), Updates.set("doneAt", Fields.date(at))));
    }

    private Optional<ToldDigest> update(Bson guard, Bson change) {
        return readable(digests.findOneAndUpdate(guard, change, Guarded.update()));
    }

    private Optional<ToldDigest> readable(@Nullable Document document) {
        return Optional.ofNullable(document).flatMap(reading::ifReadable);
    }
}
