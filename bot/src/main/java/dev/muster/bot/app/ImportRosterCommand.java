package dev.muster.bot.app;

import dev.muster.bot.importing.RosterImport;
import dev.muster.bot.shift.RosterPosts;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.planner.shift.CpSatRosterPlanner;
import dev.muster.storage.mongo.DatabaseClock;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code muster import roster}: a proposal to the lead from a CSV file. */
@Command(
        name = "roster",
        description = "Proposes the shifts of a CSV file to the team's lead; publishes nothing.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class ImportRosterCommand implements Callable<Integer> {
    /** Four weeks of a thousand people are shorter. */
    private static final long LONGEST_FILE = 10L << 20;

    private static final int MOST_LINES = 50;

    @Parameters(paramLabel = "FILE", description = "the file, with the columns date, shift and user")
    private Path file = Path.of("");

    @Option(names = "--team", required = true, description = "the team's name or id")
    private String team = "";

    @Option(names = "--dry-run", description = "only says what it would do")
    private boolean dryRun;

    @Override
    public Integer call() {
        return BesideServe.use(this::bring);
    }

    /** Rosters as they are stored; whoever plans one pays for the planner then. */
    static RosterDesk desk(Store store) {
        return new RosterDesk(store.rosters(), store.shiftRulebook(), store.leaves(), new CpSatRosterPlanner());
    }

    private int bring(Store store) {
        Optional<Team> named = NamedTeam.find(store.teams(), team);
        if (named.isEmpty()) {
            return 1;
        }
        byte[] bytes;
        try {
            if (Files.size(file) > LONGEST_FILE) {
                return refused(List.of(file + " is larger than 10 MB, which no roster is."));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return refused(List.of(file + " can't be read."));
        }
        try (DatabaseClock clock = DatabaseClock.of(store)) {
            Instant now = clock.instant();
            RosterDesk desk = desk(store);
            return switch (new RosterImport(desk, store.shiftRulebook(), named.get()).draft(bytes, now)) {
                case RosterImport.Outcome.Refused refused -> refused(refused.lines());
                case RosterImport.Outcome.Drafted drafted -> {
                    if (!dryRun) {
                        propose(store, desk, named.get(), drafted.draft(), now);
                    }
                    say(drafted.draft());
                    yield 0;
                }
            };
        }
    }

    private static void propose(Store store, RosterDesk desk, Team team, RosterDesk.Draft draft, Instant now) {
        RosterPosts posts = new RosterPosts(
                new ProposalDesk(desk), store.outbox(), () -> {}); // whoever serves looks for what is due
        RosterDesk.Proposed proposed = desk.propose(draft.roster());
        posts.showProposal(team, proposed.roster(), draft.breaches(), now);
        proposed.stale().forEach(stale -> posts.showProposal(team, stale, List.of(), now));
    }

    private static int refused(List<String> lines) {
        System.err.println("Nothing was proposed:");
        lines.stream().limit(MOST_LINES).forEach(line -> System.err.println("  " + line));
        if (lines.size() > MOST_LINES) {
            System.err.println("  and " + (lines.size() - MOST_LINES) + " more");
        }
        return 1;
    }

    private void say(RosterDesk.Draft draft) {
        Roster roster = draft.roster();
        System.out.printf(
                "%s%d shifts from %s to %s; %d that break a rule, %d that are short of people.%n",
                dryRun ? "Only looked, nothing is proposed. " : "",
                roster.shifts().size(),
                roster.period().from(),
                roster.period().to(),
                draft.breaches().size(),
                roster.shortfalls().size());
        if (!dryRun) {
            System.out.println("The lead gets the proposal as a direct message and decides there.");
        }
    }
}
