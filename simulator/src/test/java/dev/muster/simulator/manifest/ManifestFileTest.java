package dev.muster.simulator.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestFileTest {
    @TempDir
    private Path folder;

    @Test
    void yamlAndJsonSayTheSame() throws IOException {
        Path yaml = write("app.yaml", """
                display_information:
                  name: Tally
                features:
                  slash_commands:
                    - command: /count
                      description: "counts: things"
                settings:
                  socket_mode_enabled: true
                """);
        Path json = write("app.json", """
                {"display_information":{"name":"Tally"},
                 "features":{"slash_commands":[{"command":"/count","description":"counts: things"}]},
                 "settings":{"socket_mode_enabled":true}}
                """);

        assertThat(ManifestFile.read(yaml)).isEqualTo(ManifestFile.read(json));
        assertThat(ManifestFile.read(yaml).socketMode()).isTrue();
    }

    @Test
    void aFileThatIsNeitherIsRefusedWithThePlace() throws IOException {
        Path broken = write("app.yaml", "display_information: [1, 2\nfeatures: {");

        assertThatThrownBy(() -> ManifestFile.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither JSON nor YAML")
                .hasMessageContaining("line 2");
        Path text = write("app.txt", "hello");
        assertThatThrownBy(() -> ManifestFile.read(text)).hasMessageContaining("not a JSON object");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
