package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ManifestFileTest {
    @Test
    void theManifestInTheRepositoryIsTheOneThatTheCodeMakes() throws IOException {
        assertThat(ProjectFiles.read("manifest.json"))
                .as("manifest.json; make it with ./muster manifest --url https://muster.example.com > manifest.json")
                .isEqualTo(Manifest.json(Commands.table(), "https://muster.example.com") + "\n");
    }
}
