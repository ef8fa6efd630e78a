package dev.muster.scenarios.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Updates;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Index;
import dev.muster.storage.mongo.Store;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryAuditTest {
    private static final DeclaredCollection SHELF = DeclaredCollection.of(
            "shelf",
            Index.on("byAuthor", "workspace", "author", "title", "year"),
            Index.on("place", "place").asUnique().asSparse(),
            Index.on("label", "workspace", "label").asUnique());
    private static final Bson OURS = eq("workspace", "T1");

    private final Store store = Store.inMemory();
    private QueryAudit audit = new QueryAudit(List.of(SHELF), Map.of());
    private MongoClient client = client();

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.embeddedUri().orElseThrow()))
                .retryWrites(false)
                .addCommandListener(audit)
                .build());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private MongoCollection<Document> shelf() {
        return client.getDatabase("muster").getCollection("shelf");
    }

    private void asks(Bson... conditions) {
        asksSorted(new BsonDocument(), conditions);
    }

    private void asksSorted(Bson sort, Bson... conditions) {
        shelf().find(conditions.length == 0 ? new BsonDocument() : and(conditions))
                .sort(sort)
                .first();
    }

    private void isFine() {
        assertThatCode(audit::verify).doesNotThrowAnyException();
    }

    private void isFound(String problem) {
        assertThatThrownBy(audit::verify).isInstanceOf(AssertionError.class).hasMessageContaining(problem);
    }

    // ---- served or not

    @Test
    void whatTheIndexesAreForIsFine() {
        asks(OURS, eq("author", "Woolf"));
        asks(eq("author", "Woolf"), OURS, eq("title", "Orlando"), gte("year", 1900));
        asksSorted(ascending("title"), OURS, eq("author", "Woolf"));
        asksSorted(descending("title", "year"), OURS, in("author", "Woolf", "Joyce"));
        asksSorted(ascending("title"), OURS, eq("author", "Woolf"), gte("year", 1900), ne("state", "lost"));
        asks(eq("_id", "T1/7"), eq("state", "lent"));
        asks(in("_id", "T1/7", "T1/8"));
        asks(eq("place", "T1/shelf/7"));
        asks(OURS, eq("label", "PR6045"), eq("state", "lent"));
        isFine();
    }

    @Test
    void aMissingIndexIsFound() {
        asks(OURS, eq("owner", "U0ANA"));
        isFound("find on shelf is served by no declared index: equal [owner, workspace]");
    }

    @Test
    void aGapInTheEqualitiesIsFound() {
        asks(OURS, eq("author", "Woolf"), eq("year", 1928));
        isFound("is served by no declared index: equal [author, workspace, year]");
    }

    @Test
    void aSortThatIsNotServedIsFound() {
        asksSorted(ascending("year"), OURS, eq("author", "Woolf"));
        isFound("is served by no declared index: equal [author, workspace], sort [year]");
    }

    @Test
    void aSortInTwoDirectionsIsFound() {
        asksSorted(new Document("title", 1).append("year", -1), OURS, eq("author", "Woolf"));
        isFound("sort [title, -year]");
    }

    @Test
    void aSortBehindARangeIsFound() {
        asksSorted(ascending("year"), OURS, eq("author", "Woolf"), gte("title", "M"));
        isFound("is served by no declared index: equal [author, workspace], sort [year], range [title]");
    }

    @Test
    void aRangeOfAFieldThatIsInNoIndexIsFound() {
        asks(OURS, eq("author", "Woolf"), gte("pages", 100));
        isFound("range [pages]");
    }

    @Test
    void aLookThroughEverythingIsFound() {
        asks();
        asks(ne("state", "lost"));
        isFound("is served by no declared index: everything");
        isFound("is served by no declared index: other [state]");
    }

    @Test
    void aSparseIndexServesOnlyThoseWhoAskForItsField() {
        audit = new QueryAudit(List.of(SHELF), Map.of("somebody", "a test"));
        client.close();
        client = client();
        asks(exists("place"));
        asksSorted(ascending("place"), gte("place", "T1/"));
        isFine();
        asksSorted(ascending("place"));
        isFound("is served by no declared index: sort [place]");
    }

    @Test
    void everyAlternativeNeedsItsIndex() {
        asks(OURS, or(eq("author", "Woolf"), eq("label", "PR6045")));
        isFine();
        asks(OURS, or(eq("author", "Woolf"), eq("owner", "U0ANA")));
        isFound("equal [owner, workspace]");
    }

    @Test
    void whatTheAuditDoesNotUnderstandIsFound() {
        asks(OURS, regex("author", "^Wo"));
        isFound("has operators that the audit doesn't understand: equal [workspace], unknown [$regex]");
        shelf().distinct("author", OURS, String.class).first();
        isFound("distinct on shelf is no command that the audit understands");
    }

    // ---- whose it is

    @Test
    void aMissingWorkspaceIsFound() {
        asksSorted(ascending("_id"));
        isFound("find on shelf lacks the workspace: sort [_id]");
    }

    @Test
    void aKeyThatDoesNotBeginWithAWorkspaceIsFound() {
        asks(eq("_id", "7"));
        asks(in("_id", "T1/7", "8"));
        isFound("lacks the workspace: equal [_id]");
        asks(eq("place", "shelf/7"));
        isFound("lacks the workspace: equal [place]");
    }

    @Test
    void aDocumentOfNoWorkspaceIsFound() {
        shelf().insertOne(new Document("_id", "T1/7").append("workspace", "T1"));
        isFine();
        shelf().insertMany(List.of(
                new Document("_id", "T1/8").append("workspace", "T1"),
                new Document("_id", "T2/8").append("workspace", "T1")));
        isFound("insert on shelf brings a document without a workspace");
    }

    @Test
    void whoIsExemptMayAskAcrossWorkspacesButNotWithoutAnIndex() {
        audit = new QueryAudit(List.of(SHELF), Map.of("somebody", "a test"));
        client.close();
        client = client();
        asksSorted(ascending("_id"));
        isFine();
        assertThat(audit.exempted()).containsExactly("somebody");
        asks(eq("owner", "U0ANA"));
        isFound("somebody: find on shelf is served by no declared index");
    }

    // ---- every command

    @Test
    void everyCommandIsHeard() {
        Bson nowhere = and(OURS, eq("owner", "U0ANA"));
        shelf().updateOne(nowhere, Updates.set("state", "lent"));
        isFound("update on shelf");
        shelf().deleteMany(nowhere);
        isFound("delete on shelf");
        shelf().findOneAndUpdate(nowhere, Updates.set("state", "lent"));
        isFound("findAndModify on shelf");
        shelf().countDocuments(nowhere);
        isFound("aggregate on shelf");
        client.getDatabase("muster").runCommand(new Document("count", "shelf").append("query", nowhere));
        isFound("count on shelf");
        shelf().aggregate(
                        List.of(Aggregates.match(and(OURS, eq("author", "Woolf"))), Aggregates.sort(ascending("year"))))
                .first();
        isFound("aggregate on shelf is served by no declared index: equal [author, workspace], sort [year]");
    }

    @Test
    void aCollectionThatNobodyDeclaredIsFound() {
        client.getDatabase("muster").getCollection("attic").find(OURS).first();
        isFound("which nobody declared");
    }
}
