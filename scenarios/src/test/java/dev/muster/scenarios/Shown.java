package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.SimMessage;
import java.time.Instant;
import java.util.List;

/** Messages that were found, oldest first, at least one. */
record Shown(String where, List<SimMessage> messages) {

    Shown once() {
        return times(1);
    }

    Shown times(int count) {
        assertThat(messages).as("messages in %s", where).hasSize(count);
        return this;
    }

    /** The newest of them contains all of this, too. */
    Shown with(String... words) {
        assertThat(text()).as(where).contains(words);
        return this;
    }

    Shown without(String... words) {
        assertThat(text()).as(where).doesNotContain(words);
        return this;
    }

    Shown at(Instant instant) {
        assertThat(newest().ts().instant().getEpochSecond()).isEqualTo(instant.getEpochSecond());
        return this;
    }

    String text() {
        return Someone.plain(newest().asText());
    }

    SimMessage newest() {
        return messages.getLast();
    }
}
