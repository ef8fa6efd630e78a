package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Submission;
import java.util.Map;

/** A modal that somebody has before them. */
final class Form {
    private final Someone person;
    private final Modal modal;

    Form(Someone person, Modal modal) {
        this.person = person;
        this.modal = modal;
    }

    Form fill(String field, String... values) {
        modal.fill(field, values);
        return this;
    }

    Form shows(String... words) {
        assertThat(modal.asText()).contains(words);
        return this;
    }

    /** Submits; it is taken and closes. */
    Someone submit() {
        Map<String, String> before = person.privately();
        Submission submission = modal.submit();
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.trouble()).isEmpty();
        assertThat(submission.closed()).isTrue();
        person.listens(before, "");
        return person;
    }

    /** Submits; another form takes its place. */
    Form goesOn() {
        Submission submission = modal.submit();
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.trouble()).isEmpty();
        assertThat(submission.closed()).isFalse();
        return this;
    }

    /** Submits; it stays open with a line under exactly one field. */
    Form isRefusedAt(String field, String... words) {
        Submission submission = modal.submit();
        assertThat(submission.closed()).isFalse();
        assertThat(submission.errors()).containsOnlyKeys(field);
        for (String word : words) {
            assertThat(submission.errors().get(field)).contains(word);
        }
        return this;
    }
}
