package dev.muster.simulator.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.Map;

/** What Slack sends to an app, whatever the way there. */
public sealed interface AppRequest {

    /** A command that somebody typed, with the fields of its form. */
    record SlashCommand(String command, Map<String, String> fields) implements AppRequest {
        public SlashCommand {
            fields = Map.copyOf(fields);
        }
    }

    /** A press, a choice, a submitted or closed modal, or a shortcut. */
    record Interaction(JsonObject payload) implements AppRequest {}

    /** An external menu that asks for its options. */
    record OptionsRequest(JsonObject payload) implements AppRequest {}

    /** An event in its envelope; {@code retry} is 0 at the first attempt, and {@code reason} says why there is another. */
    record Event(JsonObject envelope, int retry, Failure reason) implements AppRequest {}

    /** The body over HTTP: a form, but for events. */
    default String body() {
        return switch (this) {
            case SlashCommand command -> Forms.encode(command.fields());
            case Interaction interaction -> Forms.encode(Map.of("payload", Json.writeWithNulls(interaction.payload())));
            case OptionsRequest options -> Forms.encode(Map.of("payload", Json.writeWithNulls(options.payload())));
            case Event event -> Json.writeWithNulls(event.envelope());
        };
    }

    /** The payload in an envelope of Socket Mode. */
    default JsonObject payload() {
        return switch (this) {
            case SlashCommand command -> fields(command);
            case Interaction interaction -> interaction.payload();
            case OptionsRequest options -> options.payload();
            case Event event -> event.envelope();
        };
    }

    private static JsonObject fields(SlashCommand command) {
        JsonObject payload = new JsonObject();
        command.fields().forEach(payload::addProperty);
        return payload;
    }

    /** The type of the envelope of Socket Mode. */
    default String envelopeType() {
        return switch (this) {
            case SlashCommand command -> "slash_commands";
            case Interaction interaction -> "interactive";
            case OptionsRequest options -> "interactive";
            case Event event -> "events_api";
        };
    }

    /** Whether the app may say something with its acknowledgement. */
    default boolean takesAnswer() {
        return switch (this) {
            case SlashCommand command -> true;
            case Interaction interaction -> is(interaction.payload().get("type"), "view_submission");
            case OptionsRequest options -> true;
            case Event event -> false;
        };
    }

    private static boolean is(JsonElement type, String wanted) {
        return type != null && type.isJsonPrimitive() && type.getAsString().equals(wanted);
    }
}
