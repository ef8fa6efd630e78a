package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.request.EventsApiEnvelope;
import com.slack.api.socket_mode.request.InteractiveEnvelope;
import com.slack.api.socket_mode.request.SlashCommandsEnvelope;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import com.slack.api.socket_mode.response.SocketModeResponse;
import com.slack.api.util.json.GsonFactory;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.socket.Disconnect;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode as Slack's own Java client speaks it. */
final class OfficialSocketClientTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final List<SlashCommandsEnvelope> commands = new CopyOnWriteArrayList<>();
    private final List<InteractiveEnvelope> interactions = new CopyOnWriteArrayList<>();
    private final List<EventsApiEnvelope> events = new CopyOnWriteArrayList<>();
    private final SlackConfig config = new SlackConfig();
    private Simulator slack;
    private SocketModeClient client;

    @BeforeEach
    void start() throws Exception {
        slack = Simulator.builder().clock(clock).limits(false).socketMode(true).build();
        slack.workspace().addChannel("#general", slack.workspace().addPerson("ana", "Ana Alba"));
        slack.start();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setFailOnUnknownProperties(true);
        client = Slack.getInstance(config)
                .socketMode(slack.credentials().appToken(), SocketModeClient.Backend.JavaWebSocket);
        client.addSlashCommandsEnvelopeListener(envelope -> {
            commands.add(envelope);
            answer(MapResponse.builder()
                    .envelopeId(envelope.getEnvelopeId())
                    .payload(Map.of("text", "Counted."))
                    .build());
        });
        client.addInteractiveEnvelopeListener(envelope -> {
            interactions.add(envelope);
            answer(new AckResponse(envelope.getEnvelopeId()));
        });
        client.addEventsApiEnvelopeListener(envelope -> {
            events.add(envelope);
            answer(new AckResponse(envelope.getEnvelopeId()));
        });
        client.connect();
        await().until(() -> slack.sockets().connections() == 1);
    }

    private void answer(SocketModeResponse response) {
        client.sendSocketModeResponse(response);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        slack.close();
    }

    private <T> T strictly(JsonElement payload, Class<T> type) {
        return GsonFactory.createSnakeCase(config).fromJson(payload, type);
    }

    @Test
    void aCommandIsAnsweredThroughTheClient() {
        Reply reply = slack.as("ana").in("#general").types("/count things");

        assertThat(reply.text()).isEqualTo("Counted.");
        JsonObject payload = commands.getFirst().getPayload().getAsJsonObject();
        assertThat(Json.text(payload, "text")).contains("things");
        assertThat(commands.getFirst().getAcceptsResponsePayload()).isTrue();
    }

    @Test
    void aPressIsReadByTheStrictClient() {
        var card = slack.workspace()
                .post(
                        slack.workspace().channel("general").id(),
                        slack.workspace().bot().user(),
                        Content.of("t", Cards.card()),
                        null);

        assertThat(slack.as("ana").presses("Claim").on(card).acknowledged()).isTrue();

        BlockActionPayload payload = strictly(interactions.getFirst().getPayload(), BlockActionPayload.class);
        assertThat(payload.getActions().getFirst().getActionId()).isEqualTo("claim");
        assertThat(payload.getMessage().getTs()).isEqualTo(card.ts().toString());
    }

    @Test
    void anEventIsReadByTheStrictClient() {
        slack.as("ana").in("#general").says("@muster hello");

        AppMentionPayload payload = strictly(events.getLast().getPayload(), AppMentionPayload.class);
        assertThat(payload.getEvent().getText()).endsWith("hello");
        assertThat(events.getLast().getRetryAttempt()).isZero();
    }

    @Test
    void theClientComesBackWhenASocketIsRefreshed() {
        slack.sockets().disconnect(Disconnect.REFRESH_REQUESTED);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        slack.as("ana").in("#general").types("/count").text().equals("Counted."));
        assertThat(slack.traffic().calls("apps.connections.open")).isEqualTo(2);
    }
}
