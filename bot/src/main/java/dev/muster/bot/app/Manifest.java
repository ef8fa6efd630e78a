package dev.muster.bot.app;

import com.google.gson.GsonBuilder;
import dev.muster.bot.interaction.CommandTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The app manifest that Slack is given, made from the command table: least scopes, every slash command. */
public final class Manifest {
    /** Each scope with what it is for; one that nothing needs doesn't belong here. */
    static final Map<String, String> SCOPES = scopes();

    private Manifest() {}

    private static Map<String, String> scopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("commands", "the slash commands");
        scopes.put("chat:write", "cards, rosters, reminders, digests");
        scopes.put("channels:read", "whether the bot is in the team's channel");
        scopes.put("groups:read", "the same for a private channel");
        scopes.put("channels:join", "getting into a public team channel at set-up");
        scopes.put("channels:history", "finding its own message again after a crash, instead of posting it twice");
        scopes.put("groups:history", "the same for a private channel");
        scopes.put("im:history", "the same for direct messages");
        scopes.put("im:write", "opening direct messages");
        scopes.put("files:write", "the chart of the weekly digest");
        scopes.put("users:read", "names, zones, and who is an admin");
        scopes.put("usergroups:read", "whom a user group that follows the shifts has in it");
        scopes.put("usergroups:write", "having it follow them, if the lead wants that");
        return scopes;
    }

    /**
     * The manifest of this Muster as JSON.
     *
     * @param url where Slack reaches it, without a slash at the end
     */
    public static String json(String url) {
        return json(Commands.table(), url);
    }

    static String json(CommandTable<?> table, String url) {
        String events = url + "/slack/events";
        List<Map<String, Object>> commands = new ArrayList<>();
        table.slashCommands().forEach((name, what) -> {
            Map<String, Object> command = new LinkedHashMap<>();
            command.put("command", "/" + name);
            command.put("url", events);
            command.put("description", what);
            command.put("usage_hint", hint(table, name));
            command.put("should_escape", true);
            commands.add(command);
        });
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("_metadata", ordered("major_version", 1, "minor_version", 1));
        manifest.put(
                "display_information",
                ordered(
                        "name", "Muster",
                        "description", "Tickets, shifts and figures of a product-support team",
                        "background_color", "#1f3a5f"));
        manifest.put(
                "features",
                ordered(
                        "app_home",
                        ordered(
                                "home_tab_enabled", true,
                                "messages_tab_enabled", true,
                                "messages_tab_read_only_enabled", false),
                        "bot_user",
                        ordered("display_name", "Muster", "always_online", true),
                        "slash_commands",
                        commands,
                        "shortcuts",
                        Interactives.shortcutSpecs().stream()
                                .map(shortcut -> ordered(
                                        "name", shortcut.name(),
                                        "type", "message",
                                        "callback_id", shortcut.callback(),
                                        "description", shortcut.what()))
                                .toList()));
        manifest.put("oauth_config", Map.of("scopes", Map.of("bot", List.copyOf(SCOPES.keySet()))));
        manifest.put(
                "settings",
                ordered(
                        "event_subscriptions",
                        ordered("request_url", events, "bot_events", List.of("app_home_opened")),
                        "interactivity",
                        ordered("is_enabled", true, "request_url", events),
                        "org_deploy_enabled",
                        false,
                        "socket_mode_enabled",
                        false,
                        "token_rotation_enabled",
                        false));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(manifest);
    }

    private static String hint(CommandTable<?> table, String name) {
        String words = table.shortcuts().get(name);
        if (words != null) {
            return table.specs().stream()
                    .filter(s -> words.equals(s.area() + " " + s.verb()))
                    .findFirst()
                    .orElseThrow()
                    .arguments();
        }
        return "["
                + String.join(
                        ", ", table.specs(name).stream().map(s -> s.verb()).toList()) + "]";
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
