package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Workspace;
import java.util.Optional;

/** A person's home view as it is now; empty text when the app has published none. */
public record Home(Optional<OpenView> view, Workspace workspace) {

    public boolean isPublished() {
        return view.isPresent();
    }

    public String asText() {
        return view.map(shown -> shown.asText(workspace)).orElse("");
    }

    public JsonArray blocks() {
        return view.map(OpenView::blocks).orElseGet(JsonArray::new);
    }

    public JsonObject definition() {
        return view.map(OpenView::definition).orElseGet(JsonObject::new);
    }
}
