package dev.muster.simulator.trouble;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;

/** Reads what a request must say, and says what is missing. */
final class Requests {
    private Requests() {}

    static String needed(JsonObject request, String key) {
        return Json.text(request, key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    /** A whole number that isn't negative. */
    static int number(JsonObject request, String key, int otherwise) {
        String text = Json.text(request, key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a negative one
        }
        throw new IllegalArgumentException(key + " must be a whole number, not " + text);
    }
}
