package dev.muster.bot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files at the project's root, wherever below it a test runs. */
final class ProjectFiles {
    private ProjectFiles() {}

    static String read(String name) throws IOException {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            Path file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        }
        throw new IOException("no " + name + " in this directory or above it");
    }
}
