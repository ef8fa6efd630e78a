package dev.muster.simulator.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test in any language may ask for over HTTP, and what the app then gets from the Web API. */
final class TroubleOnDemandTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-22T10:00:00Z"));
    private Simulator slack;

    @BeforeEach
    void start() {
        slack = Simulator.builder().clock(clock).limits(false).build().start();
        Person ana = slack.workspace().addPerson("ana", "Ana Alba");
        slack.workspace().addChannel("#billing-support", ana);
    }

    @AfterEach
    void stop() {
        slack.close();
        http.close();
    }

    // ---- planned failures of methods

    @Test
    void theNextCallsOfAMethodFailWithTheErrorThatWasAskedFor() throws Exception {
        control("/sim/faults", "{'method':'chat.postMessage','times':2,'error':'fatal_error'}");

        assertThat(error(post("a"))).isEqualTo("fatal_error");
        assertThat(error(post("b"))).isEqualTo("fatal_error");
        assertThat(error(post("c"))).isEmpty();
        assertThat(shown()).isEqualTo("c");
    }

    @Test
    void rateLimitsAndBrokenServersAreAnsweredAsSlackDoes() throws Exception {
        control("/sim/faults", "{'method':'chat.postMessage','rateLimit':17}");
        control("/sim/faults", "{'method':'chat.postMessage','status':503}");

        HttpResponse<String> limited = post("a");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("17");
        assertThat(post("b").statusCode()).isEqualTo(503);
        assertThat(post("c").statusCode()).isEqualTo(200);
        assertThat(shown()).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource({"before, ''", "after, lost?"})
    void aConnectionBreaksBeforeOrAfterTheEffect(String when, String left) throws Exception {
        control("/sim/faults", "{'method':'chat.postMessage','reset':'" + when + "'}");

        assertThatThrownBy(() -> post("lost?")).isInstanceOf(IOException.class);
        assertThat(shown()).isEqualTo(left);
    }

    @Test
    void aSlowAnswerComesAllTheSame() throws Exception {
        control("/sim/faults", "{'method':'chat.postMessage','delayMillis':50}");

        long start = System.nanoTime();
        assertThat(error(post("slow"))).isEmpty();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
        assertThat(shown()).isEqualTo("slow");
    }

    @Test
    void aStarStandsForEveryMethodButAMethodsOwnPlanComesFirst() throws Exception {
        control("/sim/faults", "{'method':'*','error':'service_unavailable'}");
        control("/sim/faults", "{'method':'chat.postMessage','error':'fatal_error'}");

        assertThat(error(post("a"))).isEqualTo("fatal_error");
        assertThat(error(call("users.list", "{}"))).isEqualTo("service_unavailable");
        assertThat(error(post("b"))).isEmpty();
    }

    @Test
    void whatIsPlannedIsListedAndCanBeForgotten() throws Exception {
        control("/sim/faults", "{'method':'chat.update','times':3,'error':'fatal_error'}");
        control("/sim/faults", "{'method':'chat.update','reset':'after'}");

        assertThat(send(request("/sim/faults").GET()).body())
                .isEqualTo("{\"ok\":true,\"faults\":["
                        + "{\"method\":\"chat.update\",\"times\":3,\"error\":\"fatal_error\"},"
                        + "{\"method\":\"chat.update\",\"times\":1,\"reset\":\"after\"}]}");
        assertThat(send(request("/sim/faults").DELETE()).body()).isEqualTo("{\"ok\":true,\"faults\":[]}");
    }

    // ---- what administrators do while the app runs

    @Test
    void aChannelIsArchivedAndComesBack() throws Exception {
        control("/sim/trouble", "{'what':'archive','channel':'#billing-support'}");
        assertThat(error(post("a"))).isEqualTo("is_archived");

        control("/sim/trouble", "{'what':'unarchive','channel':'#billing-support'}");
        assertThat(error(post("b"))).isEmpty();
    }

    @Test
    void theBotIsRemovedFromAChannelAndInvitedAgain() throws Exception {
        control("/sim/trouble", "{'what':'remove-bot','channel':'billing-support'}");
        assertThat(error(post("a"))).isEqualTo("not_in_channel");

        control("/sim/trouble", "{'what':'invite-bot','channel':'billing-support'}");
        assertThat(error(post("b"))).isEmpty();
    }

    @Test
    void aTokenIsRevoked() throws Exception {
        control("/sim/trouble", "{'what':'revoke-token','token':'" + slack.botToken() + "'}");

        assertThat(error(post("a"))).isEqualTo("token_revoked");
    }

    @Test
    void aPersonLeavesTheCompanyAndComesBack() throws Exception {
        control("/sim/trouble", "{'what':'deactivate','person':'ana'}");
        assertThat(slack.workspace().person("ana").deactivated()).isTrue();

        control("/sim/trouble", "{'what':'reactivate','person':'ana'}");
        assertThat(slack.workspace().person("ana").deactivated()).isFalse();
    }

    @Test
    void rateLimitsAreTurnedOnAndOff() throws Exception {
        assertThat(control("/sim/limits", "{'on':true}").statusCode()).isEqualTo(200);
        int status = 200;
        for (int i = 0; i < 100 && status == 200; i++) {
            status = post("again").statusCode();
        }
        assertThat(status).isEqualTo(429);

        control("/sim/limits", "{'on':false}");
        assertThat(post("free").statusCode()).isEqualTo(200);
    }

    // ---- nonsense

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sim/faults  | {}                                                    | method is missing",
                "/sim/faults  | {'method':'chat.update'}                              | Say one of error, rateLimit",
                "/sim/faults  | {'method':'chat.update','error':'a','status':500}     | there are 2",
                "/sim/faults  | {'method':'chat.update','reset':'during'}             | not during",
                "/sim/faults  | {'method':'chat.update','times':0,'error':'a'}        | times must be from 1",
                "/sim/faults  | {'method':'chat.update','times':'many','error':'a'}   | times must be a whole number",
                "/sim/faults  | {'method':'chat.update','rateLimit':-1}               | rateLimit must be a whole number",
                "/sim/trouble | {'what':'earthquake'}                                 | no trouble called earthquake",
                "/sim/trouble | {'what':'archive'}                                    | channel is missing",
                "/sim/trouble | {'what':'archive','channel':'#nowhere'}               | nowhere",
                "/sim/trouble | {'what':'deactivate','person':'zoe'}                  | zoe",
                "/sim/trouble | {'what':'revoke-token','token':'xoxb-none'}           | no such token",
                "/sim/limits  | {'on':'perhaps'}                                      | on must be true or false",
                "/sim/limits  | [1]                                                   | not a JSON object",
            })
    void nonsenseIsRefusedWithASentence(String path, String body, String sentence) throws Exception {
        HttpResponse<String> answer = control(path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.text(Json.parseObject(answer.body()).orElseThrow(), "error", ""))
                .contains(sentence);
    }

    @Test
    void aPageOfAnotherOriginCantCauseTrouble() throws Exception {
        HttpResponse<String> answer = send(request("/sim/trouble")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"what\":\"archive\",\"channel\":\"billing-support\"}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(slack.workspace().channel("billing-support").archived()).isFalse();
        assertThat(send(request("/sim/trouble").GET()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> control(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpResponse<String> post(String text) throws IOException, InterruptedException {
        String channel = slack.workspace().channel("billing-support").id().value();
        return call("chat.postMessage", "{\"channel\":\"" + channel + "\",\"text\":\"" + text + "\"}");
    }

    private HttpResponse<String> call(String method, String body) throws IOException, InterruptedException {
        return send(request("/api/" + method)
                .header("Authorization", "Bearer " + slack.botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(slack.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String error(HttpResponse<String> answer) {
        JsonObject body = Json.parseObject(answer.body()).orElseThrow();
        return Json.text(body, "error", "");
    }

    private String shown() {
        return slack.channel("#billing-support").asText();
    }
}
