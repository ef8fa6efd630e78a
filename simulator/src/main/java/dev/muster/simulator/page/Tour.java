package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** A guided walk beside the page: steps that tick themselves off when what they ask for has happened. */
public final class Tour {
    private final String title;
    private final List<Step> steps;
    private final Set<Integer> done = new TreeSet<>();

    /**
     * One thing to do.
     *
     * @param text what to do and what to see, in a sentence or two
     * @param as the handle of the person to be
     * @param in where: a channel's name, or {@code @app} for the direct messages with the app
     * @param type what to put into the composer; empty for nothing
     * @param isDone whether it has happened; once it has, the step stays done
     */
    public record Step(String title, String text, String as, String in, String type, BooleanSupplier isDone) {}

    public Tour(String title, List<Step> steps) {
        this.title = title;
        this.steps = List.copyOf(steps);
    }

    /** The steps with what is done; a step may be done before its turn. */
    synchronized JsonObject asJson() {
        JsonArray all = new JsonArray();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!done.contains(i) && step.isDone().getAsBoolean()) {
                done.add(i);
            }
            all.add(Json.object(
                    "title", step.title(),
                    "text", step.text(),
                    "as", step.as(),
                    "in", step.in(),
                    "type", step.type(),
                    "done", done.contains(i)));
        }
        return Json.object("title", title, "steps", all);
    }
}
