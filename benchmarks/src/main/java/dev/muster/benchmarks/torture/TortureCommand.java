package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.Directories;
import dev.muster.benchmarks.Workplace;
import dev.muster.benchmarks.torture.Company.Desk;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Person;
import dev.muster.storage.mongo.Store;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code torture}: instances that are killed, paused and cut off while people work, and a look at what became of it all. */
@Command(
        name = "torture",
        description =
                "Kills, pauses and cuts off running instances while people work; compares what was due with what Slack shows.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
public final class TortureCommand implements Callable<Integer> {
    private static final int TEAMS_A_MINUTE = 10;
    private static final Duration START = Duration.ofSeconds(10);
    /** When nothing more has come for so long, nothing comes any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For what comes too much. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private static final int MOST_FINDINGS = 30;

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Option(names = "--minutes", description = "how long (default: ${DEFAULT-VALUE})")
    private double minutes = 2;

    @Option(names = "--seed", description = "the same seed gives the same troubles (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--instances", description = "how many processes run Muster (default: ${DEFAULT-VALUE})")
    private int instanceCount = 2;

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("muster-torture");
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(new File(directory.toFile(), "instances.log"));
        boolean right = false;
        try (Simulator slack = Simulator.builder().build().start();
                StoreProcess database = new StoreProcess(directory.resolve("data"), log);
                Wire uncut = new Wire(database::port);
                Store store = database.connect(uncut);
                Instances instances = new Instances(slack, database, log, instanceCount);
                Balancer balancer = new Balancer(instances.all())) {
            slack.app(balancer.url(), Workplace.SIGNING_SECRET);
            right = run(slack, database, store, instances.all());
        } finally {
            if (right) {
                Directories.delete(directory);
            } else {
                System.err.println("what the instances logged is in " + directory);
            }
        }
        return right ? 0 : 1;
    }

    private boolean run(Simulator slack, StoreProcess database, Store store, List<Instance> instances)
            throws InterruptedException, IOException {
        Duration lasting = Duration.ofMillis((long) (minutes * 60_000));
        int teams = Math.max(Company.BUSY, (int) Math.round(minutes * TEAMS_A_MINUTE));
        Instant start = Instant.now();
        Company company = new Company(
                slack, teams, start.plus(START), lasting.minus(START).dividedBy(teams));
        company.desks().forEach(desk -> store.teams().save(desk.team()));

        Book book = new Book();
        Instant end = start.plus(lasting);
        Notes notes = new Notes(store, company.busy(), end, seed);
        List<Thread> life = new ArrayList<>();
        life.add(Thread.ofVirtual().start(notes));
        long personSeed = seed * 1_000;
        for (Desk desk : company.busy()) {
            for (Person person : desk.people()) {
                life.add(Thread.ofVirtual().start(new Associate(slack, desk, person, book, end, personSeed++)));
            }
        }
        Troublemaker troubles = new Troublemaker(slack, database, instances);
        troubles.make(Trouble.plan(seed, lasting, instances.size()));
        troubles.mend();
        troubles.say("all is well again");

        Verdict verdict = settled(slack, store, company, notes, book, start);
        life.forEach(Thread::interrupt);
        verdict.findings().stream().limit(MOST_FINDINGS).forEach(troubles::say);
        System.out.println(verdict.line(troubles.kills(), troubles.faults()));
        return verdict.isRight();
    }

    /**
     * The verdict when everything is done and nothing more happens, or nothing that is missing came for a long time: what
     * piled up in a channel takes a second a message, however long that is.
     */
    private static Verdict settled(Simulator slack, Store store, Company company, Notes notes, Book book, Instant since)
            throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        int fewest = Integer.MAX_VALUE;
        while (Instant.now().isBefore(giveUp)) {
            Thread.sleep(LOOK);
            Verdict verdict = Verdict.now(slack, store, company, notes, book, since);
            if (store.outbox().nextAttempt().isEmpty() && verdict.isFinal()) {
                break;
            }
            if (verdict.missing() < fewest) {
                fewest = verdict.missing();
                giveUp = Instant.now().plus(PATIENCE);
            }
        }
        Thread.sleep(AFTERWARDS);
        return Verdict.now(slack, store, company, notes, book, since);
    }
}
