package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.SimMessage;
import java.util.List;

/** Where an interactive element stands. */
public sealed interface Surface {
    /** In a message. */
    record InMessage(SimMessage message) implements Surface {}

    /** In a modal or a home view. */
    record InView(OpenView view) implements Surface {}

    /** What stays the same while it is edited. */
    default String key() {
        return switch (this) {
            case InMessage in -> in.message().channel() + "/" + in.message().ts();
            case InView in -> in.view().id();
        };
    }

    default List<JsonObject> blocks() {
        return switch (this) {
            case InMessage in -> in.message().allBlocks();
            case InView in -> Json.objects(in.view().blocks());
        };
    }
}
