package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.SimMessage;
import java.util.List;
import java.util.function.Supplier;

/** A conversation, read anew at every question. */
record Room(String name, Supplier<List<SimMessage>> source) {

    List<SimMessage> messages() {
        return source.get();
    }

    /** The messages that contain the words; there must be one. */
    Shown shows(String words) {
        List<SimMessage> found = with(words);
        assertThat(found)
                .as("messages with '%s' in %s, where there is:%n%s", words, name, asText())
                .isNotEmpty();
        return new Shown(name, found);
    }

    Room doesNotShow(String words) {
        assertThat(with(words)).as("messages with '%s' in %s", words, name).isEmpty();
        return this;
    }

    int count(String words) {
        return with(words).size();
    }

    String asText() {
        return String.join(
                "\n", messages().stream().map(m -> Someone.plain(m.asText())).toList());
    }

    private List<SimMessage> with(String words) {
        return messages().stream()
                .filter(m -> Someone.plain(m.asText()).contains(words))
                .toList();
    }
}
