package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead has another system told what happens to the team's tickets. */
final class TellingOtherSystemsTest extends Scenario {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private final HttpServer other;
    private String address = "";

    TellingOtherSystemsTest() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        other.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(body.replaceAll(".*\"event\":\"(\\w+)\".*\"number\":(\\d+).*\"state\":\"(\\w+)\".*", "$1 #$2 $3"));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        other.start();
        address = "http://127.0.0.1:" + other.getAddress().getPort() + "/muster";
    }

    @AfterEach
    void stopListening() {
        other.stop(0);
    }

    private static SimMessage onlyTo(Someone person, String words) {
        return person.player().sees(TeamStage.CHANNEL).stream()
                .filter(message -> message.isEphemeral() && message.asText().contains(words))
                .toList()
                .getLast();
    }

    @Test
    void theHelpDeskHearsOfClaimsRepliesAndResolutions() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/muster outgoing " + address).sees("is for the lead");
        team.as("mara").types("/muster outgoing ftp://example.com").sees("doesn't begin with https://");
        team.as("mara")
                .types("/muster outgoing " + address)
                .sees("is on", "claimed, replied and resolved", "without what people wrote", "shown only this once");

        team.as("raj").types("/ticket new Payout is late");
        team.as("ana").types("/claim 1").sees("is yours");
        team.as("ana").types("/ticket reply 1 looking into it");
        team.as("ana").types("/ticket resolve 1 paid out").sees("is resolved");

        assertThat(told).containsExactly("claimed #1 claimed", "replied #1 claimed", "resolved #1 resolved");
        team.as("mara")
                .types("/muster outgoing")
                .sees("resolved #1 · delivered, answer 200 · 1 attempt")
                .doesNotSee("/muster");
    }

    @Test
    void theLeadChoosesInAFormAndHearsWhenItIsOver() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/muster webhooks").sees("are on", "[Outgoing…]");
        Someone mara = team.as("mara").types("/muster outgoing").sees("is off", "[Set it up…]");
        mara.presses("Set it up…", onlyTo(mara, "is off"));
        mara.form()
                .fill("address", "http://hooks.example.com:nowhere")
                .fill("events", "opened", "closed")
                .isRefusedAt("address", "no host");
        mara.form().fill("address", address).fill("texts", "with").submit().sees("is on", "opened and closed");

        team.as("raj").types("/ticket new Payout is late");
        assertThat(told).containsExactly("opened #1 open");

        answer.set(503);
        team.as("raj").types("/ticket new Refund fails");
        assertThat(told).hasSize(2);
        answer.set(200);
        team.passes(Duration.ofMinutes(1));
        assertThat(told).containsExactly("opened #1 open", "opened #2 open", "opened #2 open");

        answer.set(410);
        team.as("raj").types("/ticket new Invoice is empty");
        team.as("raj").types("/ticket new Tax is wrong");
        assertThat(told).hasSize(4);
        team.inbox("mara").shows("I stopped telling").once().with("410", "[Look again]");
    }

    @Test
    void aBotThatStartsAgainTellsWhatItOwed() {
        TeamStage team = monday("10:00");
        answer.set(500);
        team.as("mara").types("/muster outgoing " + address + " all").sees("is on");
        team.as("raj").types("/ticket new Payout is late");
        team.as("ana").types("/claim 1").sees("is yours");
        assertThat(told).containsOnly("opened #1 open");

        team.botStops();
        answer.set(200);
        told.clear();
        team.botStarts();
        team.passes(Duration.ofMinutes(2));

        assertThat(told).containsExactly("opened #1 open", "claimed #1 claimed");
    }
}
