package dev.muster.bot.slack;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SSLCheckRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a body into Bolt's request. Bolt's own parser decodes a slash command three times over, and writes bodies that
 * it doesn't know into the log.
 */
final class IncomingReader {
    private IncomingReader() {}

    /**
     * Reads a body.
     *
     * @throws NotFromSlackException when Slack doesn't send such a body
     */
    static Request<?> read(String body, RequestHeaders headers) {
        try {
            return body.stripLeading().startsWith("{") ? event(body, headers) : form(body, headers);
        } catch (NotFromSlackException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new NotFromSlackException("the body can't be read");
        }
    }

    private static Request<?> event(String json, RequestHeaders headers) throws IOException {
        return switch (type(json)) {
            case "url_verification" -> new UrlVerificationRequest(json, headers);
            case "event_callback" -> new EventRequest(json, headers);
            default -> throw new NotFromSlackException("an event of unknown type");
        };
    }

    private static Request<?> form(String body, RequestHeaders headers) throws IOException {
        Map<String, String> fields = fields(body);
        String payload = fields.get("payload");
        if (payload != null) {
            return interaction(body, payload, headers);
        }
        if (fields.containsKey("command")) {
            return new SlashCommandRequest(body, command(fields), headers);
        }
        if ("1".equals(fields.get("ssl_check"))) {
            return new SSLCheckRequest(body, headers);
        }
        throw new NotFromSlackException("neither an event, a command nor an interaction");
    }

    private static Request<?> interaction(String body, String payload, RequestHeaders headers) throws IOException {
        return switch (type(payload)) {
            case "block_actions" -> new BlockActionRequest(body, payload, headers);
            case "view_submission" -> new ViewSubmissionRequest(body, payload, headers);
            case "view_closed" -> new ViewClosedRequest(body, payload, headers);
            case "block_suggestion" -> new BlockSuggestionRequest(body, payload, headers);
            case "shortcut" -> new GlobalShortcutRequest(body, payload, headers);
            case "message_action" -> new MessageShortcutRequest(body, payload, headers);
            default -> throw new NotFromSlackException("an interaction of unknown type");
        };
    }

    private static SlashCommandPayload command(Map<String, String> fields) {
        SlashCommandPayload payload = new SlashCommandPayload();
        payload.setTeamId(fields.get("team_id"));
        payload.setEnterpriseId(fields.get("enterprise_id"));
        payload.setApiAppId(fields.get("api_app_id"));
        payload.setChannelId(fields.get("channel_id"));
        payload.setUserId(fields.get("user_id"));
        payload.setCommand(fields.get("command"));
        payload.setText(fields.getOrDefault("text", ""));
        payload.setResponseUrl(fields.get("response_url"));
        payload.setTriggerId(fields.get("trigger_id"));
        return payload;
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>(32);
        for (int from = 0; from < body.length(); ) {
            int and = body.indexOf('&', from);
            int to = and < 0 ? body.length() : and;
            int equals = body.indexOf('=', from);
            if (equals >= 0 && equals < to) {
                fields.put(decode(body.substring(from, equals)), decode(body.substring(equals + 1, to)));
            }
            from = to + 1;
        }
        return fields;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Reads no further than it must: Bolt reads the whole again. */
    private static String type(String json) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("type") && reader.peek() == JsonToken.STRING) {
                    return reader.nextString();
                }
                reader.skipValue();
            }
        }
        throw new NotFromSlackException("no type");
    }
}
