package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import dev.muster.demo.stage.Stage;
import dev.muster.scenarios.audit.QueryAudit;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.storage.mongo.Store;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the database is away everybody gets a line in time, nothing is half done, and it goes on when it is back. */
final class DatabaseDownTest extends Scenario {
    private static final String LINE = "Muster can't reach its database right now, so it may not have been done.";

    private MongoServer server;
    private Cable cable;
    private TeamStage team;

    @BeforeEach
    void connect() throws Exception {
        server = new MongoServer(H2Backend.inMemory());
        InetSocketAddress address = server.bind();
        cable = new Cable(address);
        Simulator slack = Simulator.builder()
                .clock(MovableClock.frozenAt(TeamStage.instant("2026-11-16T10:00")))
                .build()
                .start();
        QueryAudit audit = new QueryAudit();
        Store store = Store.connect("mongodb://127.0.0.1:" + cable.port() + "/muster?retryWrites=false", audit);
        store.prepare();
        Stage stage = new Stage(slack, store);
        stage.startBot();
        team = on(TeamStage.on(stage, audit)).withTeam();
        team.as("mei").types("/ticket new Refund is shown twice");
    }

    @AfterEach
    void disconnect() {
        clearAway();
        cable.close();
        server.shutdownNow();
    }

    private Reply tries(String command) {
        Reply reply = team.slack().as("ana").in(TeamStage.CHANNEL).types(command);
        assertThat(reply.error()).isEmpty();
        return reply;
    }

    private String allThatAnaIsTold() {
        return String.join("\n", team.as("ana").privately().values());
    }

    @Test
    void everybodyGetsALineInTimeAndNothingIsHalfDone() {
        SimMessage card = team.card(1).newest();
        cable.cut();
        assertThat(readiness()).isEqualTo(503);
        tries("/claim 1");
        tries("/ticket new Another one");
        tries("/ticket");
        Reply press = team.slack().as("ana").presses("Claim").on(card);
        assertThat(press.error()).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> allThatAnaIsTold().split(LINE, -1).length - 1 == 4);
        team.card(1).with("[Claim]");

        cable.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        looksAtRoutinesAgain();
        team.as("ana").types("/ticket").sees("1 ticket", "#1").doesNotSee("Another one");
        team.as("ana").types("/claim 1").sees("is yours.");
        team.card(1).with("@Ana works on it");
    }

    @Test
    void aFormStaysOpenWithWhatWasFilledIn() {
        team.as("ana").types("/ticket new").form().fill("subject", "Typed with care");
        cable.cut();
        Submission submission = team.slack().as("ana").modal().submit();
        assertThat(submission.closed()
                        && submission.accepted()
                        && allThatAnaIsTold().isEmpty())
                .isFalse();
        assertThat(submission.trouble()).isEmpty();
        cable.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        looksAtRoutinesAgain();
        if (!submission.closed()) {
            assertThat(submission.errors().values()).singleElement().asString().contains(LINE);
            team.as("ana").form().shows("Typed with care").submit().sees("is open");
            team.card(2).with("Typed with care");
        }
    }

    /** As the scheduler does by itself half a minute after it could not read the teams. */
    private void looksAtRoutinesAgain() {
        team.stage().clock().advance(Duration.ZERO);
    }

    private int readiness() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + team.stage().botPort() + "/readyz");
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
