package dev.muster.simulator.event;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;

/**
 * One event, and the name under which apps subscribe to it.
 *
 * @param subscription such as {@code message.channels}, where the event's own type is {@code message}
 * @param ownPost whether it is about a message of the app's own
 */
public record AppEvent(String subscription, boolean ownPost, JsonObject body) {

    static AppEvent of(JsonObject body) {
        return new AppEvent(Json.text(body, "type", ""), false, body);
    }

    public String type() {
        return Json.text(body, "type", "");
    }

    /** Whether it is about the app's installation, and told when the app is gone, too. */
    boolean isAboutInstallation() {
        return subscription.equals("app_uninstalled") || subscription.equals("tokens_revoked");
    }
}
