package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.webhook.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lead sets up, and what the other system gets of it. */
class OutgoingInUseTest extends TellingOthers {
    private static JsonObject object(String body) {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    private static boolean isSigned(OtherSystem.Request request, String secret) {
        return Signing.MUSTER.isBy(
                List.of(new SigningSecret(secret)),
                request.timestamp(),
                request.signature(),
                request.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatHappensIsToldSignedAndAsDocumented() throws Exception {
        OutgoingSender sender = sender();
        turnOn("all text");
        TicketNumber number = opened("Refund <fails> & é").number();
        claimed(number, ANA);
        resolved(number, ANA, "paid out");
        sent(sender);

        assertThat(other.requests())
                .hasSize(3)
                .allMatch(request -> isSigned(request, secret))
                .allMatch(request -> request.path().equals("/hook"))
                .allMatch(request ->
                        request.key().equals(object(request.body()).get("id").getAsString()));
        JsonObject last = object(other.bodies().getLast());
        assertThat(last.toString())
                .isEqualTo("{\"id\":\"T0MUSTER1-1-2\",\"event\":\"resolved\",\"occurred_at\":\"2026-11-23T09:00:00Z\","
                        + "\"workspace\":\"T0MUSTER1\",\"team\":{\"id\":\"team-billing\",\"name\":\"Billing\"},"
                        + "\"actor\":{\"type\":\"person\",\"id\":\"U0ANA\"},"
                        + "\"ticket\":{\"number\":1,\"subject\":\"Refund <fails> & é\",\"state\":\"resolved\","
                        + "\"priority\":\"high\",\"tags\":[\"vat\"],\"assignee\":\"U0ANA\"},\"text\":\"paid out\"}");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/integrations/outgoing-event.schema.json")));
        press(LEAD, OutgoingButtons.TEST);
        sent(sender);
        assertThat(other.bodies()).hasSize(4).allSatisfy(body -> assertThat(schema.validate(body, InputFormat.JSON))
                .isEmpty());
        assertThat(schema.validate("{\"id\":\"x\",\"event\":\"claimed\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void withoutTheLeadsWordNoTextGoesOutAndOnlyWhatWasChosenIsTold() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber number = opened("Refund").number();
        claimed(number, ANA);
        resolved(number, ANA, "paid out");
        sent(sender);

        assertThat(other.bodies())
                .extracting(body -> object(body).get("event").getAsString())
                .containsExactly("claimed", "resolved");
        assertThat(other.bodies()).noneMatch(body -> body.contains("paid out") || body.contains("\"text\""));
    }

    @Test
    void whatHappenedBeforeItWasOnIsNoNews() {
        OutgoingSender sender = sender();
        TicketNumber number = opened("Refund").number();
        clock.advance(Duration.ofMinutes(1));
        turnOn("all");
        claimed(number, ANA);
        sent(sender);

        assertThat(other.bodies()).singleElement().asString().contains("\"claimed\"");
    }

    @Test
    void aTestArrivesAndItsDeliveryIsShown() {
        OutgoingSender sender = sender();
        turnOn("");

        assertThat(json(press(LEAD, OutgoingButtons.TEST))).contains("on its way", "test · waiting");
        sent(sender);

        JsonObject test = object(other.bodies().getFirst());
        assertThat(test.get("event").getAsString()).isEqualTo("test");
        assertThat(test.has("ticket")).isFalse();
        assertThat(json(types(""))).contains("test · delivered, answer 200 · 1 attempt");
    }

    @Test
    void aNewSecretSignsBesideTheOldOneForADay() {
        OutgoingSender sender = sender();
        turnOn("");
        String fresh = quoted(json(press(LEAD, OutgoingButtons.NEW_SECRET))).getFirst();
        TicketNumber number = opened("Refund").number();
        claimed(number, ANA);
        sent(sender);
        passes(sender, Duration.ofHours(24));
        resolved(number, ANA, "");
        sent(sender);

        OtherSystem.Request before = other.requests().getFirst();
        OtherSystem.Request after = other.requests().getLast();
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(isSigned(before, fresh)).isTrue();
        assertThat(isSigned(before, secret)).isTrue();
        assertThat(isSigned(after, fresh)).isTrue();
        assertThat(isSigned(after, secret)).isFalse();
        assertThat(isSigned(before, "guessed")).isFalse();
    }

    @Test
    void pausedNothingIsSentAndNothingIsLost() {
        OutgoingSender sender = sender();
        turnOn("");
        assertThat(json(press(LEAD, OutgoingButtons.PAUSE))).contains("is paused");
        TicketNumber number = opened("Refund").number();
        claimed(number, ANA);
        passes(sender, Duration.ofHours(1));
        assertThat(other.requests()).isEmpty();

        assertThat(json(press(LEAD, OutgoingButtons.GO_ON))).contains("is on");
        sent(sender);

        assertThat(other.bodies()).singleElement().asString().contains("\"claimed\"");
    }

    @Test
    void turnedOffNothingOfItIsKept() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber number = opened("Refund").number();
        claimed(number, ANA);
        sent(sender);
        assertThat(last()).hasSize(1);

        assertThat(json(press(LEAD, OutgoingButtons.TURN_OFF))).contains("is off");
        resolved(number, ANA, "");
        sent(sender);

        assertThat(last()).isEmpty();
        assertThat(other.requests()).hasSize(1);
        assertThat(store.outgoingWebhooks().find(WORKSPACE, team.id())).hasValueSatisfying(webhook -> {
            assertThat(webhook.address()).isNull();
            assertThat(webhook.secret()).isNull();
        });
    }

    @Test
    void onlyTheLeadsPressCountsAndOnlyOnWhatTheySaw() {
        turnOn("");
        for (String action : buttons.presses().keySet()) {
            for (UserId other : List.of(ANA, RAJ)) {
                assertThat(json(press(other, action))).contains("Webhooks are for the lead");
            }
        }
        assertThat(desk.of(team, clock.instant()).state()).isEqualTo(OutgoingWebhook.State.ON);

        Answer stale = new OutgoingButtons(store.teams(), setUp)
                .presses()
                .get(OutgoingButtons.PAUSE)
                .handle(new Press(new Caller(WORKSPACE, LEAD, team.channel()), team.id() + "/7", clock.instant()));
        assertThat(json(stale)).contains("Nothing changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hooks.example.com | doesn't begin with https://",
                "https://ana:pw@example.com/ | a user before the @",
                "https://nowhere.invalid/x | Nobody knows the host nowhere.invalid",
                "https://example.com/{x} | no address",
                "https://example.com:70000/ | look at its host and port",
                "https://127.0.0.1/ closing | `closing` is no event: write any of `opened`",
            })
    void aWrongAddressIsToldWhatWouldBeRight(String typed, String line) {
        String answer = json(types(typed));

        assertThat(answer).contains(line).doesNotContain("pw");
        assertThat(desk.of(team, clock.instant()).changes()).isZero();
    }

    @Test
    void withoutTheSettingTheLeadIsToldWhatIsMissing() {
        OutgoingSetUp none = new OutgoingSetUp(
                Optional.empty(), store.outgoingWebhooks(), store.outgoingEvents(), setUp.receiver(), () -> {});

        assertThat(json(none.withDesk(d -> Answer.line("")))).contains("`MUSTER_WEBHOOK_KEY`");
    }

    @Test
    void neitherAddressNorSecretAreInTheDatabaseOrInALog() {
        OutgoingSender sender = sender();
        other.answersFromNowOn(500);
        turnOn("");
        claimed(opened("Refund").number(), ANA);
        sent(sender);

        OutgoingWebhook stored =
                store.outgoingWebhooks().find(WORKSPACE, team.id()).orElseThrow();
        assertThat(stored.address().value()).doesNotContain("127.0.0.1", "token");
        assertThat(stored.secret().value()).doesNotContain(secret);
        assertThat(json(types(""))).contains("http://127.0.0.1").doesNotContain("token=pw", secret);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("127.0.0.1") || line.contains(secret) || line.contains("Refund"));
    }

    @Test
    void toldTwiceAnEventIsSentOnce() {
        OutgoingSender sender = sender();
        turnOn("");
        Ticket ticket = claimed(opened("Refund").number(), ANA);
        news.changed(team, ticket, clock.instant());
        sent(sender);
        news.changed(team, ticket, clock.instant());
        sent(sender);

        assertThat(other.requests()).hasSize(1);
    }
}
