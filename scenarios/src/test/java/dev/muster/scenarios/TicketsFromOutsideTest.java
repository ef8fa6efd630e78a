package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Another system opens tickets and moves them, by signed requests. */
final class TicketsFromOutsideTest extends Scenario {
    private static final Pattern SHOWN =
            Pattern.compile("(http\\S+/webhooks/tickets/[\\w-]+)|(?<![\\w-])([\\w-]{43})(?![\\w-])");

    @Test
    void theHelpDeskOpensATicketAndItsCustomerBringsItBack() throws Exception {
        TeamStage team = monday("10:00");
        team.as("ana").types("/muster webhooks").sees("is for the lead");
        String shown = team.as("mara")
                .types("/muster webhooks")
                .sees("are on", "/webhooks/zendesk/")
                .heard();
        List<String> found =
                SHOWN.matcher(shown).results().map(MatchResult::group).toList();
        String address = found.getFirst();
        String secret = found.stream()
                .filter(text -> !text.startsWith("http"))
                .findFirst()
                .orElseThrow();
        team.as("mara").types("/muster webhooks").sees("are on since").doesNotSee(secret);

        HttpResponse<String> opened = tells(
                team,
                address,
                secret,
                "{\"event\":\"opened\",\"id\":\"HD-7\",\"subject\":\"Payout is late <!channel>\",\"priority\":\"high\",\"requester\":\"Kim\"}");
        assertThat(opened.body()).isEqualTo("{\"ticket\":1,\"event\":\"opened\"}");
        team.settle();
        team.card(1).with("Payout is late <!channel>", "`high`", "Opened by Kim", "[Claim]");

        team.as("ana").types("/claim 1").sees("is yours");
        team.as("ana").types("/ticket wait 1 for the IBAN").sees("waits for the user");
        tells(
                team,
                address,
                secret,
                "{\"event\":\"customer_replied\",\"id\":\"HD-7\",\"text\":\"here it is\",\"requester\":\"Kim\"}");
        team.settle();
        team.card(1).with("@Ana works on it");
        team.inbox("ana").shows("Kim replied to #1").once().with("here it is", "[Resolve]");

        team.as("ana").types("/ticket resolve 1 paid out").sees("is resolved");
        tells(
                team,
                address,
                secret,
                "{\"event\":\"customer_replied\",\"id\":\"HD-7\",\"text\":\"no, it isn't\",\"requester\":\"Kim\"}");
        tells(team, address, secret, "{\"event\":\"solved\",\"id\":\"HD-7\",\"by\":\"Robin\"}");
        tells(team, address, secret, "{\"event\":\"rated\",\"id\":\"HD-7\",\"score\":2,\"requester\":\"Kim\"}");
        team.settle();
        team.card(1).with("Resolved by Robin");
        team.as("ana")
                .types("/ticket show 1")
                .sees(
                        "Kim opened it",
                        "Kim replied as the customer: here it is",
                        "Kim reopened it: no, it isn't",
                        "Robin resolved it",
                        "Kim rated it: 2 of 5");

        HttpResponse<String> twin = tells(
                team,
                address,
                secret,
                "{\"event\":\"opened\",\"id\":\"HD-8\",\"subject\":\"Payout is LATE <!channel>!\"}");
        assertThat(twin.statusCode()).isEqualTo(200);
        team.settle();
        var card = team.card(2).newest();
        new Room(
                        "thread of #2",
                        () -> List.copyOf(team.slack().workspace().messages().repliesTo(card.channel(), card.ts())))
                .shows("It looks like #1")
                .once();
    }

    private static HttpResponse<String> tells(TeamStage team, String address, String secret, String body)
            throws Exception {
        String timestamp = String.valueOf(team.stage().clock().instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Muster-Timestamp", timestamp)
                            .header("Muster-Signature", "v1=" + HexFormat.of().formatHex(signature))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response;
        }
    }
}
