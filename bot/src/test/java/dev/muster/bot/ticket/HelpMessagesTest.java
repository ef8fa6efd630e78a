package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.TAX;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.then;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.escalation.Colleagues.Where;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Tag;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpMessagesTest {
    private final Ticket ticket = ticket(42, NASTY, "", Priority.NORMAL, TAX);
    private final Ticket wanted = then(ticket, Kind.HELP_WANTED, ANA, null, NASTY, TicketState.OPEN);
    private final Ticket helped = then(wanted, Kind.HELPING, RAJ, null, "", TicketState.OPEN);

    /** Without the escapes of JSON. */
    private static String plain(String json) {
        return JsonParser.parseString(json).toString();
    }

    private static RaisedHand hand(Ticket ticket) {
        return RaisedHand.of(ticket).orElseThrow();
    }

    private String asked(Found found) {
        Content<?> content = HelpMessages.asked(wanted, hand(wanted), found, KnownAnswers.Found.NOTHING);
        SlackSchema.acceptsMessage(content.blocks());
        return plain(content.blocks());
    }

    @Test
    void whoIsAskedReadsWhatIsNeededAndWhyThey() {
        assertThat(asked(new Found(List.of(RAJ), Where.ON_SHIFT)))
                .contains(
                        "🙋 <@U0RAJ>, who helps <@U0ANA> with *#42* " + NASTY_ESCAPED + "?",
                        "Asked, on shift now and able in `tax`.",
                        "help-join",
                        "42/1")
                .doesNotContain("<!channel>");
        assertThat(asked(new Found(List.of(RAJ), Where.OFF_SHIFT)))
                .contains("Asked, since nobody else on shift is able in `tax`.");
        assertThat(asked(new Found(List.of(LEAD), Where.LEAD)))
                .contains("Asked, the lead, since nobody else is able in `tax`.");
    }

    @Test
    void whatWasFoundOutBeforeStandsBesideTheQuestion() {
        Ticket solved = then(
                ticket(7, "Old one", "", Priority.NORMAL, TAX), Kind.RESOLVED, RAJ, null, NASTY, TicketState.RESOLVED);
        Note note =
                new Note(WORKSPACE, team().id(), NoteId.random(), new Tag("vat"), RAJ, NASTY, NOW, new TicketNumber(7));

        Content<?> content = HelpMessages.asked(
                wanted,
                hand(wanted),
                new Found(List.of(RAJ), Where.ON_SHIFT),
                new KnownAnswers.Found(List.of(solved), List.of(note)));

        SlackSchema.acceptsMessage(content.blocks());
        assertThat(plain(content.blocks()))
                .contains("*Found out before*", "*#7* Old one: " + NASTY_ESCAPED, "`#vat`, <@U0RAJ>: " + NASTY_ESCAPED);
    }

    @Test
    void theCardShowsTheHandAndThenTheHelper() {
        assertThat(plain(TicketMessages.card(team(), wanted).blocks()))
                .contains("🙋 <@U0ANA> asks for help; nobody is in yet.");
        assertThat(plain(TicketMessages.card(team(), helped).blocks()))
                .contains("🤝 <@U0RAJ> helps.")
                .doesNotContain("🙋");
        assertThat(plain(TicketMessages.card(team(), ticket).blocks())).doesNotContain("🙋", "🤝");
    }

    @Test
    void theButtonGoesWhenSomebodyIsIn() {
        String answered = HelpMessages.answered(helped, hand(helped)).blocks();
        SlackSchema.acceptsMessage(answered);

        assertThat(plain(answered)).contains("🤝 <@U0RAJ> is in.").doesNotContain("help-join");
        assertThat(HelpMessages.in(helped, hand(helped)).text()).isEqualTo("🤝 <@U0ANA>, <@U0RAJ> is in on #42.");
    }
}
