package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent: Slack's answer, never a stack trace. */
class MalformedTest extends Client {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";

    private String error(String contentType, String body) throws Exception {
        return error(new Call(slack, slack.botToken()).raw("chat.postMessage", contentType, body));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("<html");
        return Json.parseObject(answer.body())
                .flatMap(json -> Json.text(json, "error"))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"channel\":', invalid_json",
        "'{channel:\"C1\"}', invalid_json",
        "'{\"channel\":\"C1\"} x', invalid_json",
        "'not json at all', invalid_json",
        "'{\"a\":NaN}', invalid_json",
        "'[]', json_not_object",
        "'\"text\"', json_not_object",
        "'7', json_not_object",
    })
    void whatIsNoJsonObjectIsRefused(String body, String code) throws Exception {
        assertThat(error(JSON, body)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'a=%', invalid_form_data",
        "'a=%zz', invalid_form_data",
        "'a[0]=1', invalid_array_arg",
        "'1a=1', invalid_arg_name",
        "'a b=1', invalid_arg_name",
    })
    void whatIsNoFormIsRefused(String body, String code) throws Exception {
        assertThat(error(FORM, body)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml, invalid_post_type",
        "'', missing_post_type",
        "application/json; charset=utf-16, invalid_charset",
        "application/json; charset=klingon, invalid_charset",
        "multipart/form-data, invalid_form_data",
    })
    void theKindOfBodyIsLookedAt(String contentType, String code) throws Exception {
        assertThat(error(contentType, "{}")).isEqualTo(code);
    }

    @Test
    void multipartFormsAreRead() throws Exception {
        String body = """
                --b\r
                Content-Disposition: form-data; name="channel"\r
                \r
                CBILLINGSUPPORT\r
                --b\r
                Content-Disposition: form-data; name="text"\r
                \r
                hello ünïcödé\r
                --b--\r
                """;

        assertThat(error("multipart/form-data; boundary=b", body)).isEmpty();
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("hello ünïcödé");
        assertThat(error("multipart/form-data; boundary=b", body.substring(0, 90)))
                .isEqualTo("invalid_form_data");
    }

    @Test
    void textThatIsNoUtf8IsRefused() throws Exception {
        byte[] garbage = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};

        assertThat(error(new Call(slack, slack.botToken()).raw("chat.postMessage", JSON, garbage)))
                .isEqualTo("invalid_json");
    }

    @Test
    void howeverDeepAndAbsurdItIs() throws Exception {
        assertThat(error(JSON, "[".repeat(100_000))).isEqualTo("invalid_json");
        assertThat(error(JSON, "{\"a\":".repeat(100_000))).isEqualTo("invalid_json");
        assertThat(error(JSON, "{\"limit\":1e999999,\"channel\":1e999}")).isEqualTo("channel_not_found");
        assertThat(error(JSON, "{\"channel\":\"a\",\"channel\":\"CBILLINGSUPPORT\",\"text\":\"x\"}"))
                .isIn("", "invalid_json");
        assertThat(error(
                        JSON, "{\"channel\":\"CBILLINGSUPPORT\",\"blocks\":" + "[".repeat(200) + "]".repeat(200) + "}"))
                .isEqualTo("invalid_blocks");
    }

    @Test
    void tenMegabytesAreReadAndTwentyAreNot() throws Exception {
        String head = "{\"channel\":\"CBILLINGSUPPORT\",\"text\":\"";
        assertThat(error(JSON, head + "x".repeat(10_000_000) + "\"}")).isEqualTo("msg_too_long");

        byte[] huge = new byte[20_000_000];
        Arrays.fill(huge, (byte) 'x');
        HttpResponse<String> answer = new Call(slack, slack.botToken()).raw("chat.postMessage", JSON, huge);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(error(answer)).isEqualTo("request_too_large");
    }

    @Test
    void argumentsMayComeInTheAddress() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(slack.apiUrl() + "users.info?user=UANA&token=" + slack.botToken()))
                    .build();

            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("Ana Alba");
        }
    }

    @Test
    void aMethodThatIsNotThereIsNamed() throws Exception {
        HttpResponse<String> answer = new Call(slack, slack.botToken()).raw("admin.everything", JSON, "{}");

        assertThat(answer.body()).contains("unknown_method").contains("\"req_method\":\"admin.everything\"");
    }
}
