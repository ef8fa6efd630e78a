package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.simulator.Cards;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our answers have no key that recorded answers of Slack lack, and values of the same kind. */
class SamplesTest extends Client {
    private static final Path FOLDER = Path.of("..", "..", "shared", "slack", "samples", "api");

    /** Where the recordings are poorer than Slack: they were made with apps that never saw these. */
    private static final Set<String> NOT_RECORDED = Set.of(
            "conversations.open/channel/context_team_id", // recorded only for other kinds of conversation
            "auth.revoke/revoked", // documented, but every recording is of a failure
            "usergroups.list/usergroups/prefs/channels", // recorded with texts where ours are empty
            "conversations.history/messages/pinned_to", // documented; the recorded channels had no pins
            "conversations.replies/messages/pinned_to",
            "views.publish/view/state/values", // keyed by what the app calls its blocks
            "team.info/team/icon");

    private final List<String> differences = new ArrayList<>();

    @Test
    void answersLookLikeRecordedOnes() throws Exception {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("Skipped: recorded answers of Slack are not beside the repository.");
            Assumptions.abort("There are no samples");
        }
        Call call = new Call(slack, slack.botToken());
        String ts = post("hello");
        slack.workspace().userGroups().add("oncall", "On call", ana.id(), clock.instant(), List.of(ana.id()));
        slack.workspace().post(channel.id(), ana.id(), dev.muster.simulator.workspace.Content.text("r"), Ts(ts));

        compare(call, "auth.test", new JsonObject());
        compare(call, "team.info", new JsonObject());
        compare(call, "users.info", Json.object("user", "UANA"));
        compare(call, "users.list", new JsonObject());
        compare(call, "users.lookupByEmail", Json.object("email", "ana@example.com"));
        compare(call, "users.profile.get", Json.object("user", "UANA"));
        compare(call, "usergroups.list", Json.object("include_users", true, "include_count", true));
        compare(call, "usergroups.users.list", Json.object("usergroup", "SONCALL"));
        compare(call, "usergroups.users.update", Json.object("usergroup", "SONCALL", "users", "UANA"));
        compare(call, "reactions.add", Json.object("channel", id(), "timestamp", ts, "name", "eyes"));
        compare(call, "pins.add", Json.object("channel", id(), "timestamp", ts));
        compare(
                call,
                "bookmarks.add",
                Json.object("channel_id", id(), "title", "t", "type", "link", "link", "https://e"));
        compare(call, "chat.postMessage", Json.object("channel", id(), "text", "card", "blocks", Cards.card()));
        compare(call, "chat.postEphemeral", Json.object("channel", id(), "text", "x", "user", "UANA"));
        compare(call, "chat.update", Json.object("channel", id(), "ts", ts, "text", "changed"));
        compare(call, "chat.getPermalink", Json.object("channel", id(), "message_ts", ts));
        compare(call, "conversations.list", new JsonObject());
        compare(call, "conversations.info", Json.object("channel", id()));
        compare(call, "conversations.members", Json.object("channel", id()));
        compare(call, "conversations.open", Json.object("users", "UANA", "return_im", true));
        compare(call, "conversations.join", Json.object("channel", id()));
        compare(call, "conversations.history", Json.object("channel", id(), "include_all_metadata", true));
        compare(call, "conversations.replies", Json.object("channel", id(), "ts", ts));
        compare(call, "views.publish", Json.object("user_id", "UANA", "view", home()));
        compare(call, "files.getUploadURLExternal", Json.object("filename", "a.csv", "length", 3));
        compare(
                call,
                "files.completeUploadExternal",
                Json.object("files", Json.array(List.of(Json.object("id", uploaded())))));
        compare(call, "chat.delete", Json.object("channel", id(), "ts", ts));
        compare(call, "auth.revoke", Json.object("test", true));

        assertThat(differences).isEmpty();
    }

    private static dev.muster.simulator.workspace.Ts Ts(String text) {
        return dev.muster.simulator.workspace.Ts.parse(text).orElseThrow();
    }

    private static JsonObject home() {
        return Json.parseObject("{\"type\":\"home\",\"blocks\":" + Cards.CARD + "}")
                .orElseThrow();
    }

    private String uploaded() {
        var file = slack.workspace().files().announce("a.csv", 3, ana.id(), clock.instant());
        slack.workspace().files().receive(file.id(), new byte[3]);
        return file.id();
    }

    private void compare(Call call, String method, JsonObject arguments) throws Exception {
        JsonObject answer = call.json(method, arguments);
        assertThat(Json.isTrue(answer, "ok")).as("%s: %s", method, answer).isTrue();
        compare(method, answer, List.of(sample(method)));
    }

    /** Holds a value against all recorded ones at the same place. */
    private void compare(String path, JsonElement ours, List<JsonElement> recorded) {
        if (ours.isJsonNull() || recorded.isEmpty() || path.contains("/blocks")) {
            return; // what may be null says nothing of its kind; blocks are the app's own
        }
        if (recorded.stream().noneMatch(one -> kind(one).equals(kind(ours)))) {
            differ(path, "is " + kind(ours) + ", recorded as " + kind(recorded.getFirst()));
        } else if (ours.isJsonObject()) {
            ours.getAsJsonObject().entrySet().forEach(entry -> {
                String below = path + "/" + entry.getKey();
                List<JsonElement> there = recorded.stream()
                        .filter(JsonElement::isJsonObject)
                        .flatMap(
                                one -> Optional.ofNullable(one.getAsJsonObject().get(entry.getKey())).stream())
                        .filter(one -> !one.isJsonNull())
                        .toList();
                boolean known = recorded.stream()
                        .anyMatch(one ->
                                one.isJsonObject() && one.getAsJsonObject().has(entry.getKey()));
                if (!known) {
                    differ(below, "was never recorded");
                }
                compare(below, entry.getValue(), there);
            });
        } else if (ours.isJsonArray()) {
            List<JsonElement> there = recorded.stream()
                    .filter(JsonElement::isJsonArray)
                    .flatMap(one -> one.getAsJsonArray().asList().stream())
                    .toList();
            ours.getAsJsonArray().forEach(one -> compare(path, one, there));
        }
    }

    private void differ(String path, String how) {
        if (!NOT_RECORDED.contains(path) && !differences.contains(path + " " + how)) {
            differences.add(path + " " + how);
        }
    }

    private static String kind(JsonElement element) {
        if (element.isJsonPrimitive()) {
            return element.getAsJsonPrimitive().isString()
                    ? "text"
                    : element.getAsJsonPrimitive().isBoolean() ? "truth" : "number";
        }
        return element.isJsonArray() ? "list" : "object";
    }

    private static JsonElement sample(String method) throws IOException {
        Path plain = FOLDER.resolve(method + ".json");
        if (Files.exists(plain)) {
            return JsonParser.parseString(Files.readString(plain));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(method + ".json.gz")));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader);
        }
    }
}
