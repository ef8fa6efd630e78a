package dev.muster.scenarios.audit;

import static dev.muster.scenarios.audit.QueryShape.documentIn;
import static dev.muster.scenarios.audit.QueryShape.documentsIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Index;
import dev.muster.storage.mongo.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Hears every command that a store sends, and remembers those that no declared index serves or that leave their workspace.
 * It goes by what is declared, not by what the server does: the embedded one would hide both.
 */
public final class QueryAudit implements CommandListener {
    private static final String STORAGE = "dev.muster.storage.";
    /** What all repositories ask through. */
    private static final String SHARED = STORAGE + "document.";

    private static final Set<String> ASK_FOR_NO_DOCUMENTS = Set.of(
            "hello",
            "isMaster",
            "ping",
            "buildInfo",
            "getMore",
            "killCursors",
            "endSessions",
            "createIndexes",
            "dropIndexes",
            "listIndexes");

    private static final String MIGRATION = "dev.muster.storage.schema.Migration";

    private final Map<String, DeclaredCollection> declared;
    private final Map<String, String> acrossWorkspaces;
    private final Set<String> problems = new ConcurrentSkipListSet<>();
    private final Set<String> exempted = new ConcurrentSkipListSet<>();

    /** Goes by what the repositories declare. */
    public QueryAudit() {
        this(Store.collections(), Exemptions.ACROSS_WORKSPACES);
    }

    /**
     * Goes by other declarations.
     *
     * @param acrossWorkspaces the methods and collections that belong to no single workspace, each with its reason
     */
    QueryAudit(List<DeclaredCollection> declared, Map<String, String> acrossWorkspaces) {
        this.declared = declared.stream().collect(Collectors.toMap(DeclaredCollection::name, Function.identity()));
        this.acrossWorkspaces = acrossWorkspaces;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        if (ASK_FOR_NO_DOCUMENTS.contains(name)) {
            return;
        }
        try {
            hear(name, event.getCommand());
        } catch (RuntimeException e) {
            // Thrown from here the driver would only log it.
            if (!isMigration()) {
                problems.add(name + " can't be understood: " + e);
            }
        }
    }

    private void hear(String name, BsonDocument command) {
        BsonValue collection = command.get(name);
        if (collection == null
                || !collection.isString()
                || !declared.containsKey(collection.asString().getValue())) {
            problems.add(asker() + ": " + name + " on " + collection + ", which nobody declared");
            return;
        }
        Where where = new Where(name, declared.get(collection.asString().getValue()));
        switch (name) {
            case "find" -> where.asks(documentIn(command, "filter"), documentIn(command, "sort"));
            case "count" -> where.asks(documentIn(command, "query"), new BsonDocument());
            case "findAndModify" -> where.asks(documentIn(command, "query"), documentIn(command, "sort"));
            case "aggregate" -> where.aggregates(documentsIn(command, "pipeline"));
            case "update" ->
                documentsIn(command, "updates").forEach(u -> where.asks(documentIn(u, "q"), new BsonDocument()));
            case "delete" ->
                documentsIn(command, "deletes").forEach(d -> where.asks(documentIn(d, "q"), new BsonDocument()));
            case "insert" -> documentsIn(command, "documents").forEach(where::inserts);
            default -> where.problem("is no command that the audit understands");
        }
    }

    /**
     * Whether a migration sends the command: it runs once in a database's life, and may look at everything. Asked, like who
     * sends it, only when there is something to object to: looking through the stack takes longer than the command.
     */
    private static boolean isMigration() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.anyMatch(f -> f.getMethodName().equals("run")
                        && Arrays.stream(f.getDeclaringClass().getInterfaces())
                                .anyMatch(i -> i.getName().equals(MIGRATION))));
    }

    /** The method of a repository that sends the command: commands are heard on the thread that sends them. */
    private static String asker() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> f.getClassName().startsWith(STORAGE)
                                && !f.getClassName().startsWith(SHARED))
                        .findFirst())
                .map(QueryAudit::name)
                .orElse("somebody");
    }

    private static String name(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        String[] ofLambda = method.split("\\$", -1);
        return type.substring(type.lastIndexOf('.') + 1) + "." + (ofLambda.length > 1 ? ofLambda[1] : method);
    }

    /** Fails when anything was asked badly, naming who asked, and the shape. */
    public void verify() {
        assertThat(problems).as("badly asked of the database").isEmpty();
    }

    /** The exemptions that were made use of. */
    Set<String> exempted() {
        return Set.copyOf(exempted);
    }

    /** Where a command goes, and who sends it. */
    private final class Where {
        private final String command;
        private final DeclaredCollection collection;

        private Where(String command, DeclaredCollection collection) {
            this.command = command;
            this.collection = collection;
        }

        void aggregates(List<BsonDocument> pipeline) {
            BsonDocument match = stage(pipeline, 0, "$match");
            BsonDocument sort = stage(pipeline, match.isEmpty() ? 0 : 1, "$sort");
            Stream<String> stages = pipeline.stream().flatMap(stage -> stage.keySet().stream());
            if (stages.anyMatch(Set.of("$lookup", "$graphLookup", "$unionWith", "$facet")::contains)) {
                problem("reads other collections too");
            }
            asks(match, sort);
        }

        private static BsonDocument stage(List<BsonDocument> pipeline, int at, String name) {
            return pipeline.size() > at ? documentIn(pipeline.get(at), name) : new BsonDocument();
        }

        void asks(BsonDocument filter, BsonDocument sort) {
            for (QueryShape shape : QueryShape.of(filter, sort)) {
                List<Index> indexes = collection.indexes();
                if (!shape.unknown().isEmpty()) {
                    problem("has operators that the audit doesn't understand: " + shape);
                } else if (!IndexRule.serves(IndexRule.ID, shape)
                        && indexes.stream().noneMatch(index -> IndexRule.serves(index, shape))) {
                    problem("is served by no declared index: " + shape);
                }
                if (!WorkspaceRule.keeps(indexes, shape)) {
                    leavesWorkspace("lacks the workspace: " + shape);
                }
            }
        }

        void inserts(BsonDocument document) {
            if (!WorkspaceRule.keeps(document)) {
                leavesWorkspace("brings a document without a workspace, or whose key doesn't begin with it");
            }
        }

        private void leavesWorkspace(String what) {
            if (isMigration()) {
                return;
            }
            List<String> excuses = Stream.of(asker(), collection.name())
                    .filter(acrossWorkspaces::containsKey)
                    .toList();
            exempted.addAll(excuses);
            if (excuses.isEmpty()) {
                problem(what);
            }
        }

        void problem(String what) {
            if (!isMigration()) {
                problems.add(asker() + ": " + command + " on " + collection.name() + " " + what);
            }
        }
    }
}
