package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The home is shown when it is opened, and anew after whatever was done in it. */
class HomesTest extends GatewayFixture {
    private static final String HOME =
            "{\"type\":\"home\",\"hash\":\"h1\",\"private_metadata\":\"billing\",\"blocks\":[]}";

    private void opens(String workspace, String tab) throws Exception {
        slack.post(("{\"type\":\"event_callback\",\"team_id\":\"%s\",\"event_id\":\"Ev1\",\"event\":"
                        + "{\"type\":\"app_home_opened\",\"user\":\"U0ANA\",\"channel\":\"D1\",\"tab\":\"%s\",\"view\":%s}}")
                .formatted(workspace, tab, HOME));
        await().until(gateway::isIdle);
    }

    private void pressesIn(String view, String action, String value) throws Exception {
        slack.payload(("{\"type\":\"block_actions\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},"
                        + "\"trigger_id\":\"%s\",\"view\":%s,\"actions\":[{\"action_id\":\"%s\",\"value\":\"%s\"}]}")
                .formatted(trigger(), view, action, value));
        await().until(gateway::isIdle);
    }

    private List<String> homes() {
        return fake.calls("views.publish").stream()
                .map(c -> JsonParser.parseString(c.get("view"))
                        .getAsJsonObject()
                        .getAsJsonArray("blocks")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("text")
                        .get("text")
                        .getAsString())
                .toList();
    }

    private String opened(String method, String key) {
        return JsonParser.parseString(fake.calls(method).getLast().get("view"))
                .getAsJsonObject()
                .get(key)
                .getAsString();
    }

    @Test
    void whoOpensTheHomeSeesIt() throws Exception {
        opens(FakeSlack.WORKSPACE, "home");
        assertThat(homes()).containsExactly("U0ANA billing ");
        assertThat(fake.calls("views.publish").getFirst().get("user_id")).isEqualTo("U0ANA");
    }

    @Test
    void theMessagesBesideItAndOtherWorkspacesShowNothing() throws Exception {
        opens(FakeSlack.WORKSPACE, "messages");
        opens("T0OTHER", "home");
        assertThat(homes()).isEmpty();
    }

    @Test
    void aPressIsAnsweredByALineInTheHome() throws Exception {
        pressesIn(HOME, "claim:7", "7");
        assertThat(presses).hasSize(1);
        assertThat(homes()).containsExactly("U0ANA billing done");
        assertThat(fake.calls("views.publish").getFirst().get("hash")).isEqualTo("h1");
        assertThat(fake.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aHomeThatChangedMeanwhileIsMadeAgain() throws Exception {
        fake.refuse("views.publish", "hash_conflict");
        pressesIn(HOME, "claim:7", "7");
        assertThat(homes()).hasSize(2);
        assertThat(fake.calls("views.publish").getLast().get("hash")).isEmpty();
    }

    @Test
    void aHomeThatCannotBeShownAnswersByAMessage() throws Exception {
        fake.refuse("views.publish", "internal_error");
        fake.refuse("views.publish", "internal_error");
        pressesIn(HOME, "claim:7", "7");
        assertThat(fake.calls("chat.postMessage"))
                .singleElement()
                .extracting(c -> c.get("text"))
                .isEqualTo("done");
    }

    @Test
    void anotherTeamIsChosenByNoHandler() throws Exception {
        pressesIn(HOME, HomePages.CHOOSE, "payments");
        pressesIn(HOME, HomePages.REFRESH, "again");
        assertThat(homes()).containsExactly("U0ANA payments ", "U0ANA billing ");
        assertThat(presses).isEmpty();
    }

    @Test
    void whatIsMoreThanALineOpensAsAPage() throws Exception {
        answer = new Answer.OnlyYou("Ticket #7", List.of(Layout.section("all of it")));
        pressesIn(HOME, "claim:7", "7");
        assertThat(fake.calls("views.open")).singleElement().satisfies(c -> assertThat(c.get("view"))
                .contains("all of it", "Ticket #7"));
        assertThat(homes()).isEmpty();
    }

    @Test
    void onAPageOpenedFromTheHomeTheNextOneIsLaidAndTheHomeFollows() throws Exception {
        answer = new Answer.OnlyYou("Ticket #7", List.of(Layout.section("all of it")));
        pressesIn(HOME, "claim:7", "7");
        String page = "{\"type\":\"modal\",\"blocks\":[],\"external_id\":\"%s\"}"
                .formatted(opened("views.open", "external_id"));

        answer = Answer.line("no");
        pressesIn(page, "claim", "7");
        assertThat(fake.calls("views.push").getLast().get("view")).contains("no");
        assertThat(fake.calls("chat.postMessage")).isEmpty();

        answer = new Answer.Nothing();
        pressesIn(page, "claim", "7");
        assertThat(homes()).containsExactly("U0ANA billing ");
    }

    @Test
    void aFormOpenedFromTheHomeIsAnsweredThere() throws Exception {
        answer = new Answer.Modal(form());
        pressesIn(HOME, "claim:7", "7");
        String mark = opened("views.open", "external_id");
        assertThat(homes()).isEmpty();

        answer = Answer.line("Saved.");
        slack.payload(("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0MUSTER1\"},\"user\":{\"id\":\"U0ANA\"},"
                        + "\"trigger_id\":\"%s\",\"view\":{\"type\":\"modal\",\"callback_id\":\"new-ticket\",\"external_id\":\"%s\","
                        + "\"blocks\":[],\"state\":{\"values\":{}}}}")
                .formatted(trigger(), mark));
        await().until(gateway::isIdle);
        assertThat(homes()).containsExactly("U0ANA billing Saved.");
        assertThat(fake.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void whatBreaksBecomesALineWithAWayOn() throws Exception {
        homeTrouble = () -> {
            throw new StoreDown();
        };
        opens(FakeSlack.WORKSPACE, "home");
        assertThat(homes()).containsExactly(Trouble.NO_STORE);
        assertThat(fake.calls("views.publish").getFirst().get("view")).contains("Try again");
    }
}
