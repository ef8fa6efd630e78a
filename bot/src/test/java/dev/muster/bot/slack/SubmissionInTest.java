package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionInTest extends GatewayFixture {
    @Test
    void aSubmittedFormArrivesFieldByField() throws Exception {
        submit("new-ticket", """
                {"title":{"a":{"type":"plain_text_input","value":" Printer "}},
                 "note":{"a":{"type":"plain_text_input","value":null}},
                 "count":{"a":{"type":"number_input","value":"3"}},
                 "priority":{"a":{"type":"static_select","selected_option":{"value":"high"}}},
                 "kind":{"a":{"type":"radio_buttons","selected_option":{"value":"bug"}}},
                 "flags":{"a":{"type":"checkboxes","selected_options":[{"value":"x"},{"value":"y"}]}},
                 "skills":{"a":{"type":"multi_static_select","selected_options":[{"value":"sql"}]}},
                 "who":{"a":{"type":"users_select","selected_user":"U0BO"}},
                 "people":{"a":{"type":"multi_users_select","selected_users":["U0BO","U0CY"]}},
                 "where":{"a":{"type":"conversations_select","selected_conversation":"C0X"}},
                 "wheres":{"a":{"type":"multi_conversations_select","selected_conversations":["C0X","C0Y"]}},
                 "channels":{"a":{"type":"multi_channels_select","selected_channels":["C0Z"]}},
                 "day":{"a":{"type":"datepicker","selected_date":"2026-11-23"}},
                 "time":{"a":{"type":"timepicker","selected_time":"09:30"}}}""");
        Submission s = submissions.getFirst();
        assertThat(s.privateMetadata()).isEqualTo("billing");
        assertThat(s.values().text("title")).isEqualTo("Printer");
        assertThat(s.values().one("note")).isEmpty();
        assertThat(s.values().byBlock())
                .containsEntry("count", List.of("3"))
                .containsEntry("priority", List.of("high"))
                .containsEntry("kind", List.of("bug"))
                .containsEntry("flags", List.of("x", "y"))
                .containsEntry("skills", List.of("sql"))
                .containsEntry("who", List.of("U0BO"))
                .containsEntry("people", List.of("U0BO", "U0CY"))
                .containsEntry("where", List.of("C0X"))
                .containsEntry("wheres", List.of("C0X", "C0Y"))
                .containsEntry("channels", List.of("C0Z"))
                .containsEntry("day", List.of("2026-11-23"))
                .containsEntry("time", List.of("09:30"));
    }

    @Test
    void aDoneFormClosesAndTheAnswerIsADirectMessage() throws Exception {
        assertThat(submit("new-ticket", "{}").body()).isEmpty();
        await().until(() -> gateway.isIdle());
        assertThat(fake.calls("chat.postMessage").getFirst().get("channel")).isEqualTo("U0ANA");
    }

    @Test
    void aWrongFormStaysOpen() throws Exception {
        submitted = s -> new SubmissionAnswer.Wrong(Map.of("title", "Say what is broken."));
        JsonObject json = json(submit("new-ticket", "{}"));
        assertThat(json.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(json.getAsJsonObject("errors").get("title").getAsString()).isEqualTo("Say what is broken.");
    }

    @Test
    void aFormMayGiveWayToAnother() throws Exception {
        answer = new Answer.Modal(form());
        assertThat(json(submit("new-ticket", "{}")).get("response_action").getAsString())
                .isEqualTo("update");
    }

    @Test
    void anUnknownFormClosesWithALine() throws Exception {
        submit("dance", "{}");
        await().until(() -> gateway.isIdle());
        assertThat(fake.texts()).containsExactly(SubmissionIn.UNKNOWN);
    }
}
