package dev.muster.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the page that asks somebody whether an app may be installed, as her browser does. */
public final class Approval implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator slack;

    public Approval(Simulator slack) {
        this.slack = slack;
    }

    HttpResponse<String> page(String query) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(slack.url() + "/oauth/v2/authorize?" + query))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String query(String scopes, String userScopes, String back) {
        return "client_id=" + slack.credentials().clientId() + "&scope=" + scopes + "&user_scope=" + userScopes
                + "&state=s%201&redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    HttpResponse<String> answers(HttpResponse<String> page, String answer) throws IOException, InterruptedException {
        Matcher name = Pattern.compile("name='page' value='([^']+)'").matcher(page.body());
        assertThat(name.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.url() + "/oauth/v2/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "page=" + name.group(1) + "&answer=" + answer + "&person=UANA"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The code that is sent back when Ana allows it. */
    public String code(String scopes, String userScopes, String back) throws IOException, InterruptedException {
        String location = answers(page(query(scopes, userScopes, back)), "allow")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(back + "?code=").endsWith("&state=s+1");
        return location.replaceFirst(".*code=([^&]+).*", "$1");
    }

    @Override
    public void close() {
        http.close();
    }
}
