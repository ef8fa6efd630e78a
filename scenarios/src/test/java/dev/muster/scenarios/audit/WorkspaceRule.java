package dev.muster.scenarios.audit;

import dev.muster.storage.document.Index;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Whether a query stays in one workspace: it names it, or keys that begin with it. */
final class WorkspaceRule {
    private static final String FIELD = "workspace";
    private static final Pattern KEY_IN_WORKSPACE = Pattern.compile("[A-Z][A-Z0-9]{1,31}/.+");

    private WorkspaceRule() {}

    static boolean keeps(List<Index> indexes, QueryShape shape) {
        return shape.equal().containsKey(FIELD)
                || Stream.concat(Stream.of(IndexRule.ID), indexes.stream())
                        .filter(index -> index.unique() && index.fields().size() == 1)
                        .map(index -> shape.equal().getOrDefault(index.fields().getFirst(), List.of()))
                        .anyMatch(
                                keys -> !keys.isEmpty() && keys.stream().allMatch(WorkspaceRule::beginsWithWorkspace));
    }

    /** Whether a new document says whose it is, in a field and by its key. */
    static boolean keeps(BsonDocument inserted) {
        BsonValue workspace = inserted.get(FIELD);
        BsonValue key = inserted.get("_id");
        return workspace != null
                && workspace.isString()
                && key != null
                && key.isString()
                && key.asString().getValue().startsWith(workspace.asString().getValue() + "/");
    }

    private static boolean beginsWithWorkspace(BsonValue key) {
        return key.isString()
                && KEY_IN_WORKSPACE.matcher(key.asString().getValue()).matches();
    }
}
