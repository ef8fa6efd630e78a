package dev.muster.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.response.Response;
import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SettableClock;
import dev.muster.bot.slack.Signed;
import dev.muster.bot.slack.SlackEndpoint.Answered;
import dev.muster.bot.web.Route.Reply;
import dev.muster.bot.web.SlackServer.Readiness;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackServerTest {
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger reached = new AtomicInteger();
    private volatile Readiness readiness = Readiness.READY;
    private volatile boolean broken;
    private final SlackServer server = new SlackServer(
            "127.0.0.1",
            0,
            new RequestSignature("shh", clock),
            (body, headers) -> {
                reached.incrementAndGet();
                if (broken) {
                    throw new IllegalStateException("secret words");
                }
                return new Answered(Response.ok(body), () -> {});
            },
            () -> readiness,
            List.of(new Route("GET", "/feeds/", call -> Reply.text(200, call.path() + "?" + call.query()))));
    private Signed slack;

    @BeforeEach
    void start() {
        server.start();
        slack = new Signed(server.port(), "shh", clock);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return Signed.send(slack.request(path).GET().build());
    }

    @Test
    void aPortThatIsInUseIsSaidInOneLine() {
        SlackServer second = new SlackServer(
                "127.0.0.1",
                server.port(),
                new RequestSignature("shh", clock),
                (body, headers) -> new Answered(Response.ok(body), () -> {}),
                () -> readiness,
                List.of());

        assertThatThrownBy(second::start)
                .isInstanceOf(CannotListenException.class)
                .hasMessage(
                        "can't listen on 127.0.0.1 port %d: is something else using it? MUSTER_PORT names another one."
                                .formatted(server.port()));
        second.close();
    }

    @Test
    void aSignedRequestGetsThrough() throws Exception {
        HttpResponse<String> response = slack.post("text=größe");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("text=größe");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void whatIsNotSignedJustNowStaysOutside() throws Exception {
        HttpResponse<String> unsigned = Signed.send(slack.request("/slack/events")
                .POST(BodyPublishers.ofString("x"))
                .build());
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).isEqualTo("the request is not signed");
        assertThat(new Signed(server.port(), "guess", clock).post("x").body()).isEqualTo("the signature is wrong");
        SettableClock early = new SettableClock();
        early.advance(Duration.ofMinutes(-6));
        assertThat(new Signed(server.port(), "shh", early).post("x").body()).contains("older");
        early.advance(Duration.ofMinutes(12));
        HttpResponse<String> future = new Signed(server.port(), "shh", early).post("x");
        assertThat(future.body()).contains("ahead");
        assertThat(future.statusCode()).isEqualTo(401);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aBodyBeyondOneMegabyteIsTooLong() throws Exception {
        assertThat(slack.post("x".repeat(1 << 20)).statusCode()).isEqualTo(200);
        assertThat(slack.post("x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        byte[] half = new byte[700_000];
        HttpResponse<String> chunked = Signed.send(slack.request("/slack/events")
                .POST(BodyPublishers.ofByteArrays(Stream.of(half, half).toList()))
                .build());
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void otherMethodsAndAddressesAreRefused() throws Exception {
        HttpResponse<String> get = get("/slack/events");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(Signed.send(slack.request("/healthz").DELETE().build()).statusCode())
                .isEqualTo(405);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsNotReadiness() throws Exception {
        readiness = new Readiness(false, "the store is unreachable");
        assertThat(get("/healthz").body()).isEqualTo("ok");
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("the store is unreachable");
        readiness = Readiness.READY;
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void otherRoutesAreServedByPrefix() throws Exception {
        assertThat(get("/feeds/ana.ics?token=1").body()).isEqualTo("/feeds/ana.ics?token=1");
    }

    @Test
    void aMistakeOfOursShowsNoTrace() throws Exception {
        broken = true;
        HttpResponse<String> response = slack.post("x");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("something went wrong on our side");
    }
}
