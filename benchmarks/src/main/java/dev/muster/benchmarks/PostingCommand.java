package dev.muster.benchmarks;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.api.RateLimits;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench posting}: many teams' digests due at the same instant, posted by two instances on one store. */
@Command(
        name = "posting",
        description =
                "Measures how late digests come that are all due at once; two processes, one store, Slack's limits.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class PostingCommand implements Callable<Integer> {
    /** What is left of the embedded store's connections for each process. */
    private static final String CONNECTIONS = "?maxPoolSize=12";
    /** Until two processes run and have looked at all teams once. */
    private static final Duration START = Duration.ofSeconds(20);

    private static final Duration START_PER_TEAM = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_PER_TEAM = Duration.ofMillis(30);
    /** For what comes too much. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(100);

    @Option(names = "--teams", description = "how many (default: ${DEFAULT-VALUE})")
    private int count = 1_000;

    @Option(
            names = "--workspace-limit",
            description =
                    "posts a minute that Slack takes in the whole workspace, instead of one a second in each channel")
    private int workspaceLimit;

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("muster-bench");
        try (Simulator slack = Simulator.builder().build().start();
                Store store = Store.embedded(directory)) {
            store.prepare();
            if (workspaceLimit > 0) {
                slack.rateLimits().change("chat.postMessage", workspaceLimit);
            }
            Instant due = Instant.now()
                    .plus(START)
                    .plus(START_PER_TEAM.multipliedBy(count))
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plus(1, ChronoUnit.MINUTES);
            PostingTeams teams = new PostingTeams(slack, count, due);
            teams.save(store);
            AtomicInteger posted = new AtomicInteger();
            slack.onMessage(message -> posted.incrementAndGet());
            Map<String, String> storage =
                    Map.of("MONGODB_URI", store.embeddedUri().orElseThrow() + CONNECTIONS);
            try (ServeProcess one = new ServeProcess(slack.apiUrl(), slack.botToken(), storage);
                    ServeProcess two = new ServeProcess(slack.apiUrl(), slack.botToken(), storage)) {
                one.awaitReady();
                two.awaitReady();
                return run(slack, store, teams, due, posted, one, two);
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private int run(
            Simulator slack,
            Store store,
            PostingTeams teams,
            Instant due,
            AtomicInteger posted,
            ServeProcess one,
            ServeProcess two)
            throws InterruptedException, IOException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        Duration cpuBefore = one.cpu().plus(two.cpu());
        store.outbox().putAll(teams.notes(), Instant.now());
        int slackBound = slackBoundSeconds(teams);
        Instant giveUp =
                due.plus(PATIENCE).plus(PATIENCE_PER_TEAM.multipliedBy(count)).plusSeconds(2L * slackBound);
        while (posted.get() < teams.expected() && Instant.now().isBefore(giveUp)) {
            Thread.sleep(POLL);
        }
        Duration cpu = one.cpu().plus(two.cpu()).minus(cpuBefore);
        Thread.sleep(AFTERWARDS);
        Posted result = Posted.in(slack, teams, due);
        System.out.println(String.format(
                Locale.ROOT,
                "{\"teams\":%d,\"delivered\":%d,\"lost\":%d,\"doubled\":%d,\"out_of_order\":%d,\"late_p50_s\":%.1f,"
                        + "\"late_p99_s\":%.1f,\"slack_bound_s\":%d,\"posts\":%d,\"refused\":%d,\"cpu_ms_per_post\":%.1f,\"rss_mb\":%d}",
                count,
                result.digests(),
                result.lost(),
                result.doubled(),
                result.outOfOrder(),
                result.late(50),
                result.late(99),
                slackBound,
                posted.get(),
                slack.traffic().calls("chat.postMessage") - posted.get(),
                cpu.toNanos() / 1e6 / Math.max(1, posted.get()),
                Math.max(
                        one.megabytes("VmHWM").orElse(0L),
                        two.megabytes("VmHWM").orElse(0L))));
        return result.isRight() ? 0 : 1;
    }

    /** The seconds that Slack's limits alone take: bursts at once, then a message a second or a burst a minute. */
    private int slackBoundSeconds(PostingTeams teams) {
        return workspaceLimit > 0
                ? (teams.expected() - 1) / workspaceLimit * 60
                : Math.max(0, PostingTeams.expectedIn(0) - RateLimits.BURST);
    }
}
