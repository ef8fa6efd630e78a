package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;

/** What an app offers people, by its manifest: commands to complete, entries of menus, a home tab. */
final class Offers {
    private Offers() {}

    static JsonObject of(AppManifest manifest) {
        JsonArray commands = new JsonArray();
        manifest.commands()
                .forEach(command -> commands.add(Json.object(
                        "command", command.name(),
                        "description", command.description(),
                        "usageHint", command.usageHint())));
        JsonArray shortcuts = new JsonArray();
        manifest.shortcuts()
                .forEach(shortcut -> shortcuts.add(Json.object(
                        "ofMessage", shortcut.ofMessage(),
                        "name", shortcut.name(),
                        "description", shortcut.description(),
                        "callbackId", shortcut.callbackId())));
        return Json.object(
                "name", manifest.name(),
                "description", manifest.description(),
                "commands", commands,
                "shortcuts", shortcuts,
                "homeTab", manifest.homeTab());
    }
}
