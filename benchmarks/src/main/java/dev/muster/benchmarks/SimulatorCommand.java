package dev.muster.benchmarks;

import com.google.gson.JsonObject;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench simulator}: how many calls a second the local Slack answers, and how soon and how smoothly its page shows. */
@Command(
        name = "simulator",
        description = "Measures the local Slack: its Web API, and its page in Chromium if there is one.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class SimulatorCommand implements Callable<Integer> {
    private static final int CHANNELS = 50;
    private static final int LONG_CONVERSATION = 2000;
    private static final double WARM_UP_SECONDS = 3;
    /** More than can be answered in the time. */
    private static final int REQUESTS = 60_000;

    @Option(names = "--seconds", description = "how long each method is called (default: ${DEFAULT-VALUE})")
    private double seconds = 5;

    @Option(names = "--connections", description = "how many at once (default: ${DEFAULT-VALUE})")
    private int connections = 16;

    private int errors;

    @Override
    public Integer call() throws Exception {
        try (Simulator slack = Simulator.builder().limits(false).build().start()) {
            Person ana = slack.workspace().addPerson("ana", "Ana Alba");
            List<String> channels = new ArrayList<>();
            for (int i = 0; i < CHANNELS; i++) {
                channels.add(slack.workspace().addChannel("#c" + i, ana).id().value());
            }
            measure(slack, "auth.test", i -> new JsonObject());
            measure(slack, "chat.postMessage", i -> post(channels.get(i % CHANNELS), i));
            measure(
                    slack,
                    "conversations.history",
                    i -> Json.object("channel", channels.get(i % CHANNELS), "limit", 20));
            measure(slack, "users.info", i -> Json.object("user", ana.id()));
            measure(slack, "views.publish", i -> Json.object("user_id", ana.id(), "view", home()));
        }
        page();
        return errors == 0 ? 0 : 1;
    }

    /** What a call is made of, by its number. */
    @FunctionalInterface
    private interface Arguments {
        JsonObject of(int number);
    }

    private void measure(Simulator slack, String method, Arguments arguments) throws InterruptedException {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request(slack, method, arguments.of(i)));
        }
        int port = Integer.parseInt(slack.url().substring(slack.url().lastIndexOf(':') + 1));
        Load load = new Load(port, connections, "\"ok\":true");
        load.asFastAsPossible(requests, WARM_UP_SECONDS);
        Figures figures = load.asFastAsPossible(requests, seconds);
        errors += figures.errors();
        System.out.println(String.format(
                Locale.ROOT,
                "{\"target\":\"simulator\",\"method\":\"%s\",\"per_second\":%.0f,\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"errors\":%d}",
                method,
                figures.perSecond(),
                figures.millis(50),
                figures.millis(99),
                figures.errors()));
    }

    private static byte[] request(Simulator slack, String method, JsonObject arguments) {
        byte[] body = Json.write(arguments).getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/" + method + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + slack.botToken() + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** A card such as apps post: a header, a text, fields, two buttons. */
    private static JsonObject post(String channel, int number) {
        String blocks = """
                [{"type":"header","text":{"type":"plain_text","text":"Ticket %1$d"}},
                 {"type":"section","text":{"type":"mrkdwn","text":"*Wrong VAT* on invoice %1$d"},
                  "fields":[{"type":"mrkdwn","text":"*high*"},{"type":"mrkdwn","text":"enterprise"}]},
                 {"type":"context","elements":[{"type":"mrkdwn","text":"Open, nobody has it"}]},
                 {"type":"actions","elements":[
                   {"type":"button","action_id":"claim","value":"%1$d","text":{"type":"plain_text","text":"Claim"}},
                   {"type":"button","action_id":"show","value":"%1$d","text":{"type":"plain_text","text":"Show"}}]}]
                """.formatted(number);
        return Json.object(
                "channel",
                channel,
                "text",
                "Ticket " + number,
                "blocks",
                Json.parse(blocks).orElseThrow());
    }

    private static JsonObject home() {
        return Json.parseObject("""
                {"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"Home"}},
                 {"type":"section","text":{"type":"mrkdwn","text":"Welcome"}}]}
                """).orElseThrow();
    }

    /** The page of a channel with many messages, in a real browser. */
    private static void page() throws Exception {
        Optional<Devtools> found = Devtools.start();
        if (found.isEmpty()) {
            System.err.println("There is no chromium on the PATH: the page is not measured.");
            return;
        }
        try (Simulator slack = Simulator.builder().build().start();
                Devtools browser = found.get()) {
            Person ana = slack.workspace().addPerson("ana", "Ana Alba");
            Channel channel = slack.workspace().addChannel("#general", ana);
            for (int i = 0; i < LONG_CONVERSATION; i++) {
                slack.workspace().post(channel.id(), ana.id(), Content.text("Message number " + i), null);
            }
            System.out.println(new PageFigures(browser, slack.url() + "/#as=ana&in=" + channel.id()).measure());
        }
    }
}
