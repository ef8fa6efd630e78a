package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final String JSON = Manifest.json(Commands.table(), "https://muster.example.com");

    private final JsonObject manifest = JsonParser.parseString(JSON).getAsJsonObject();

    @Test
    void slackTakesIt() {
        SlackSchema.acceptsManifest(JSON);
    }

    @Test
    void everySlashCommandOfTheTableIsInIt() {
        List<JsonObject> commands = StreamSupport.stream(
                        manifest.getAsJsonObject("features")
                                .getAsJsonArray("slash_commands")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .toList();

        assertThat(commands)
                .extracting(c -> c.get("command").getAsString())
                .containsExactly("/ticket", "/shift", "/metrics", "/launch", "/skill", "/muster", "/claim");
        assertThat(commands).allSatisfy(c -> {
            assertThat(c.get("url").getAsString()).isEqualTo("https://muster.example.com/slack/events");
            assertThat(c.get("should_escape").getAsBoolean()).isTrue();
            assertThat(c.get("description").getAsString().length()).isBetween(1, 2000);
        });
        assertThat(commands.getLast().get("usage_hint").getAsString()).isEqualTo("[N]");
    }

    @Test
    void theMenuOfAMessageOpensATicket() {
        assertThat(manifest.getAsJsonObject("features").getAsJsonArray("shortcuts"))
                .singleElement()
                .satisfies(shortcut -> assertThat(
                                shortcut.getAsJsonObject().get("name").getAsString())
                        .isEqualTo("Open a ticket"));
    }

    @Test
    void everyScopeSaysWhatItIsForAndNoneLetsItReadWhatPeopleWriteElsewhere() {
        assertThat(Manifest.SCOPES).allSatisfy((scope, why) -> assertThat(why).isNotBlank());
        assertThat(Manifest.SCOPES).doesNotContainKeys("chat:write.public", "channels:manage", "users:read.email");
    }
}
