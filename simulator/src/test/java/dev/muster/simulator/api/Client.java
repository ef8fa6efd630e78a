package dev.muster.simulator.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests with Slack's own Java client begin with; it is told to object to fields that it doesn't know. */
abstract class Client {
    final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    Simulator slack;
    MethodsClient client;
    Person ana;
    Channel channel;

    @BeforeEach
    void start() {
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#billing-support", ana);
        client = client(slack.botToken());
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    MethodsClient client(String token) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setFailOnUnknownProperties(true);
        return Slack.getInstance(config).methods(token);
    }

    String id() {
        return channel.id().value();
    }

    /** Posts in the channel; returns the message's timestamp. */
    String post(String text) throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel(id()).text(text)).getTs();
    }
}
