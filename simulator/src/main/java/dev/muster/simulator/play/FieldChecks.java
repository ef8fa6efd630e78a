package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.OpenView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Slack itself checks before it lets a person submit a modal. */
final class FieldChecks {
    private FieldChecks() {}

    /** Complaints by block id; empty when the modal may go to the app. */
    static Map<String, String> complaints(OpenView view) {
        Map<String, String> complaints = new LinkedHashMap<>();
        for (Map.Entry<JsonObject, JsonObject> field : FieldState.fields(view.blocks())) {
            JsonObject block = field.getKey();
            if (Json.text(block, "type", "").equals("input")) {
                JsonObject state = FieldState.current(block, field.getValue(), view.entered());
                complaint(block, field.getValue(), state)
                        .ifPresent(text -> complaints.put(Json.text(block, "block_id", ""), text));
            }
        }
        return complaints;
    }

    private static Optional<String> complaint(JsonObject block, JsonObject element, JsonObject state) {
        if (FieldState.isEmpty(state)) {
            return Json.isTrue(block, "optional")
                    ? Optional.empty()
                    : Optional.of("Please complete this required field.");
        }
        String value = Json.text(state, "value", "");
        return switch (Json.text(element, "type", "")) {
            case "plain_text_input" -> length(element, value);
            case "number_input" -> number(element, value);
            case "email_text_input" ->
                value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                        ? Optional.empty()
                        : Optional.of("Please enter a valid email address.");
            case "url_text_input" ->
                value.matches("https?://\\S+") ? Optional.empty() : Optional.of("Please enter a valid URL.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> length(JsonObject element, String value) {
        int min = Json.text(element, "min_length").map(Integer::parseInt).orElse(0);
        int max = Json.text(element, "max_length").map(Integer::parseInt).orElse(3000);
        if (value.length() < min) {
            return Optional.of("Please enter at least " + min + " characters.");
        }
        return value.length() > max
                ? Optional.of("Please enter no more than " + max + " characters.")
                : Optional.empty();
    }

    private static Optional<String> number(JsonObject element, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (!Json.isTrue(element, "is_decimal_allowed")
                    && number.stripTrailingZeros().scale() > 0) {
                return Optional.of("Please enter a whole number.");
            }
            boolean tooSmall = Json.text(element, "min_value")
                    .filter(min -> number.compareTo(new BigDecimal(min)) < 0)
                    .isPresent();
            boolean tooLarge = Json.text(element, "max_value")
                    .filter(max -> number.compareTo(new BigDecimal(max)) > 0)
                    .isPresent();
            return tooSmall || tooLarge ? Optional.of("Please enter a number in the allowed range.") : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("Please enter a number.");
        }
    }
}
