package dev.muster.scenarios;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reference data that may lie beside the repository, but needn't. */
final class SharedFiles {
    private SharedFiles() {}

    /** A file below {@code ../shared} as seen from the repository's root; empty where there is none. */
    static Optional<Path> find(String name) {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve("scenarios")) && Files.isRegularFile(dir.resolve("pom.xml"))) {
                return Optional.of(dir.resolveSibling("shared").resolve(name)).filter(Files::isReadable);
            }
        }
        return Optional.empty();
    }
}
