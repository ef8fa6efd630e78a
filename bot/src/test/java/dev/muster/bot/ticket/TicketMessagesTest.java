package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.TAX;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.then;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TicketMessagesTest {
    private final Ticket open = ticket("Refund fails", "");
    private final Ticket anas = then(open, Kind.CLAIMED, ANA, ANA, "", TicketState.CLAIMED);
    private final Ticket waiting = then(anas, Kind.WAITING, ANA, ANA, "for the invoice", TicketState.WAITING);
    private final Ticket resolved = then(anas, Kind.RESOLVED, RAJ, ANA, "Refunded", TicketState.RESOLVED);

    private static JsonArray blocks(Ticket ticket) {
        String json = TicketMessages.card(team(), ticket).blocks();
        SlackSchema.acceptsMessage(json);
        return JsonParser.parseString(json).getAsJsonArray();
    }

    private static String title(Ticket ticket) {
        return blocks(ticket)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("text")
                .get("text")
                .getAsString();
    }

    private static String state(Ticket ticket) {
        return blocks(ticket)
                .get(1)
                .getAsJsonObject()
                .getAsJsonArray("elements")
                .get(0)
                .getAsJsonObject()
                .get("text")
                .getAsString();
    }

    private static Optional<String> clocks(Ticket ticket) {
        JsonArray elements = blocks(ticket).get(1).getAsJsonObject().getAsJsonArray("elements");
        return elements.size() < 2
                ? Optional.empty()
                : Optional.of(elements.get(1).getAsJsonObject().get("text").getAsString());
    }

    private static List<String> buttons(Ticket ticket) {
        JsonArray elements = blocks(ticket).get(2).getAsJsonObject().getAsJsonArray("elements");
        return StreamSupport.stream(elements.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(b ->
                        b.get("action_id").getAsString() + " " + b.get("value").getAsString())
                .toList();
    }

    @Test
    void anOpenCardOffersToClaim() {
        assertThat(title(open)).isEqualTo("*#42* Refund fails");
        assertThat(state(open)).isEqualTo("Open, nobody has it. Opened by <@U0LEAD> " + Mrkdwn.time(NOW));
        assertThat(buttons(open)).containsExactly("ticket-claim 42");
        assertThat(TicketMessages.card(team(), open).text()).isEqualTo("Ticket #42 Refund fails: open");
    }

    @Test
    void aCardSaysWhoseItIsWhatItIsAboutAndWhereItIsOutside() {
        Particulars particulars = new Particulars(
                Segment.SMB, new ProductArea("partner-portal"), new OutsideLink("https://help.example.com/t/1?a=b&c"));
        Ticket known = new NewTicket(
                        open.workspace(),
                        open.team(),
                        "Refund fails",
                        "",
                        Priority.NORMAL,
                        null,
                        Set.of(),
                        particulars,
                        open.openedBy(),
                        NOW,
                        null)
                .numbered(open.number());

        assertThat(title(known))
                .isEqualTo("*#42* Refund fails\nSMB · partner-portal"
                        + " · <https://help.example.com/t/1?a=b&amp;c|help.example.com/t/1?a=b&amp;c>");
    }

    @Test
    void aChangeOfWhatItIsAboutIsNotTakenForAStepOfItsLife() {
        Ticket edited = then(waiting, Kind.EDITED, RAJ, ANA, "priority normal → high <x>", TicketState.WAITING);

        Answer.OnlyYou whole = (Answer.OnlyYou) TicketMessages.whole(Queued.of(edited, team(), NOW));

        assertThat(state(edited)).isEqualTo(state(waiting));
        assertThat(Layout.json(whole.blocks()))
                .contains("\\u003c@U0RAJ\\u003e changed priority normal → high \\u0026lt;x\\u0026gt;");
    }

    @Test
    void onlyAnUnresolvedTicketHasTheWayToChangeItBesideIt() {
        assertThat(blocks(open).get(0).toString()).contains("\"edit/");
        assertThat(blocks(resolved).get(0).toString()).doesNotContain("edit/");
    }

    @Test
    void aCardSaysUntilWhenWhatIsPromisedWhileTheClocksRun() {
        String due = "⏱ reply due " + Mrkdwn.time(NOW.plusSeconds(4 * 3600)) + " · resolution due "
                + Mrkdwn.time(NOW.plusSeconds((2 * 24 + 8) * 3600));

        assertThat(clocks(open)).contains(due);
        assertThat(clocks(anas)).contains(due);
        assertThat(clocks(waiting)).isEmpty();
        assertThat(clocks(resolved)).isEmpty();
    }

    @Test
    void oneTicketIsShownWithBothClocks() {
        Ticket replied = then(anas, Kind.REPLIED, ANA, ANA, "Looking", TicketState.CLAIMED);

        Answer.OnlyYou whole =
                (Answer.OnlyYou) TicketMessages.whole(Queued.of(replied, team(), NOW.plusSeconds((3 * 24 + 2) * 3600)));

        assertThat(Layout.json(whole.blocks())).contains("⏱ replied in time · resolution 2 h late, ");
    }

    @Test
    void aClaimedCardSaysWhoWorksOnIt() {
        assertThat(state(anas)).isEqualTo("<@U0ANA> works on it, since " + Mrkdwn.time(NOW.plusSeconds(60)));
        assertThat(buttons(anas)).containsExactly("ticket-resolve 42", "ticket-release 42");
    }

    @Test
    void aReplyDoesNotChangeSinceWhenSomebodyWorksOnIt() {
        Ticket replied = then(anas, Kind.REPLIED, RAJ, ANA, "Looking", TicketState.CLAIMED);

        assertThat(state(replied)).isEqualTo(state(anas));
    }

    @Test
    void aWaitingCardSaysSinceWhenAndForWhat() {
        assertThat(state(waiting))
                .isEqualTo("Waiting for the user since " + Mrkdwn.time(NOW.plusSeconds(120))
                        + ", with <@U0ANA>: for the invoice");
        assertThat(buttons(waiting)).containsExactly("ticket-resolve 42", "ticket-release 42");
    }

    @Test
    void aReplyIsNotTakenForWhatTheTicketWaitsFor() {
        Ticket replied = then(waiting, Kind.REPLIED, RAJ, ANA, "Looking", TicketState.WAITING);

        assertThat(state(replied)).isEqualTo(state(waiting));
    }

    @Test
    void aWaitingCardOfNobodyOffersToClaimAndNotToRelease() {
        Ticket nobodys = then(open, Kind.WAITING, RAJ, null, "", TicketState.WAITING);

        assertThat(state(nobodys)).isEqualTo("Waiting for the user since " + Mrkdwn.time(NOW.plusSeconds(60)));
        assertThat(buttons(nobodys)).containsExactly("ticket-claim 42", "ticket-resolve 42");
    }

    @Test
    void aResolvedCardSaysHow() {
        assertThat(state(resolved))
                .isEqualTo("Resolved by <@U0RAJ> " + Mrkdwn.time(NOW.plusSeconds(120)) + ": Refunded");
        assertThat(buttons(resolved)).containsExactly("ticket-reopen 42");
    }

    @Test
    void priorityAndSkillAreMarkedUnlessTheyAreOrdinary() {
        assertThat(title(ticket(7, "VAT", "", Priority.URGENT, TAX))).isEqualTo("*#7* VAT  `urgent`  `tax`");
    }

    @Test
    void whatPeopleTypedCallsNobodyAnywhere() {
        Ticket nasty = then(ticket(NASTY, NASTY), Kind.RESOLVED, ANA, null, NASTY, TicketState.RESOLVED);

        assertThat(title(nasty)).isEqualTo("*#42* " + NASTY_ESCAPED + "\n" + NASTY_ESCAPED);
        assertThat(state(nasty)).endsWith(": " + NASTY_ESCAPED);
        assertThat(TicketMessages.card(team(), nasty).text())
                .contains(NASTY_ESCAPED)
                .doesNotContain("<!", "<@U1");
        assertThat(TicketMessages.inOneLine(nasty)).isEqualTo("*#42* " + NASTY_ESCAPED);
        Answer.OnlyYou whole = (Answer.OnlyYou) TicketMessages.whole(Queued.of(nasty, team(), NOW));
        assertThat(Layout.json(whole.blocks())).doesNotContain("<!channel>", "<@U1>");
    }

    @Test
    void theLongestTicketStillFitsIntoAMessage() {
        Ticket longest = ticket("<".repeat(200), "&".repeat(2000));
        for (int i = 0; i < 60; i++) {
            longest = then(longest, Kind.REPLIED, ANA, null, ">".repeat(2000), TicketState.OPEN);
        }

        SlackSchema.acceptsMessage(TicketMessages.card(team(), longest).blocks());
        Answer.OnlyYou whole = (Answer.OnlyYou) TicketMessages.whole(Queued.of(longest, team(), NOW));
        SlackSchema.acceptsMessage(Layout.json(whole.blocks()));
        assertThat(Layout.json(whole.blocks())).contains("_31 older events are not shown_");
    }

    @Test
    void theQueueShowsTwentyAndHowToSeeTheRest() {
        List<Ticket> many = new ArrayList<>(IntStream.rangeClosed(1, 23)
                .mapToObj(i -> ticket(i, "<".repeat(200), "", Priority.NORMAL, null))
                .toList());
        many.set(0, waiting);

        Instant later = NOW.plusSeconds(7200);

        Answer.OnlyYou queue = (Answer.OnlyYou) TicketMessages.queue(
                team(), many.stream().map(t -> Queued.of(t, team(), later)).toList(), "", later);

        SlackSchema.acceptsMessage(queue.blocks());
        assertThat(queue.text()).isEqualTo("23 tickets in the queue");
        assertThat(Layout.json(queue.blocks()))
                .contains(
                        "*#42* Refund fails\\n      \\u003c@U0ANA\\u003e, 2 h old, waiting for the user, reply stopped with 3 h 58 min left")
                .contains("nobody, 2 h old, reply due in 2 h")
                .contains("And 3 more. Narrow it down: `/ticket mine`")
                .doesNotContain("*#21*");
    }

    @Test
    void anEmptyQueueSaysSo() {
        assertThat(TicketMessages.queue(team(), List.of(), "", NOW))
                .isEqualTo(Answer.line("The queue of Billing is empty. 🎉"));
        assertThat(TicketMessages.queue(team(), List.of(), "<!here>", NOW))
                .isEqualTo(
                        Answer.line("No unresolved ticket of Billing matches `&lt;!here&gt;`. `/ticket` shows them all,"
                                + " `/ticket find` looks among the solved ones, too."));
    }
}
