package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketSearchTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);
    private final TicketSearch search = new TicketSearch(tickets);

    private Ticket opened(String subject) {
        return desk.open(team, RAJ, heading(subject, ""), NOW);
    }

    private static Heading heading(String subject, String details, String... tags) {
        return new Heading(subject, details, Priority.NORMAL, null, Set.of(tags), Particulars.NONE);
    }

    private List<Integer> found(String words, int most) {
        return numbers(search.find(team, Terms.in(words), most).tickets());
    }

    private static List<Integer> numbers(List<Ticket> tickets) {
        return tickets.stream().map(t -> t.number().value()).toList();
    }

    @Test
    void termsAreTheSameHoweverAWordIsWritten() {
        assertThat(Terms.in("The Refunds of Café-Größe, refund #42 in 1 place!"))
                .containsExactly("refund", "cafe", "große", "42", "1", "place");
        assertThat(Terms.in("ＡＰＩ ﬁle address 日本 한국")).containsExactly("api", "file", "address", "日本", "한국");
        assertThat(Terms.in(" is it? a - ")).isEmpty();
        assertThat(Terms.in("x".repeat(1000))).containsExactly("x".repeat(30));
    }

    @Test
    void aTicketIsFoundByAllThatIsKnownOfItButByFewOfALongText() {
        String words = String.join(
                " ", IntStream.range(100, 1000).mapToObj(i -> "w" + i).toList());
        Heading heading = new Heading(
                "VAT refused",
                words,
                Priority.NORMAL,
                null,
                Set.of("swiss"),
                new Particulars(
                        null, new ProductArea("partner-portal"), new OutsideLink("https://help.example.com/t/77")));

        List<String> terms = Terms.of(desk.open(team, RAJ, heading, NOW));

        assertThat(terms)
                .startsWith("vat", "refused", "swiss", "partner", "portal", "help", "example", "com", "77", "u0raj")
                .contains("w100")
                .hasSize(Terms.MOST);
    }

    @Test
    void whatHasAllTheWordsIsFoundSolvedOrNotTheNewestFirst() {
        opened("Refund by Visa fails");
        opened("Refund by bank fails");
        Ticket third = opened("Visa card refused, refunds too");
        desk.resolve(team, third.number(), RAJ, "done", NOW);

        assertThat(found("visa refund", 10)).containsExactly(3, 1);
        assertThat(found("visa paypal", 10)).isEmpty();
        assertThat(found("", 10)).isEmpty();
        assertThat(search.find(team, Terms.in("refund"), 2)).satisfies(two -> {
            assertThat(numbers(two.tickets())).containsExactly(3, 2);
            assertThat(two.more()).isTrue();
        });
        assertThat(search.find(team, Terms.in("refund"), 3).more()).isFalse();
    }

    @Test
    void aRareWordIsFoundAmongManyTicketsThatShareTheOther() {
        opened("Transaction p7x pending");
        for (int i = 0; i < TicketSearch.NEWEST + 20; i++) {
            opened("Transaction pending");
        }

        assertThat(found("transaction p7x", 10)).containsExactly(1);
        assertThat(search.find(team, Terms.in("transaction pending"), 600).more())
                .isTrue();
    }

    @Test
    void similarTicketsShareTheRareWordsAndTheMostSimilarIsFirst() {
        for (int i = 0; i < 20; i++) {
            opened("Invoice wrong");
        }
        opened("Dunning letter for a paid invoice");
        opened("Dunning letter sent twice");
        opened("Payout late");

        List<Ticket> similar =
                search.similar(team, heading("Dunning letter though the invoice is paid", ""), ticket -> true, 5);

        assertThat(numbers(similar)).startsWith(21).doesNotContain(23, 1);
        assertThat(search.similar(
                        team, heading("Dunning letter", ""), t -> t.number().value() == 22, 5))
                .hasSize(1);
        assertThat(search.similar(team, heading("", ""), t -> true, 5)).isEmpty();
    }
}
