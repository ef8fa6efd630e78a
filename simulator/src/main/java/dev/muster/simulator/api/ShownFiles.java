package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Files.SimFile;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Slack's files that blocks show: each must be a picture that is there and that whoever posts may see. */
record ShownFiles(Workspace workspace, PersonId poster) {

    /** What is wrong with them, each with its JSON pointer. */
    List<String> problems(JsonElement blocks, String pointer) {
        List<String> problems = new ArrayList<>();
        look(blocks, pointer, problems);
        return problems;
    }

    private void look(JsonElement element, String pointer, List<String> problems) {
        if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), pointer + "/" + i, problems);
            }
        } else if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                String there = pointer + "/" + field.getKey();
                if (field.getKey().equals("slack_file") && field.getValue() instanceof JsonObject file) {
                    if (!isShowable(file)) {
                        problems.add("[ERROR] invalid slack file [json-pointer:" + there + "]");
                    }
                } else {
                    look(field.getValue(), there, problems);
                }
            }
        }
    }

    private boolean isShowable(JsonObject file) {
        String url = Json.text(file, "url", "");
        String id = url.isEmpty() ? Json.text(file, "id", "") : url.substring(url.lastIndexOf('/') + 1);
        return workspace
                .files()
                .find(id)
                .filter(found -> found.isPictureAt(workspace.clock().instant()))
                .filter(this::isVisible)
                .isPresent();
    }

    private boolean isVisible(SimFile file) {
        return file.owner().equals(poster)
                || workspace.files().sharedIn(file.id()).stream().anyMatch(channel -> workspace
                        .findChannel(channel.value())
                        .filter(found -> found.has(poster))
                        .isPresent());
    }
}
