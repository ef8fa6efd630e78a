package dev.muster.bot.app;

import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which team something is exported, and where it goes: what all exports ask. */
@SuppressWarnings("SystemOut") // its output is what it is for
final class ExportTarget {
    @Option(names = "--team", required = true, description = "the team's name or id")
    private String team = "";

    @Option(names = "--out", description = "a new file (default: the terminal)")
    private @Nullable Path out;

    /** Writes what is exported, and tells how many there were. */
    interface Writing {
        long to(BufferedWriter writer) throws IOException;
    }

    /** The team; empty, and said why, when there is none. */
    Optional<Team> team(Store store) {
        return NamedTeam.find(store.teams(), team);
    }

    /** Has it written, and says how many or what went wrong; the exit code. */
    int write(String things, Writing writing) {
        try (BufferedWriter writer = writer()) {
            System.err.printf(Locale.ENGLISH, "%,d %s written.%n", writing.to(writer), things);
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println(e.getMessage() + " is there already: choose another name, or remove it.");
            return 1;
        } catch (IOException e) {
            System.err.println("Not everything was written: " + e.getMessage() + ".");
            return 1;
        }
    }

    private BufferedWriter writer() throws IOException {
        return out == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW);
    }
}
