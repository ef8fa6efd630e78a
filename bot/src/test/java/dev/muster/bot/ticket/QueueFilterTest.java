package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.TAX;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueFilterTest {
    private final Ticket rajs = ticket(new Actor.Person(RAJ));

    private static Ticket ticket(Actor by) {
        return new NewTicket(
                        team().workspace(),
                        team().id(),
                        "VAT number refused",
                        "Swiss customer",
                        Priority.HIGH,
                        TAX,
                        Set.of("eu-vat"),
                        new Particulars(
                                Segment.SMB,
                                new ProductArea("partner-portal"),
                                new OutsideLink("https://help.example.com/t/77")),
                        by,
                        NOW,
                        null)
                .numbered(new TicketNumber(1));
    }

    private static boolean matches(Ticket ticket, String typed) {
        return ((QueueFilter.Read.Filter) QueueFilter.read(typed, team(), ANA))
                .matches()
                .test(Queued.of(ticket, team(), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vat REFUSED",
                "refused vat",
                "swiss",
                "#eu-vat",
                "eu-va",
                "partner",
                "help.example.com",
                "<https://help.example.com/t/77>",
                "priority:high skill:tax segment:smb area:Partner-Portal",
                "link:<http://HELP.example.com/t/77/|help> vat",
                "unclaimed vat",
                "<@U0RAJ|raj>",
                "vat <@U0RAJ>",
                "@raj",
                "raj"
            })
    void allThatIsTypedMustBeTrueOfATicket(String typed) {
        assertThat(matches(rajs, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vat accepted",
                "mine",
                "late",
                "#vat",
                "#eu-va",
                "priority:low",
                "priority:high skill:spanish",
                "segment:enterprise",
                "area:portal",
                "link:https://help.example.com/t/7",
                "<@U0ANA|ana>",
                "vat <@U0ANA>",
                "@ana"
            })
    void oneThatIsNotTrueIsEnoughToLeaveItOut(String typed) {
        assertThat(matches(rajs, typed)).isFalse();
    }

    @Test
    void whoeverIsOutsideIsFoundByName() {
        assertThat(matches(ticket(new Actor.Outsider("Jo of Acme")), "acme")).isTrue();
    }

    @Test
    void whatIsNoPriorityIsExplained() {
        assertThat(QueueFilter.read("vat priority:panic", team(), ANA))
                .isEqualTo(new QueueFilter.Read.Wrong("`panic` is not a priority: use urgent, high, normal or low."));
    }
}
