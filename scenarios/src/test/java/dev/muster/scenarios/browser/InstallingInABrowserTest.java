package dev.muster.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody comes to the page that asks whether an app may be installed, and goes on to the app with the answer. */
class InstallingInABrowserTest extends WithAForeignApp {

    private Screen isAsked() {
        String back = URLEncoder.encode(app.address() + "/installed", StandardCharsets.UTF_8);
        return screen.open(slack.url() + "/oauth/v2/authorize?client_id="
                + slack.credentials().clientId() + "&scope=chat:write,commands,users:read&user_scope=channels:read"
                + "&state=s1&redirect_uri=" + back);
    }

    @Test
    void theAppIsAllowed() {
        isAsked().sees("h1", "wants to be installed");

        screen.clicks("footer .primary", "Allow");

        screen.waitsUntil(s -> s.address().startsWith(app.address() + "/installed?code="));
        assertThat(screen.address()).endsWith("&state=s1");
    }

    @Test
    void theAppIsNotAllowed() {
        isAsked().clicks("footer button", "Cancel");

        screen.waitsUntil(s -> s.address().equals(app.address() + "/installed?error=access_denied&state=s1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everybodyCanReadTheQuestion(String theme) {
        if (theme.equals("dark")) {
            screen.dark();
        }
        isAsked().sees("h2", "On your behalf");

        screen.laptop().picture("install-laptop-" + theme).isAccessible();
        screen.phone().picture("install-phone-" + theme).fitsTheWidth().isAccessible();
    }
}
