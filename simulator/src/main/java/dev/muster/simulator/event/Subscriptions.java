package dev.muster.simulator.event;

import dev.muster.simulator.manifest.AppManifest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which events the app wants: those of its manifest that its scopes allow, or, without a manifest, all but its own posts. */
public final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** The scopes of which an app needs one to be told; events that aren't here need none. */
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("message.channels", Set.of("channels:history")),
            Map.entry("message.groups", Set.of("groups:history")),
            Map.entry("message.im", Set.of("im:history")),
            Map.entry("message.mpim", Set.of("mpim:history")),
            Map.entry("app_mention", Set.of("app_mentions:read")),
            Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
            Map.entry("member_left_channel", Set.of("channels:read", "groups:read")),
            Map.entry("channel_left", Set.of("channels:read")),
            Map.entry("channel_archive", Set.of("channels:read")),
            Map.entry("channel_unarchive", Set.of("channels:read")),
            Map.entry("group_left", Set.of("groups:read")),
            Map.entry("group_archive", Set.of("groups:read")),
            Map.entry("group_unarchive", Set.of("groups:read")),
            Map.entry("reaction_added", Set.of("reactions:read")),
            Map.entry("reaction_removed", Set.of("reactions:read")),
            Map.entry("team_join", Set.of("users:read")),
            Map.entry("user_change", Set.of("users:read")));

    private final Optional<Set<String>> wanted;

    private Subscriptions(Optional<Set<String>> wanted) {
        this.wanted = wanted;
    }

    /** What the manifest says. */
    public static Subscriptions of(AppManifest manifest) {
        Set<String> refused = new TreeSet<>();
        Set<String> wanted = manifest.botEvents().stream()
                .filter(event -> allowed(event, manifest.botScopes()) || !refused.add(event))
                .collect(Collectors.toUnmodifiableSet());
        if (!refused.isEmpty()) {
            LOG.warn(
                    "The app is not told of {}: Slack wants a scope for each that the manifest doesn't ask for",
                    refused);
        }
        return new Subscriptions(Optional.of(wanted));
    }

    private static boolean allowed(String event, Set<String> scopes) {
        Set<String> needed = SCOPES.getOrDefault(event, Set.of());
        return needed.isEmpty() || needed.stream().anyMatch(scopes::contains);
    }

    /** Everything that isn't the app's own post. */
    public static Subscriptions everythingButOwnPosts() {
        return new Subscriptions(Optional.empty());
    }

    boolean include(AppEvent event) {
        return wanted.map(names -> names.contains(event.subscription())).orElse(!event.ownPost());
    }

    /** Whether the app's own posts are of any interest; most often they aren't, and needn't even be written down. */
    boolean includeOwnPosts() {
        return wanted.map(names -> names.stream().anyMatch(name -> name.startsWith("message.")))
                .orElse(false);
    }
}
