package dev.muster.simulator.play;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.blockkit.BlockKit;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.OpenView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an app says to a submitted modal. */
sealed interface ModalAnswer {
    /** The modal closes, and the one below it comes back. */
    record Close() implements ModalAnswer {}

    /** All modals close. */
    record Clear() implements ModalAnswer {}

    /** The modal stays, with a complaint under each of these blocks. */
    record Errors(Map<String, String> byBlock) implements ModalAnswer {}

    /** Another modal takes its place. */
    record Update(JsonObject view) implements ModalAnswer {}

    /** Another modal comes on top of it. */
    record Push(JsonObject view) implements ModalAnswer {}

    /** Nothing that Slack understands. */
    record Nonsense(String problem) implements ModalAnswer {}

    /** Reads the body of an acknowledgement. */
    static ModalAnswer read(String body, OpenView submitted) {
        if (body.isBlank()) {
            return new Close();
        }
        Optional<JsonObject> answer = Json.parseObject(body);
        if (answer.isEmpty()) {
            return new Nonsense("the answer is not a JSON object");
        }
        String action = Json.text(answer.get(), "response_action", "");
        return switch (action) {
            case "" -> new Close();
            case "clear" -> new Clear();
            case "errors" -> errors(answer.get(), submitted);
            case "update" -> view(answer.get()).map(Update::new, Nonsense::new);
            case "push" -> view(answer.get()).map(Push::new, Nonsense::new);
            default -> new Nonsense("there is no response_action " + action);
        };
    }

    private static ModalAnswer errors(JsonObject answer, OpenView submitted) {
        Set<String> inputs = Json.objects(submitted.blocks()).stream()
                .filter(block -> Json.text(block, "type", "").equals("input"))
                .map(block -> Json.text(block, "block_id", ""))
                .collect(Collectors.toSet());
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> error :
                Json.object(answer, "errors").orElseGet(JsonObject::new).entrySet()) {
            if (!inputs.contains(error.getKey())) {
                return new Nonsense("no input has the block_id " + error.getKey());
            }
            if (!error.getValue().isJsonPrimitive()
                    || error.getValue().getAsString().isBlank()) {
                return new Nonsense("the error of " + error.getKey() + " is no text");
            }
            errors.put(error.getKey(), error.getValue().getAsString());
        }
        return errors.isEmpty() ? new Nonsense("there are no errors") : new Errors(errors);
    }

    private static Checked view(JsonObject answer) {
        Optional<JsonObject> view = Json.object(answer, "view");
        if (view.isEmpty()) {
            return new Checked(new JsonObject(), "there is no view");
        }
        List<String> problems = BlockKit.problemsInView(view.get());
        if (!problems.isEmpty()) {
            return new Checked(view.get(), String.join("; ", problems));
        }
        return new Checked(view.get(), Json.text(view.get(), "type", "").equals("modal") ? "" : "the view is no modal");
    }

    /** A view, and what is wrong with it. */
    record Checked(JsonObject view, String problem) {
        ModalAnswer map(
                java.util.function.Function<JsonObject, ModalAnswer> good,
                java.util.function.Function<String, ModalAnswer> bad) {
            return problem.isEmpty() ? good.apply(view) : bad.apply(problem);
        }
    }
}
