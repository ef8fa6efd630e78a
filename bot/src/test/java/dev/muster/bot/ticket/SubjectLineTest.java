package dev.muster.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectLineTest {
    private static Heading read(String typed) {
        return ((SubjectLine.Read.Wish) SubjectLine.read(typed)).heading();
    }

    @Test
    void aPlainSubjectIsANormalTicketForAnybody() {
        Heading wish = read("  Refund   fails ");

        assertThat(wish.subject()).isEqualTo("Refund fails");
        assertThat(wish.priority()).isEqualTo(Priority.NORMAL);
        assertThat(wish.skill()).isNull();
        assertThat(wish.tags()).isEmpty();
    }

    @Test
    void settingsMayStandAnywhereAndLeaveTheSubject() {
        Heading wish = read("priority:High VAT is wrong skill:tax on #Invoices and #eu-vat");

        assertThat(wish.subject()).isEqualTo("VAT is wrong on #Invoices and #eu-vat");
        assertThat(wish.priority()).isEqualTo(Priority.HIGH);
        assertThat(wish.skill()).isEqualTo(new Skill("tax"));
        assertThat(wish.tags()).containsExactlyInAnyOrder("eu-vat", "invoices");
    }

    @Test
    void theCustomersSegmentTheAreaAndTheLinkAreSettings() {
        Heading wish = read("VAT is wrong segment:smb area:Partner_Portal link:https://help.example.com/t/1?a=b");

        assertThat(wish.subject()).isEqualTo("VAT is wrong");
        assertThat(wish.particulars())
                .isEqualTo(new Particulars(
                        Segment.SMB,
                        new ProductArea("partner-portal"),
                        new OutsideLink("https://help.example.com/t/1?a=b")));
        assertThat(read("Refund fails").particulars()).isEqualTo(Particulars.NONE);
    }

    @Test
    void aNumberIsAnotherTicketAndAWordWithASignInItIsNoTag() {
        assertThat(read("Same as #41 and a#b, priority:low c").tags()).isEmpty();
        assertThat(read("#2fa is down").tags()).containsExactly("2fa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a priority:soon~`soon` is not a priority: use urgent, high, normal or low.",
                "a priority:<!channel>~`&lt;!channel&gt;` is not a priority: use urgent, high, normal or low.",
                "a skill:<@U1>~`&lt;@U1&gt;` can't be a skill: use lower-case words joined by dashes.",
                "a segment:huge~`huge` is not a segment: use independent, startup, SMB or enterprise.",
                "a area:--~`--` can't be a product area: use words joined by dashes, at most 40 characters.",
                "a link:help/1~`help/1` is not a link: use a whole address that begins with https:// or http://, at most 500 characters.",
                "priority:high~What is it about? Write `/ticket new Refund fails for a customer`."
            })
    void whatIsWrongSaysWhatWouldBeRight(String typed, String line) {
        assertThat(SubjectLine.read(typed)).isEqualTo(new SubjectLine.Read.Wrong(line));
    }

    @Test
    void aSubjectHasTwoHundredCharacters() {
        assertThat(read("x".repeat(200)).subject()).hasSize(200);
        assertThat(SubjectLine.read("x".repeat(201)))
                .isEqualTo(new SubjectLine.Read.Wrong("That subject is 201 characters long; at most 200 are possible."
                        + " `/ticket new` alone opens a form with room for details."));
    }
}
