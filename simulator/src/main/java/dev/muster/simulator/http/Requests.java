package dev.muster.simulator.http;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Ts;

/** Reads what a request must say, and says what is missing. */
public final class Requests {
    private Requests() {}

    public static String needed(JsonObject request, String key) {
        return Json.text(request, key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    /** A message's timestamp. */
    public static Ts ts(JsonObject request, String key) {
        return Ts.parse(needed(request, key))
                .orElseThrow(() -> new IllegalArgumentException(key + " is no timestamp such as 1763888400.000100"));
    }

    /** A whole number that isn't negative. */
    public static int number(JsonObject request, String key, int otherwise) {
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
