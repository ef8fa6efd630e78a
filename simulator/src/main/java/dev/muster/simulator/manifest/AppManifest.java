package dev.muster.simulator.manifest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An app's manifest as far as the simulator acts on it; what it does not know, it leaves alone.
 *
 * @param commands the slash commands that people can type
 * @param shortcuts what stands in the composer's and in a message's menu
 * @param botEvents the types of the events that are sent to the app; all others aren't
 * @param eventsUrl where events go; absent with Socket Mode
 * @param interactivityUrl where button presses and modals go; absent with Socket Mode
 * @param optionsUrl where external menus are asked for their options; the interactivity URL when absent
 * @param socketMode whether everything goes through a socket that the app opens, instead of to its URLs
 * @param tokenRotation whether bot tokens expire after twelve hours and must be refreshed
 */
public record AppManifest(
        String name,
        String description,
        String botName,
        List<Command> commands,
        List<Shortcut> shortcuts,
        Set<String> botScopes,
        Set<String> userScopes,
        Set<String> botEvents,
        Optional<URI> eventsUrl,
        Optional<URI> interactivityUrl,
        Optional<URI> optionsUrl,
        List<URI> redirectUrls,
        boolean homeTab,
        boolean socketMode,
        boolean tokenRotation) {

    /** A slash command; {@code url} is absent with Socket Mode. */
    public record Command(String name, String description, String usageHint, Optional<URI> url, boolean shouldEscape) {}

    /** An entry of a menu: of a message's if {@code ofMessage}, or else of the composer's. */
    public record Shortcut(boolean ofMessage, String name, String description, String callbackId) {}

    public AppManifest {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        botScopes = Set.copyOf(botScopes);
        userScopes = Set.copyOf(userScopes);
        botEvents = Set.copyOf(botEvents);
        redirectUrls = List.copyOf(redirectUrls);
    }

    /**
     * Reads a manifest in Slack's format.
     *
     * @throws IllegalArgumentException when the text is no JSON object, or says something that can't be, with the field's path
     */
    public static AppManifest parse(String json) {
        JsonObject manifest = Json.parseObject(json)
                .orElseThrow(() -> new IllegalArgumentException("The manifest is not a JSON object"));
        JsonObject display = object(manifest, "display_information");
        JsonObject features = object(manifest, "features");
        JsonObject oauth = object(manifest, "oauth_config");
        JsonObject settings = object(manifest, "settings");
        JsonObject events = object(settings, "event_subscriptions");
        JsonObject interactivity = object(settings, "interactivity");
        String name = Json.text(display, "name")
                .orElseThrow(() -> new IllegalArgumentException("display_information.name is missing"));
        return new AppManifest(
                name,
                Json.text(display, "description", ""),
                Json.text(object(features, "bot_user"), "display_name", name),
                commands(Json.array(features, "slash_commands")),
                shortcuts(Json.array(features, "shortcuts")),
                texts(object(oauth, "scopes"), "bot"),
                texts(object(oauth, "scopes"), "user"),
                texts(events, "bot_events"),
                uri(events, "request_url", "settings.event_subscriptions"),
                uri(interactivity, "request_url", "settings.interactivity"),
                uri(interactivity, "message_menu_options_url", "settings.interactivity"),
                redirects(oauth),
                Json.isTrue(object(features, "app_home"), "home_tab_enabled"),
                Json.isTrue(settings, "socket_mode_enabled"),
                Json.isTrue(settings, "token_rotation_enabled"));
    }

    public Optional<Command> command(String typed) {
        return commands.stream().filter(command -> command.name().equals(typed)).findFirst();
    }

    private static List<Command> commands(JsonArray entries) {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String path = "features.slash_commands[" + i + "]";
            JsonObject entry = entry(entries.get(i), path);
            String name = Json.text(entry, "command", "");
            if (!name.startsWith("/")) {
                throw new IllegalArgumentException(path + ".command must begin with a slash, but is \"" + name + "\"");
            }
            commands.add(new Command(
                    name,
                    Json.text(entry, "description", ""),
                    Json.text(entry, "usage_hint", ""),
                    uri(entry, "url", path),
                    Json.isTrue(entry, "should_escape")));
        }
        return commands;
    }

    private static List<Shortcut> shortcuts(JsonArray entries) {
        List<Shortcut> shortcuts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String path = "features.shortcuts[" + i + "]";
            JsonObject entry = entry(entries.get(i), path);
            shortcuts.add(new Shortcut(
                    Json.text(entry, "type", "global").equals("message"),
                    Json.text(entry, "name", ""),
                    Json.text(entry, "description", ""),
                    Json.text(entry, "callback_id", "")));
        }
        return shortcuts;
    }

    private static JsonObject entry(JsonElement element, String path) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException(path + " is not an object");
        }
        return element.getAsJsonObject();
    }

    private static List<URI> redirects(JsonObject oauth) {
        List<URI> urls = new ArrayList<>();
        for (String url : Json.texts(oauth, "redirect_urls")) {
            urls.add(uri(url, "oauth_config.redirect_urls"));
        }
        return urls;
    }

    private static Optional<URI> uri(JsonObject in, String key, String path) {
        return Json.text(in, key).map(url -> uri(url, path + "." + key));
    }

    private static URI uri(String url, String path) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(path + " is no URL: " + url, malformed);
        }
    }

    private static Set<String> texts(JsonObject in, String key) {
        return new TreeSet<>(Json.texts(in, key));
    }

    private static JsonObject object(JsonObject in, String key) {
        return Json.object(in, key).orElseGet(JsonObject::new);
    }
}
