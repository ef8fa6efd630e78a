package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.FormValues;
import dev.muster.domain.staffing.Promised;
import dev.muster.domain.staffing.Workload;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandFormTest {
    private static DemandForm.Read read(String kind, Map<String, String> changed) {
        Map<String, List<String>> values = new HashMap<>(Map.of(
                DemandForm.KIND, List.of(kind),
                DemandForm.PER_TICKET, List.of("30"),
                DemandForm.WINDOW, List.of("4"),
                DemandForm.SHRINKAGE, List.of("25"),
                DemandForm.CHAT, List.of("80 in 20")));
        changed.forEach((block, typed) -> values.put(block, List.of(typed)));
        return DemandForm.read(new FormValues(values));
    }

    @Test
    void ticketsHaveADeadline() {
        assertThat(read(DemandForm.TICKETS, Map.of(DemandForm.CHAT, "nonsense")))
                .isEqualTo(new DemandForm.Read.Given(
                        new Workload(Duration.ofMinutes(30), 0.25, new Promised.Deadline(Duration.ofHours(4)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80 in 20", "80% in 20s", " 80 %  in 20 s "})
    void chatsHaveAShareAndATime(String typed) {
        assertThat(read(DemandForm.CHATS, Map.of(DemandForm.CHAT, typed, DemandForm.WINDOW, "")))
                .isEqualTo(new DemandForm.Read.Given(
                        new Workload(Duration.ofMinutes(30), 0.25, new Promised.Chat(Duration.ofSeconds(20), 0.8))));
    }

    @ParameterizedTest
    @CsvSource({
        "tickets, per-ticket, 0",
        "tickets, per-ticket, 1441",
        "tickets, per-ticket, 1.5",
        "tickets, per-ticket, 99999999999999",
        "tickets, window, -1",
        "tickets, window, ''",
        "tickets, shrinkage, 91",
        "tickets, shrinkage, ten",
        "chats, chat, 0 in 20",
        "chats, chat, 100 in 20",
        "chats, chat, soon"
    })
    void whatIsWrongIsNamedUnderItsField(String kind, String block, String typed) {
        assertThat(read(kind, Map.of(block, typed))).isInstanceOfSatisfying(DemandForm.Read.Wrong.class, wrong -> {
            assertThat(wrong.lines()).containsOnlyKeys(block);
            assertThat(wrong.lines().get(block)).contains("'" + typed.strip() + "'");
        });
    }
}
