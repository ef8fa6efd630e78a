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

    /** What the README says between the comments {@code <!-- name -->} and {@code <!-- /name -->}. */
    static String readmeSection(String name) throws IOException {
        String readme = read("README.md");
        String begin = "<!-- " + name + " -->\n";
        int from = readme.indexOf(begin);
        int to = readme.indexOf("<!-- /" + name + " -->");
        if (from < 0 || to < from) {
            throw new IOException("README.md has no section " + name);
        }
        return readme.substring(from + begin.length(), to);
    }
}
