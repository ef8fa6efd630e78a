package dev.muster.simulator.manifest;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A manifest on disk, as JSON or as YAML: Slack exports both. */
public final class ManifestFile {
    private ManifestFile() {}

    /**
     * Reads a manifest; YAML contains JSON, so one reader does for both.
     *
     * @throws IllegalArgumentException when the file is not to be understood, with the place
     * @throws IOException when it can't be read
     */
    public static AppManifest read(Path file) throws IOException {
        return AppManifest.parse(asJson(Files.readString(file, StandardCharsets.UTF_8)));
    }

    static String asJson(String text) {
        try {
            Object tree = new Load(LoadSettings.builder().setLabel("manifest").build()).loadFromString(text);
            JsonElement json = new Gson().toJsonTree(tree);
            return json.toString();
        } catch (YamlEngineException unreadable) {
            throw new IllegalArgumentException(
                    "The manifest is neither JSON nor YAML: " + unreadable.getMessage(), unreadable);
        }
    }
}
