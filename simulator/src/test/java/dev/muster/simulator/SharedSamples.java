package dev.muster.simulator;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Slack's samples, which may lie beside the repository, but needn't. */
final class SharedSamples {
    private SharedSamples() {}

    /** A sample by its name below {@code ../shared/slack/samples} as seen from the repository's root. */
    static Optional<JsonObject> find(String name) throws IOException {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve("simulator")) && Files.isRegularFile(dir.resolve("pom.xml"))) {
                Path file =
                        dir.resolveSibling("shared").resolve("slack/samples").resolve(name);
                return Files.isReadable(file) ? Json.parseObject(Files.readString(file)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
