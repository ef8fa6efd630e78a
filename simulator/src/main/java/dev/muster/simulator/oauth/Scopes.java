package dev.muster.simulator.oauth;

import java.util.Map;
import java.util.regex.Pattern;

/** What scopes mean to whoever is asked to grant them. */
final class Scopes {
    private static final Pattern FORM = Pattern.compile("[a-z_]+(\\.[a-z_]+)*(:[a-z_]+(\\.[a-z_]+)*)?");
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("app_mentions:read", "notice when people mention it"),
            Map.entry("bookmarks:write", "add links to the top of channels"),
            Map.entry("channels:history", "read messages in public channels that it is in"),
            Map.entry("channels:join", "join public channels"),
            Map.entry("channels:read", "see which public channels there are, and who is in them"),
            Map.entry("chat:write", "write messages"),
            Map.entry("chat:write.customize", "write messages under another name and picture"),
            Map.entry("chat:write.public", "write in public channels that it isn't in"),
            Map.entry("commands", "offer commands and shortcuts"),
            Map.entry("files:write", "upload files"),
            Map.entry("groups:history", "read messages in private channels that it is in"),
            Map.entry("groups:read", "see the private channels that it is in"),
            Map.entry("im:history", "read direct messages with it"),
            Map.entry("im:read", "see its direct messages"),
            Map.entry("im:write", "begin direct messages"),
            Map.entry("pins:write", "pin messages"),
            Map.entry("reactions:write", "react to messages"),
            Map.entry("team:read", "see the workspace's name and address"),
            Map.entry("usergroups:read", "see user groups and who is in them"),
            Map.entry("usergroups:write", "change who is in user groups"),
            Map.entry("users.profile:read", "see people's profiles"),
            Map.entry("users:read", "see who is in the workspace"),
            Map.entry("users:read.email", "see people's mail addresses"));

    private Scopes() {}

    static boolean isOne(String scope) {
        return FORM.matcher(scope).matches();
    }

    static String meaning(String scope) {
        return MEANINGS.getOrDefault(scope, "use " + scope);
    }
}
