package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import org.junit.jupiter.api.Test;

class MessageToTicketTest {
    private static final String LINK = "https://acme.slack.com/archives/C1/p1?thread_ts=1.2&cid=C1";

    private static Heading heading(String text) {
        return MessageToTicket.heading(team(), text, LINK);
    }

    @Test
    void aShortMessageIsTheSubjectAndTheTicketKeepsTheLink() {
        Heading heading = heading("Refund  fails &amp; <@U0RAJ> knows <https://example.com|why>");

        assertThat(heading.subject()).isEqualTo("Refund fails & @RAJ knows https://example.com");
        assertThat(heading.particulars().message()).isEqualTo(new OutsideLink(LINK));
    }

    @Test
    void aLongOneIsWholeInTheDetails() {
        Heading heading = heading("Refund fails\nsince Friday");
        assertThat(heading.subject()).isEqualTo("Refund fails");
        assertThat(heading.details()).isEqualTo("Refund fails\nsince Friday");

        Heading longest = heading("x".repeat(5000));
        assertThat(longest.subject()).hasSize(200).endsWith("…");
        assertThat(longest.details()).hasSize(2000).endsWith("…");
    }

    @Test
    void oneWithoutWordsLeavesTheSubjectToThePerson() {
        assertThat(heading("").subject()).isEmpty();
        assertThat(heading("").details()).isEmpty();
        assertThat(heading("Refund fails").details()).isEmpty();
    }
}
