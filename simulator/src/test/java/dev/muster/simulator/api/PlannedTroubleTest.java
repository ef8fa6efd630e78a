package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Planned failures happen as often as planned. */
class PlannedTroubleTest extends Client {
    @Test
    void plannedTroubleHappensOnceAndIsOver() throws Exception {
        slack.faults().failNext("chat.postMessage", 1, "internal_error");
        assertThat(client.chatPostMessage(r -> r.channel(id()).text("a")).getError())
                .isEqualTo("internal_error");
        slack.faults().rateLimitNext("chat.postMessage", 1, 7);
        assertThatThrownBy(() -> post("b")).isInstanceOfSatisfying(SlackApiException.class, limited -> assertThat(
                        limited.getResponse().header("Retry-After"))
                .isEqualTo("7"));
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
        post("c");
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("c");
        assertThat(slack.traffic().calls("chat.postMessage")).isEqualTo(3);
    }

    @Test
    void aBrokenConnectionMayHideThatSlackDidIt() throws Exception {
        slack.faults().resetNext("chat.postMessage", 1, Faults.When.BEFORE);
        assertThatThrownBy(this::postOnce).isInstanceOf(IOException.class);
        assertThat(slack.channel("#billing-support").messages()).isEmpty();
        slack.faults().resetNext("chat.postMessage", 1, Faults.When.AFTER);
        assertThatThrownBy(this::postOnce).isInstanceOf(IOException.class);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("once");
        slack.faults().http500Next("chat.postMessage", 1);
        assertThat(postOnce()).isEqualTo(500);
    }

    private int postOnce() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                    .header("Authorization", "Bearer " + slack.botToken())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"channel\":\"" + channel.id() + "\",\"text\":\"once\"}"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
