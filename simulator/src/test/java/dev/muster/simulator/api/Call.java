package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A call as any HTTP client makes it, right or wrong. */
record Call(Simulator slack, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Posts JSON, with the token as bearer. */
    JsonObject json(String method, JsonObject arguments) throws IOException, InterruptedException {
        return Json.parseObject(raw(method, "application/json; charset=utf-8", Json.write(arguments))
                        .body())
                .orElseThrow();
    }

    String error(String method, JsonObject arguments) throws IOException, InterruptedException {
        return Json.text(json(method, arguments), "error", "");
    }

    HttpResponse<String> raw(String method, String contentType, String body) throws IOException, InterruptedException {
        return raw(method, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts any bytes; without a content type when that is empty. */
    HttpResponse<String> raw(String method, String contentType, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
