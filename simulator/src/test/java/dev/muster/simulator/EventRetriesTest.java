package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.muster.simulator.TestApp.Answer;
import dev.muster.simulator.TestApp.Received;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the app doesn't take is told again, three times; and what a test does to events on the way. */
final class EventRetriesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final CountDownLatch gaveUp = new CountDownLatch(1);
    private TestApp app;
    private Simulator slack;

    @BeforeEach
    void start() throws IOException {
        app = new TestApp();
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        slack.workspace().addChannel("#general", slack.workspace().addPerson("ana", "Ana Alba"));
        slack.app(app.url(), TestApp.SECRET);
    }

    @AfterEach
    void stop() {
        gaveUp.countDown();
        slack.close();
        app.close();
        http.close();
    }

    private void says(String text) {
        slack.as("ana").in("#general").says(text);
    }

    private void awaitAttempts(int count) {
        await().until(() -> app.events("message").size() == count);
    }

    private List<Received> attempts() {
        return app.events("message");
    }

    @Test
    void anEventIsRepeatedAtOnceAfterAMinuteAndAfterFiveMore() {
        app.behaviour = request -> Answer.status(500);

        says("hello");
        awaitAttempts(2);
        clock.advance(Duration.ofSeconds(60));
        awaitAttempts(3);
        clock.advance(Duration.ofMinutes(5));
        awaitAttempts(4);
        clock.advance(Duration.ofHours(3));
        app.behaviour = request -> Answer.empty();
        says("another");

        awaitAttempts(5);
        assertThat(attempts().subList(0, 4))
                .extracting(attempt -> attempt.header("X-Slack-Retry-Num"))
                .containsExactly("", "1", "2", "3");
        assertThat(attempts().subList(1, 4))
                .extracting(attempt -> attempt.header("X-Slack-Retry-Reason"))
                .containsOnly("http_error");
        assertThat(attempts().subList(0, 4))
                .extracting(attempt -> Json.text(attempt.payload(), "event_id", ""))
                .containsOnly(Json.text(attempts().getFirst().payload(), "event_id", ""));
        assertThat(app.signatures()).containsOnly(true);
    }

    @Test
    void anAppThatTakesItInTheEndIsLeftAlone() {
        app.behaviour = request -> attempts().size() < 2 ? Answer.status(503) : Answer.status(202);

        says("hello");

        awaitAttempts(2);
        clock.advance(Duration.ofHours(1));
        says("another");
        assertThat(attempts()).hasSize(3);
    }

    @Test
    void anAppMayAskNotToBeToldAgain() {
        app.behaviour = request -> Answer.status(500).with("X-Slack-No-Retry", "1");
        says("hello");

        app.behaviour = request -> Answer.empty();
        clock.advance(Duration.ofHours(1));
        says("another");

        assertThat(attempts()).hasSize(2);
    }

    @Test
    void aSlowAppIsToldAgainBecauseOfTheTime() {
        app.behaviour = request -> {
            if (attempts().size() == 1) {
                waitUntilSlackGaveUp();
            }
            return Answer.empty();
        };

        says("hello");

        awaitAttempts(2);
        assertThat(attempts().getLast().header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
    }

    private void waitUntilSlackGaveUp() {
        try {
            gaveUp.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAppThatWasAwayIsToldWhenItIsBack() {
        wasAt("http://127.0.0.1:1");

        assertThat(attempts().getFirst().header("X-Slack-Retry-Num")).isEqualTo("2");
        assertThat(attempts().getFirst().header("X-Slack-Retry-Reason")).isEqualTo("connection_failed");
    }

    @Test
    void anAppWithoutEncryptionIsToldSo() {
        wasAt(slack.url().replace("http:", "https:"));

        assertThat(attempts().getFirst().header("X-Slack-Retry-Reason")).isEqualTo("ssl_error");
    }

    /** An event fails twice where the app isn't, and reaches it after a minute. */
    private void wasAt(String wrongBase) {
        slack.app(wrongBase + "/slack/events", TestApp.SECRET);
        says("hello");
        await().until(() -> slack.traffic().exchanges().size() == 2);
        slack.app(app.url(), TestApp.SECRET);
        clock.advance(Duration.ofMinutes(1));
        awaitAttempts(1);
    }

    @Test
    void twoRedirectionsAreFollowedButNotAThird() {
        app.behaviour =
                request -> attempts().size() <= 2 ? Answer.status(302).with("Location", "/elsewhere") : Answer.empty();
        says("hello");
        assertThat(attempts()).extracting(Received::path).containsExactly("/slack/events", "/elsewhere", "/elsewhere");

        app.behaviour =
                request -> attempts().size() <= 6 ? Answer.status(302).with("Location", "/elsewhere") : Answer.empty();
        says("round and round");

        awaitAttempts(7);
        assertThat(attempts().getLast().header("X-Slack-Retry-Reason")).isEqualTo("too_many_redirects");
    }

    @Test
    void whatNobodyDoesInPersonDoesNotWaitForTheApp() {
        app.behaviour = request -> {
            waitUntilSlackGaveUp();
            return Answer.empty();
        };

        slack.workspace().addPerson("zoe", "Zoe Zell");

        await().until(() -> app.events("team_join").size() == 1);
        assertThat(slack.traffic().exchanges()).isEmpty();
    }

    // ---- on demand

    @Test
    void aDroppedEventNeverComes() {
        slack.eventFaults().dropNext("message", 1);

        says("lost");
        says("found");
        clock.advance(Duration.ofHours(1));

        assertThat(attempts()).hasSize(1);
    }

    @Test
    void aDelayedEventComesWhenTheClockHasComeSoFar() {
        slack.eventFaults().delayNext("message", 1, Duration.ofMinutes(2));

        says("late");
        assertThat(attempts()).isEmpty();
        clock.advance(Duration.ofMinutes(2));

        awaitAttempts(1);
    }

    @Test
    void aDoubledEventComesTwiceUnderTheSameId() {
        slack.eventFaults().doubleNext("message", 1);

        says("twice");

        assertThat(attempts()).hasSize(2);
        assertThat(attempts().getFirst().payload())
                .isEqualTo(attempts().getLast().payload());
        assertThat(attempts().getLast().header("X-Slack-Retry-Num")).isEmpty();
    }

    @Test
    void anotherTypesFaultIsNotTakenButAStarStandsForEveryType() {
        slack.eventFaults().dropNext("app_mention", 1);
        slack.eventFaults().dropNext("*", 1);

        says("@muster hello");

        assertThat(app.requests()).isEmpty();
    }

    @Test
    void faultsArePlannedShownAndClearedOverHttp() throws Exception {
        control("POST", "{'event':'message','times':2,'drop':true}");
        control("POST", "{'event':'*','double':true}");
        control("POST", "{'method':'chat.update','error':'fatal_error'}");
        assertThat(control("POST", "{'event':'team_join','delaySeconds':90}"))
                .isEqualTo("{'ok':true,'faults':[{'method':'chat.update','times':1,'error':'fatal_error'},"
                        + "{'event':'*','times':1,'double':true},{'event':'message','times':2,'drop':true},"
                        + "{'event':'team_join','times':1,'delaySeconds':90}]}");

        says("lost");
        assertThat(attempts()).isEmpty();
        assertThat(control("DELETE", "")).isEqualTo("{'ok':true,'faults':[]}");

        says("found");
        assertThat(attempts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'event':'message'}                                | Say one of drop, double, delaySeconds",
                "{'event':'message','drop':true,'double':true}      | there are 2",
                "{'event':'message','delaySeconds':'soon'}          | delaySeconds must be a whole number",
                "{'event':'message','drop':true,'times':0}          | times must be from 1",
                "{'event':'','drop':true}                           | event is missing",
            })
    void nonsenseIsRefusedWithASentence(String body, String sentence) throws Exception {
        JsonObject answer = Json.parseObject(control("POST", body)).orElseThrow();

        assertThat(Json.text(answer, "error", "")).contains(sentence);
    }

    private String control(String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.url() + "/sim/faults"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body().replace('"', '\'');
    }
}
