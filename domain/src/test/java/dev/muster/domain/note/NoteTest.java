package dev.muster.domain.note;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteTest {
    private final Team team = TeamFixture.team().build();

    private Note note(String text) {
        return new Note(team.workspace(), team.id(), NoteId.random(), new Tag("vat"), ANA, text, Instant.EPOCH, null);
    }

    @Test
    void itsAuthorAndTheLeadMayDeleteIt() {
        assertThat(note("x").mayBeDeletedBy(ANA, team)).isTrue();
        assertThat(note("x").mayBeDeletedBy(LEAD, team)).isTrue();
        assertThat(note("x").mayBeDeletedBy(MEI, team)).isFalse();
    }

    @Test
    void aNoteSaysSomethingAndNotTooMuch() {
        assertThat(note("x".repeat(2000)).text()).hasSize(2000);
        assertThatThrownBy(() -> note(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> note("x".repeat(2001))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tagsAreReadAsTheyAreTyped() {
        assertThat(Tag.parse("#VAT-eu")).contains(new Tag("vat-eu"));
        assertThat(Tag.parse("überweisung")).contains(new Tag("überweisung"));
        assertThat(Tag.parse("#42")).isEmpty();
        assertThat(Tag.parse("#")).isEmpty();
        assertThat(Tag.parse("two words")).isEmpty();
    }
}
