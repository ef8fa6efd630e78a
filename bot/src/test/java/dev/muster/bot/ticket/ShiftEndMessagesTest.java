package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShiftEndMessagesTest {
    private static final Staffed EARLY =
            new Staffed(LocalDate.of(2026, 11, 23), shiftType("Early & <!here>", "07:00", "15:00"), List.of(ANA));

    private static List<Ticket> tickets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> ticket(n, NASTY, "", Priority.NORMAL, null))
                .toList();
    }

    private static String soon(List<Ticket> goingBack, List<Ticket> kept) {
        String blocks = ShiftEndMessages.soon(team(), new Ending(EARLY, ANA, goingBack, kept, List.of()), "")
                .blocks();
        SlackSchema.acceptsMessage(blocks);
        return blocks.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&");
    }

    @Test
    void whatGoesBackIsListedWithWhatCanBeDone() {
        assertThat(soon(tickets(1), List.of()))
                .contains(
                        NASTY_ESCAPED,
                        "Your Early &amp; &lt;!here&gt; shift ends at 15:00",
                        "*#1*",
                        "ticket-handoff-open:1",
                        "Keep all")
                .contains("Give back with a note…", "team-billing/2026-11-23/");
    }

    @Test
    void veryManyFitIntoOneMessage() {
        assertThat(soon(tickets(300), List.of())).contains("And 280 more.", "Keep all");
    }

    @Test
    void withNothingLeftThereIsNothingToPress() {
        assertThat(soon(List.of(), tickets(2)))
                .contains("Nothing of yours goes back", "You keep #1, #2.")
                .doesNotContain("Keep all", "button");
    }

    @Test
    void afterTheEndItSaysWhatBecameOfThem() {
        String over = ShiftEndMessages.over(new Ending(EARLY, ANA, List.of(), List.of(), tickets(2)))
                .blocks();
        SlackSchema.acceptsMessage(over);

        assertThat(over)
                .contains("ended at 15:00", "Back in the queue: #1, #2.")
                .doesNotContain("button");
        assertThat(ShiftEndMessages.over(new Ending(EARLY, ANA, List.of(), tickets(1), List.of()))
                        .blocks())
                .contains("Nothing of yours went back", "You keep #1.");
    }
}
