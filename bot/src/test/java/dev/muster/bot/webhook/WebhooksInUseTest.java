package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.slack.Signed;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.domain.webhook.SigningSecret;
import dev.muster.domain.webhook.TeamKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From {@code /muster webhooks} to which requests count, by HTTP to a real server on a real store. */
class WebhooksInUseTest extends OnTheWeb {
    @Test
    void whatComesTwiceIsAnsweredTheSameAndDoneOnce() throws Exception {
        String solved = "{\"event\":\"solved\",\"id\":\"4711\"}";
        assertThat(send(OPENED).body()).isEqualTo(send(OPENED).body());
        Instant at = clock.instant();
        HttpResponse<String> first = send(url, secret, at, solved, "key-1");
        new TicketDesk(store.tickets()).reopen(team, new TicketNumber(1), ANA, "no", NOW);

        clock.advance(Duration.ofSeconds(90));
        HttpResponse<String> sentAgain = send(url, secret, clock.instant(), solved, "key-1");
        HttpResponse<String> copied = send(url, secret, at, solved, "another-key");

        assertThat(List.of(sentAgain.statusCode(), copied.statusCode())).containsOnly(200);
        assertThat(List.of(sentAgain.body(), copied.body())).containsOnly(first.body());
        assertThat(kinds())
                .containsExactly(TicketEvent.Kind.OPENED, TicketEvent.Kind.RESOLVED, TicketEvent.Kind.REOPENED);
    }

    @Test
    void aWrongSignatureAndAnUnknownAddressAreAnsweredTheSame() throws Exception {
        String unknown = publicUrl().orElseThrow() + WebhookRoutes.TICKETS;
        Instant at = clock.instant();

        for (HttpResponse<String> refused : List.of(
                send(url, "guessed", at, OPENED, null),
                send(unknown + TeamKey.random(WORKSPACE).written(), secret, at, OPENED, null),
                send(unknown + "nonsense", secret, at, OPENED, null),
                send(unknown, secret, at, OPENED, null),
                // Zendesk's secret isn't known yet, and ours doesn't count there.
                zendesk("{}", secret))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("the signature is wrong, or there is no such address");
        }
        HttpResponse<String> unsigned = Signed.send(HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(OPENED))
                .build());
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).contains("Muster-Timestamp and Muster-Signature");
        assertThat(store.tickets().find(WORKSPACE, new TicketNumber(1))).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void ofSeveralSignaturesOneMustBeRight() throws Exception {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        byte[] body = OPENED.getBytes(StandardCharsets.UTF_8);
        String right = Signing.MUSTER.sign(new SigningSecret(secret), timestamp, body);
        String wrong = Signing.MUSTER.sign(new SigningSecret("another"), timestamp, body);

        assertThat(signed(timestamp, wrong + "," + right)).isEqualTo(200);
        assertThat(signed(timestamp, right + ", " + wrong)).isEqualTo(200);
        assertThat(signed(timestamp, wrong + "," + wrong)).isEqualTo(401);
        assertThat(signed(timestamp, (wrong + ",").repeat(4) + right)).isEqualTo(401);
        assertThat(signed(timestamp, "")).isEqualTo(401);
    }

    private int signed(String timestamp, String signatures) throws Exception {
        return Signed.send(HttpRequest.newBuilder(URI.create(url))
                        .header("Muster-Timestamp", timestamp)
                        .header("Muster-Signature", signatures)
                        .POST(HttpRequest.BodyPublishers.ofString(OPENED))
                        .build())
                .statusCode();
    }

    @Test
    void aSignatureCountsForFiveMinutesEitherWay() throws Exception {
        Instant now = clock.instant();
        assertThat(send(url, secret, now.minusSeconds(301), OPENED, null).body())
                .contains("more than 5 minutes");
        assertThat(send(url, secret, now.plusSeconds(302), OPENED, null).statusCode())
                .isEqualTo(401);
        assertThat(send(url, secret, now.minusSeconds(290), OPENED, null).statusCode())
                .isEqualTo(200);
        assertThat(send(url, secret, now.plusSeconds(290), OPENED, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOldSecretCountsForADayAndATurnedOffOneNotAtAll() throws Exception {
        Answer standing = types(LEAD);
        assertThat(shown(standing)).noneMatch(text -> text.equals(secret) || text.equals(url));
        String fresh = shown(buttons.newSecret().handle(press(LEAD, standing))).getFirst();

        assertThat(send(url, fresh, clock.instant(), OPENED, null).statusCode()).isEqualTo(200);
        assertThat(send(OPENED).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(24));
        assertThat(send(OPENED).statusCode()).isEqualTo(401);
        assertThat(send(url, fresh, clock.instant(), OPENED, null).statusCode()).isEqualTo(200);

        assertThat(json(buttons.newSecret().handle(press(LEAD, standing)))).contains("Nothing changed");
        Answer off = buttons.turnOff().handle(press(LEAD, types(LEAD)));
        assertThat(((Answer.OnlyYou) off).instead()).isTrue();
        assertThat(send(url, fresh, clock.instant(), OPENED, null).statusCode()).isEqualTo(401);
        List<String> again = shown(buttons.turnOn().handle(press(LEAD, off)));
        assertThat(again.getFirst()).isNotEqualTo(url);
        assertThat(send(again.get(0), again.get(1), clock.instant(), OPENED, null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheLeadsPressCounts() throws Exception {
        Answer standing = types(LEAD);

        assertThat(json(buttons.turnOff().handle(press(ANA, standing)))).contains("Webhooks are for the lead");
        assertThat(json(buttons.zendesk().handle(press(ANA, standing)))).contains("Webhooks are for the lead");

        assertThat(send(OPENED).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheSettingTheLeadIsToldWhatIsMissing() {
        Answer noKey = new WebhooksCommand(new WebhookSetUp(Optional.empty(), this::publicUrl))
                .handle(new Command(new Caller(WORKSPACE, LEAD, CHANNEL), team, "", NOW));
        Answer noUrl = new WebhooksCommand(new WebhookSetUp(Optional.of(desk), Optional::empty))
                .handle(new Command(new Caller(WORKSPACE, LEAD, CHANNEL), team, "", NOW));

        assertThat(json(noKey)).contains("`MUSTER_WEBHOOK_KEY`");
        assertThat(json(noUrl)).contains("`MUSTER_PUBLIC_URL`");
    }

    @Test
    void neitherKeyNorSecretsAreInTheDatabaseOrInALog() throws Exception {
        String stored = store.webhooks()
                .find(WORKSPACE, team.id())
                .orElseThrow()
                .secret()
                .value();

        assertThat(stored).doesNotContain(secret);
        assertThat(new SecretSeal("k".repeat(32)).open(WORKSPACE, team.id(), new SealedSecret(stored)))
                .contains(new SigningSecret(secret));
        store.close();
        assertThat(send(OPENED).statusCode()).isEqualTo(500);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .startsWith("/webhooks/tickets/ failed: ")
                .doesNotContain(url.substring(url.length() - 20), secret);
    }
}
