package dev.muster.simulator.oauth;

import dev.muster.simulator.api.Refusal;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Workspace;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** {@code /oauth/v2/authorize}: asks somebody whether the app may be installed, and sends them back to it. */
public final class AuthorizeHandler extends Handler.Abstract {
    private static final String PATH = "/oauth/v2/authorize";

    private final Workspace workspace;
    private final Installations installations;
    private final List<URI> redirectUrls;
    /** What was asked for on pages that nobody has answered yet; another site's form doesn't know their names. */
    private final Map<String, AskedFor> open = new ConcurrentHashMap<>();

    /** {@code redirectUrls} are those of the manifest; without any, every address is taken. */
    public AuthorizeHandler(Workspace workspace, Installations installations, List<URI> redirectUrls) {
        this.workspace = workspace;
        this.installations = installations;
        this.redirectUrls = List.copyOf(redirectUrls);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return false;
        }
        try {
            if (HttpMethod.POST.is(request.getMethod())) {
                decided(FormFields.getFields(request), response, callback);
            } else {
                ask(Request.extractQueryParameters(request), response, callback);
            }
        } catch (Refusal refusal) {
            page(response, callback, 400, AuthorizePage.refused(String.valueOf(refusal.getMessage())), "'self'");
        } catch (IllegalArgumentException nonsense) {
            page(response, callback, 400, AuthorizePage.refused("invalid_arguments"), "'self'");
        }
        return true;
    }

    private void ask(Fields query, Response response, Callback callback) {
        AskedFor asked = askedFor(query);
        String name = workspace.freshId() + Long.toString(System.nanoTime(), 36);
        open.put(name, asked);
        List<Person> people = workspace.people().stream()
                .filter(person -> !person.bot() && !person.deactivated())
                .toList();
        String page = AuthorizePage.question(workspace, people, asked, name);
        // The answer to the form leads to the app, and browsers hold that against this list, too.
        page(response, callback, 200, page, "'self' " + origin(asked.redirectUri()));
    }

    private AskedFor askedFor(Fields query) {
        if (!installations.knows(value(query, "client_id"))) {
            throw new Refusal("invalid_client_id");
        }
        Set<String> botScopes = scopes(value(query, "scope"));
        Set<String> userScopes = scopes(value(query, "user_scope"));
        if (botScopes.isEmpty() && userScopes.isEmpty()) {
            throw new Refusal("invalid_scope_requested");
        }
        return new AskedFor(botScopes, userScopes, redirect(value(query, "redirect_uri")), value(query, "state"));
    }

    private static Set<String> scopes(String text) {
        Set<String> scopes = Arrays.stream(text.split("[, ]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!scopes.stream().allMatch(Scopes::isOne)) {
            throw new Refusal("invalid_scope");
        }
        return scopes;
    }

    /** Where to go back to: one of the registered addresses, or something below one; the first if none is named. */
    private String redirect(String wanted) {
        if (wanted.isEmpty() && !redirectUrls.isEmpty()) {
            return redirectUrls.getFirst().toString();
        }
        boolean http = wanted.startsWith("http://") || wanted.startsWith("https://");
        boolean registered =
                redirectUrls.isEmpty() || redirectUrls.stream().anyMatch(url -> isBelow(wanted, url.toString()));
        if (!http || !registered) {
            throw new Refusal("bad_redirect_uri");
        }
        return URI.create(wanted).toString();
    }

    private static boolean isBelow(String wanted, String registered) {
        return wanted.equals(registered)
                || wanted.startsWith(registered.endsWith("/") ? registered : registered + "/")
                || wanted.startsWith(registered + "?");
    }

    private void decided(Fields form, Response response, Callback callback) {
        AskedFor asked = open.remove(value(form, "page"));
        if (asked == null) {
            throw new Refusal("expired_page");
        }
        String separator = asked.redirectUri().contains("?") ? "&" : "?";
        String state = "&state=" + URLEncoder.encode(asked.state(), StandardCharsets.UTF_8);
        String answer = value(form, "answer").equals("allow")
                ? "code="
                        + installations.allow(
                                workspace.person(value(form, "person")).id(), asked)
                : "error=access_denied";
        response.setStatus(302);
        response.getHeaders().put(HttpHeader.LOCATION, asked.redirectUri() + separator + answer + state);
        callback.succeeded();
    }

    private static String value(Fields fields, String name) {
        String value = fields.getValue(name);
        return value == null ? "" : value;
    }

    private static String origin(String uri) {
        URI address = URI.create(uri);
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static void page(Response response, Callback callback, int status, String html, String formsGoTo) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; form-action "
                                + formsGoTo);
        response.write(true, ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
