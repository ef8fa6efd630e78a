package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import dev.muster.bot.interaction.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandInTest extends GatewayFixture {
    @Test
    void aCommandIsAnsweredInTheResponse() throws Exception {
        answer = new Answer.OnlyYou(
                "größer 🎟", List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText("*größer*")))));
        JsonObject json = json(type("/claim", "42 ñ & more=1"));
        assertThat(json.get("text").getAsString()).isEqualTo("größer 🎟");
        JsonObject section = json.getAsJsonArray("blocks").get(0).getAsJsonObject();
        assertThat(section.get("type").getAsString()).isEqualTo("section");
        assertThat(section.getAsJsonObject("text").get("type").getAsString()).isEqualTo("mrkdwn");
        assertThat(commands).containsExactly("U0ANA C0BILLING claim 42 ñ & more=1");
        assertThat(fake.calls("auth.test")).hasSize(1);
    }

    @Test
    void nothingToSayIsAnEmptyAck() throws Exception {
        answer = new Answer.Nothing();
        HttpResponse<String> response = type("/claim", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void anUnknownCommandGetsALine() throws Exception {
        assertThat(text(type("/dance", ""))).isEqualTo(CommandIn.UNKNOWN);
        assertThat(commands).isEmpty();
    }

    @Test
    void anotherWorkspaceIsRefusedPolitely() throws Exception {
        assertThat(text(type("T0OTHER", "/claim", ""))).isEqualTo(Incoming.ANOTHER_WORKSPACE);
        assertThat(commands).isEmpty();
    }

    @Test
    void aFormIsOpenedBeforeTheAck() throws Exception {
        answer = new Answer.Modal(form());
        assertThat(type("/ticket", "new").body()).isEmpty();
        FakeSlack.Call open = fake.calls("views.open").getFirst();
        assertThat(open.get("trigger_id")).isEqualTo("1.2.1");
        assertThat(open.get("view")).contains("new-ticket");
    }

    @Test
    void anExpiredTriggerIsToldToTryAgain() throws Exception {
        answer = new Answer.Modal(form());
        fake.refuse("views.open", "expired_trigger_id");
        assertThat(text(type("/ticket", "new"))).isEqualTo(Replies.TOO_LATE);
        fake.refuse("views.open", "expired_trigger_id");
        press("claim", "\"value\":\"42\"", true);
        assertThat(shownBeside()).isEqualTo(Replies.TOO_LATE);
    }

    @Test
    void anUnreachableStoreIsAFriendlyLine() throws Exception {
        trouble = () -> {
            throw new IllegalStateException(new StoreDown());
        };
        assertThat(text(type("/claim", "42"))).isEqualTo(Trouble.NO_STORE);
    }
}
