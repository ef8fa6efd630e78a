package dev.muster.bot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check itself can fail. */
class SlackSchemaTest {
    @Test
    void whatSlackTakesIsAccepted() {
        SlackSchema.acceptsMessage(List.of(Layout.section("Hello")));
        SlackSchema.acceptsModal(
                Modals.modal("id", "Title", "Save", "", List.of(Modals.line("name", "Name", "hint", "Ana", 50))));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() -> SlackSchema.acceptsMessage(Collections.nCopies(51, Layout.divider())))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SlackSchema.acceptsMessage(
                        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]"
                                .formatted("a".repeat(3001))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SlackSchema.acceptsMessage(
                        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"```\\nnever closed\"}}]"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @SuppressWarnings("SystemOut") // whoever reads the run's output is to know what it didn't try
    void thePublishedSchemasAreAskedWhereTheyAre() {
        if (!SlackSchema.isThere()) {
            System.out.println("Skipped: Slack's published schemas are not beside the repository.");
            abort("There are no schemas");
        }

        assertThatThrownBy(() -> SlackSchema.acceptsMessage("[{\"type\":\"header\"}]"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SlackSchema.acceptsModal(
                        Modals.modal("id", "Title", "S".repeat(25), "", List.of(Layout.divider()))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SlackSchema.acceptsManifest("{}")).isInstanceOf(AssertionError.class);
    }
}
