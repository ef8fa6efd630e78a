package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketNumber;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteMessagesTest {
    private static final Tag VAT = new Tag("vat");
    private static final Note NOTE =
            new Note(WORKSPACE, team().id(), new NoteId("note-1"), VAT, ANA, NASTY, NOW, new TicketNumber(42));

    private static String list(List<Note> found, int skip, UserId reader) {
        Answer.OnlyYou answer = (Answer.OnlyYou) NoteMessages.list(team(), VAT, found, skip, 10, reader);
        String blocks = Layout.json(answer.blocks());
        if (!answer.blocks().isEmpty()) {
            SlackSchema.acceptsMessage(blocks);
        }
        return answer.text() + JsonParser.parseString(blocks);
    }

    @Test
    void aNoteSaysWhoWhenWhatAndFromWhere() {
        assertThat(list(List.of(NOTE), 0, RAJ))
                .contains("<@U0ANA>", ", from #42", NASTY_ESCAPED)
                .doesNotContain("note-delete", "Older");
    }

    @Test
    void itsAuthorAndTheLeadGetTheButton() {
        assertThat(list(List.of(NOTE), 0, ANA)).contains("note-delete", "note-1");
        assertThat(list(List.of(NOTE), 0, LEAD)).contains("note-delete");
    }

    @Test
    void aPageShowsTenAndLeadsToOlderOnes() {
        assertThat(list(Collections.nCopies(11, NOTE), 10, RAJ)).contains("Older", "team-billing/vat/20");
        assertThat(list(Collections.nCopies(10, NOTE), 0, RAJ)).doesNotContain("Older");
        assertThat(list(List.of(), 10, RAJ)).contains("There are no older notes under `#vat`.");
    }

    @Test
    void anEmptyTagSaysHowToKeepSomething() {
        assertThat(list(List.of(), 0, RAJ))
                .contains("Nothing is kept under `#vat` yet. `/ticket note #vat what you found out` keeps something.");
    }

    @Test
    void theLongestNotesFit() {
        Note longest =
                new Note(WORKSPACE, team().id(), new NoteId("note-1"), VAT, ANA, "&".repeat(Note.LONGEST), NOW, null);
        assertThat(list(Collections.nCopies(11, longest), 0, ANA)).contains("Older");
    }
}
