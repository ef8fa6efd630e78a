package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A part of a long list, with the cursor that leads to the next part (empty at the end). */
record Page<T>(List<T> items, String nextCursor) {

    static <T> Page<T> of(List<T> all, Args args, int defaultLimit) {
        int limit = args.number("limit", defaultLimit, 1, 1000);
        int from = args.text("cursor").map(Page::offset).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? cursor(to) : "");
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(("next:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.replace("next:", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("invalid_cursor");
        }
    }

    JsonObject metadata() {
        return Json.object("next_cursor", nextCursor);
    }
}
