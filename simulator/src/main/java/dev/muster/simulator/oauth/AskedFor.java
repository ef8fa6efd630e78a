package dev.muster.simulator.oauth;

import java.util.Set;
import java.util.TreeSet;

/** What an app asks for when it wants to be installed; scopes of its bot, and of whoever installs it. */
record AskedFor(Set<String> botScopes, Set<String> userScopes, String redirectUri, String state) {
    AskedFor {
        botScopes = new TreeSet<>(botScopes);
        userScopes = new TreeSet<>(userScopes);
    }
}
