package dev.muster.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void theLastRatingOfATicketCounts() {
        Ticket ticket = rated(rated(TicketFixture.ticket(1).build(), "2 of 5"), "4 of 5");

        assertThat(Rating.of(ticket)).contains(new Rating(4));
        assertThat(ticket.history().stream().flatMap(e -> Rating.in(e).stream()))
                .containsExactly(new Rating(2), new Rating(4));
        assertThat(Rating.of(TicketFixture.ticket(2).build())).isEmpty();
    }

    @Test
    void itIsReadAsItWasWritten() {
        for (int score = Rating.WORST; score <= Rating.BEST; score++) {
            Rating rating = new Rating(score);
            assertThat(Rating.in(event(rating.words()))).contains(rating);
        }
        assertThat(Rating.in(event("6 of 5"))).isEmpty();
    }

    @Test
    void fourAndFiveOfFiveAreSatisfied() {
        assertThat(new Rating(5).isSatisfied()).isTrue();
        assertThat(new Rating(4).isSatisfied()).isTrue();
        assertThat(new Rating(3).isSatisfied()).isFalse();
    }

    @Test
    void nobodyRatesBeyondTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(6));
    }

    private static Ticket rated(Ticket ticket, String words) {
        return ticket.after(event(words), ticket.state());
    }

    private static TicketEvent event(String words) {
        return new TicketEvent(Kind.RATED, NOW, new Actor.Outsider("Kim"), null, words);
    }
}
