package dev.muster.scenarios.browser;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** The page of a small workspace with somebody else's app: Ana and Ben are in #gallery, and nothing has been said. */
@SuppressWarnings("NullAway.Init")
abstract class WithAForeignApp extends InABrowser {
    Simulator slack;
    ForeignApp app;
    Person ana;
    Channel channel;

    @BeforeEach
    void start() throws IOException {
        slack = Simulator.builder()
                .clock(MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .limits(false)
                .build()
                .start();
        app = new ForeignApp(slack);
        ana = slack.workspace().add(Person.member(new PersonId("UANA"), "ana", "Ana Alba", ZoneId.of("Europe/Madrid")));
        slack.workspace().addPerson("ben", "Ben Boyd");
        channel =
                slack.workspace().addChannel("#gallery", ana, slack.workspace().person("ben"));
        screen.laptop().light();
    }

    @Override
    void clearAway() {
        app.close();
        slack.close();
    }

    Screen opens(String in) {
        return screen.open(slack.url(), "ana", in);
    }

    static String resource(String name) {
        try (InputStream file = WithAForeignApp.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void posts(String text, String blocks) {
        app.calls("chat.postMessage", Json.object("channel", channel.id(), "text", text, "blocks", blocks));
    }
}
