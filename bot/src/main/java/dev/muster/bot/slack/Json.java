package dev.muster.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.muster.bot.interaction.Answer;
import java.util.Map;

/** Writes answers the way Slack reads them. */
final class Json {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Json() {}

    /** A message that only one person sees. */
    static JsonObject ephemeral(Answer.OnlyYou answer) {
        JsonObject message = new JsonObject();
        message.addProperty("response_type", "ephemeral");
        message.addProperty("text", answer.text());
        if (!answer.blocks().isEmpty()) {
            message.add("blocks", GSON.toJsonTree(answer.blocks()));
        }
        return message;
    }

    /** The same as an answer to a press: beside the message, or in its place. */
    static JsonObject ephemeralBeside(Answer.OnlyYou answer) {
        JsonObject message = ephemeral(answer);
        message.addProperty("replace_original", answer.instead());
        return message;
    }

    static JsonObject wrongFields(Map<String, String> lines) {
        JsonObject action = new JsonObject();
        action.addProperty("response_action", "errors");
        action.add("errors", GSON.toJsonTree(lines));
        return action;
    }

    static JsonObject insteadShow(View view) {
        JsonObject action = new JsonObject();
        action.addProperty("response_action", "update");
        action.add("view", GSON.toJsonTree(view));
        return action;
    }

    static Response response(JsonObject body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body.toString())
                .build();
    }

    static Response empty() {
        return Response.builder().statusCode(200).body("").build();
    }
}
