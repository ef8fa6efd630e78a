package dev.muster.simulator.oauth;

import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page that asks whether an app may be installed; plain HTML without a script. */
final class AuthorizePage {
    private static final Map<String, String> REFUSALS = Map.of(
            "invalid_client_id", "There is no app with that client id here.",
            "invalid_scope", "The app asks for a scope that can't be one.",
            "invalid_scope_requested", "The app asks for no scope at all.",
            "bad_redirect_uri", "The address to go back to is not one of the app's redirect URLs.",
            "expired_page", "This page was answered already. Begin anew at the app.");

    private AuthorizePage() {}

    /** {@code name} is what the answer must name, so that only this page's form is taken for one. */
    static String question(Workspace workspace, List<Person> people, AskedFor asked, String name) {
        String app = escaped(workspace.bot().name());
        StringBuilder html = new StringBuilder();
        html.append("<img src='/avatar/").append(workspace.bot().user()).append(".svg' alt='' class='badge-large'>");
        html.append("<h1>").append(app).append(" wants to be installed in ").append(escaped(workspace.name()));
        html.append("</h1><form method='post' action='/oauth/v2/authorize'>");
        html.append("<input type='hidden' name='page' value='")
                .append(escaped(name))
                .append("'>");
        list(html, "The app will be able to", asked.botScopes());
        list(html, "On your behalf, it will be able to", asked.userScopes());
        html.append("<label for='person'>You are</label><select name='person' id='person'>");
        people.forEach(person -> html.append("<option value='")
                .append(escaped(person.id().value()))
                .append("'>")
                .append(escaped(person.realName()))
                .append("</option>"));
        html.append("</select><p class='muted'>You go on to ")
                .append(escaped(asked.redirectUri()))
                .append("</p>");
        html.append("<footer><button name='answer' value='cancel'>Cancel</button>");
        html.append("<button name='answer' value='allow' class='primary'>Allow</button></footer></form>");
        return whole("Install " + app, html.toString());
    }

    private static void list(StringBuilder html, String title, Set<String> scopes) {
        if (scopes.isEmpty()) {
            return;
        }
        html.append("<h2>").append(title).append("</h2><ul>");
        scopes.forEach(scope -> html.append("<li>")
                .append(escaped(Scopes.meaning(scope)))
                .append(" <code>")
                .append(escaped(scope))
                .append("</code></li>"));
        html.append("</ul>");
    }

    static String refused(String code) {
        String sentence = REFUSALS.getOrDefault(code, "The app can't be installed like this.");
        return whole(
                "Not installed",
                "<h1>The app can't be installed</h1><p>" + sentence + "</p><p class='muted'>" + escaped(code) + "</p>");
    }

    private static String whole(String title, String body) {
        return "<!doctype html><html lang='en' data-theme='auto'><head><meta charset='utf-8'>"
                + "<meta name='viewport' content='width=device-width, initial-scale=1'><title>" + title
                + "</title><link rel='icon' href='/icon.svg'><link rel='stylesheet' href='/style.css'><link rel='stylesheet' href='/css/authorize.css'>"
                + "</head><body class='authorize'><main>" + body + "</main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
