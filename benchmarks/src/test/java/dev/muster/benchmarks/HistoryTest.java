package dev.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.benchmarks.HistoryCommand.Costs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Old tickets cost nothing but their place; {@code bench history} shows the same for a million of them. */
class HistoryTest {
    private static final Path MAPPING = Path.of("../docs/integrations/help-desk-log.json");

    @Test
    void neitherDigestNorQueueNorClaimNorTheHomesFiguresReadMoreBecauseThereAreMoreOldTickets() throws Exception {
        Costs few = HistoryCommand.measure(MAPPING, 200, 20);
        Costs many = HistoryCommand.measure(MAPPING, 2_000, 20);

        assertThat(many.digest().documents())
                .isEqualTo(few.digest().documents())
                .isPositive();
        assertThat(many.queue().documents()).isEqualTo(few.queue().documents()).isEqualTo(4);
        assertThat(many.ownFigures().documents())
                .isEqualTo(few.ownFigures().documents())
                .isPositive();
        assertThat(many.claim().documents()).isEqualTo(few.claim().documents()).isPositive();
    }
}
