package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files arrive in three steps. */
class FilesTest extends Client {
    @Test
    void aFileIsUploadedInThreeSteps() throws Exception {
        byte[] bytes = "week,opened\n46,12\n".getBytes(StandardCharsets.UTF_8);
        var done = client.filesUploadV2(r -> r.channel(id())
                .filename("week.csv")
                .title("Week 46")
                .initialComment("The figures")
                .fileData(bytes));
        assertThat(done.getError()).isNull();
        assertThat(slack.file(done.getFile().getId())).contains(bytes);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("The figures\n[file: Week 46]");
    }
}
