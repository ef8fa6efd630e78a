package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.MessageShortcut;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MessageShortcutInTest extends GatewayFixture {
    @Test
    void aShortcutCarriesTheMessageAndTheLinkToIt() throws Exception {
        HttpResponse<String> ack = shortcut("open-ticket", "{\"text\":\"Refund fails\",\"ts\":\"1700000000.000200\"}");

        assertThat(ack.statusCode()).isEqualTo(200);
        assertThat(shownBeside()).isEqualTo("done");
        assertThat(shortcuts).singleElement().satisfies(shortcut -> {
            assertThat(shortcut.text()).isEqualTo("Refund fails");
            assertThat(shortcut.link()).isEqualTo("https://acme.slack.com/archives/C0BILLING/p1700000000000200");
            assertThat(shortcut.caller().channel()).hasToString("C0BILLING");
        });
    }

    @Test
    void theLinkToAReplyNamesItsThreadAndAMessageMayHaveNoWords() throws Exception {
        shortcut("open-ticket", "{\"ts\":\"1700000000.000200\",\"thread_ts\":\"1700000000.000100\"}");

        assertThat(shortcuts)
                .extracting(MessageShortcut::text, MessageShortcut::link)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "",
                        "https://acme.slack.com/archives/C0BILLING/p1700000000000200"
                                + "?thread_ts=1700000000.000100&cid=C0BILLING"));
    }

    @Test
    void itsFormIsOpenedByTheTrigger() throws Exception {
        answer = new Answer.Modal(form());

        shortcut("open-ticket", "{}");

        assertThat(fake.calls("views.open")).hasSize(1);
        assertThat(fake.calls("response_url")).isEmpty();
    }

    @Test
    void anUnknownShortcutGetsALine() throws Exception {
        shortcut("dance", "{}");

        assertThat(shownBeside()).isEqualTo(MessageShortcutIn.UNKNOWN);
    }
}
