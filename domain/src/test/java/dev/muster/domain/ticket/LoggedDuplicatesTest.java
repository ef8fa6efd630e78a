package dev.muster.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.LoggedDuplicates.Pair;
import dev.muster.domain.ticket.LoggedTicket.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoggedDuplicatesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor AGENT = new Actor.Outsider("agent");

    private final LoggedDuplicates duplicates = new LoggedDuplicates();

    private void logged(String key, String subject, String link, Duration after, Step... steps) {
        OutsideLink outside = link == null ? null : new OutsideLink(link);
        NewTicket opening = new NewTicket(
                TeamFixture.team().build().workspace(),
                TeamFixture.team().build().id(),
                subject,
                "",
                Priority.NORMAL,
                null,
                Set.of(),
                new Particulars(null, null, outside),
                AGENT,
                NOW.plus(after),
                new Origin("import", key));
        duplicates.add(new LoggedTicket(
                opening,
                Stream.concat(Stream.of(Step.OPENED), Stream.of(steps))
                        .map(step -> new LoggedTicket.Event(NOW.plus(after), step, AGENT, ""))
                        .toList()));
    }

    @Test
    void theSameSubjectWithinADayOrTheSameLinkIsNamedWithTheFirstOfThem() {
        logged("c", "Refunds fail!", null, Duration.ofHours(20));
        logged("a", "Refund fails", null, Duration.ZERO);
        logged("b", "Something else", "https://help.example.com/t/1", Duration.ofHours(1));
        logged("d", "Quite another", "http://HELP.example.com/t/1/", Duration.ofHours(2));
        logged("e", "Refund fails", null, Duration.ofHours(60));

        assertThat(duplicates.found()).isEqualTo(List.of(new Pair("d", "b"), new Pair("c", "a")));
    }

    @Test
    void whatIsResolvedIsNobodysDuplicate() {
        logged("a", "Refund fails", null, Duration.ZERO, Step.RESOLVED);
        logged("b", "Refund fails", null, Duration.ofHours(1));
        logged("c", "Refund fails", null, Duration.ofHours(2), Step.CLOSED);

        assertThat(duplicates.found()).isEmpty();
    }
}
