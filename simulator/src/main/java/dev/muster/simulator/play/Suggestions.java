package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What an external menu offers for what was typed: options, or groups of them.
 *
 * @param trouble why there is nothing to choose from, in a line; empty when the app answered properly or wasn't asked
 */
public record Suggestions(JsonArray options, JsonArray optionGroups, String trouble) {
    static final Suggestions NONE = new Suggestions(new JsonArray(), new JsonArray(), "");

    static Suggestions trouble(String why) {
        return new Suggestions(new JsonArray(), new JsonArray(), why);
    }

    /** All options, those of groups among them. */
    public List<JsonObject> all() {
        List<JsonObject> all = new ArrayList<>(Json.objects(options));
        Json.objects(optionGroups).forEach(group -> all.addAll(Json.objects(group, "options")));
        return all;
    }

    /** What a person reads in the menu. */
    public List<String> texts() {
        return all().stream()
                .map(option -> Json.object(option, "text")
                        .map(text -> Json.text(text, "text", ""))
                        .orElse(""))
                .toList();
    }
}
