package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import dev.muster.bot.BotFixture;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.webhook.SealedSecret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What becomes of events that a receiver doesn't take, or that a sender dies over. */
class WhenReceiversFailTest extends TellingOthers {
    private List<String> told() {
        return other.bodies().stream()
                .map(body -> JsonParser.parseString(body).getAsJsonObject())
                .map(o -> o.get("event").getAsString() + " #"
                        + o.getAsJsonObject("ticket").get("number").getAsInt())
                .toList();
    }

    private List<QueuedMessage> toLead() {
        return store.outbox()
                .lease(new LeaseToken("test"), clock.instant(), clock.instant().plusSeconds(1), 10, Map.of());
    }

    @Test
    void whatFailsIsSentAgainWithTheSameIdAndTheSameWords() {
        OutgoingSender sender = sender();
        other.answers(500, 503);
        turnOn("");
        claimed(opened("Refund").number(), ANA);
        sent(sender);
        assertThat(other.requests()).hasSize(1);
        assertThat(json(types(""))).contains("claimed #1 · answer 500, again");

        passes(sender, Duration.ofSeconds(9));
        assertThat(other.requests()).hasSize(1);
        passes(sender, Duration.ofSeconds(1));
        assertThat(other.requests()).hasSize(2);
        passes(sender, Duration.ofSeconds(20));

        assertThat(other.requests()).hasSize(3);
        assertThat(other.requests()).extracting(OtherSystem.Request::key).containsOnly("T0MUSTER1-1-1");
        assertThat(other.bodies().stream().distinct()).hasSize(1);
        assertThat(states()).isEqualTo(Map.of("DELIVERED", 1L));
        assertThat(json(types(""))).contains("claimed #1 · delivered, answer 200 · 3 attempts");
        assertThat(counts())
                .contains(
                        "muster_outgoing_attempts_total{outcome=\"failed\"} 2.0",
                        "muster_outgoing_attempts_total{outcome=\"delivered\"} 1.0",
                        "muster_outgoing_attempts_total{outcome=\"refused\"} 0.0");
    }

    @Test
    void ofATicketNothingOvertakesWhatIsTriedAgainAndOtherTicketsGoOn() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber first = opened("Refund").number();
        TicketNumber second = opened("Invoice").number();
        other.answers(500);
        claimed(first, ANA);
        sent(sender);
        resolved(first, ANA, "");
        claimed(second, ANA);
        sent(sender);
        assertThat(told()).containsExactly("claimed #1", "claimed #2");

        passes(sender, Duration.ofSeconds(20));

        assertThat(told()).containsExactly("claimed #1", "claimed #2", "claimed #1", "resolved #1");
    }

    @Test
    void aReceiverThatAsksToWaitGetsNothingMeanwhile() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber second = opened("Invoice").number();
        other.answers(429, "Retry-After", "120");
        claimed(opened("Refund").number(), ANA);
        sent(sender);
        claimed(second, ANA);
        passes(sender, Duration.ofSeconds(119));
        assertThat(other.requests()).hasSize(1);

        passes(sender, Duration.ofSeconds(1));

        assertThat(other.requests()).hasSize(3);
        assertThat(states()).isEqualTo(Map.of("DELIVERED", 2L));
    }

    @Test
    void whatTheReceiverDoesNotWantIsNotSentAgainNorAreRedirectsFollowed() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber number = opened("Refund").number();
        other.answers(422).answers(302, "Location", other.address().replace("/hook", "/elsewhere"));
        claimed(number, ANA);
        sent(sender);
        resolved(number, ANA, "");
        sent(sender);
        passes(sender, Duration.ofHours(2));

        assertThat(told()).containsExactly("claimed #1", "resolved #1");
        assertThat(other.requests()).extracting(OtherSystem.Request::path).containsOnly("/hook");
        assertThat(states()).isEqualTo(Map.of("REFUSED", 2L));
    }

    @Test
    void aReceiverThatIsGoneIsGivenUpAndTheLeadIsToldOnce() {
        OutgoingSender sender = sender();
        turnOn("");
        TicketNumber number = opened("Refund").number();
        other.answers(410);
        claimed(number, ANA);
        sent(sender);
        resolved(number, ANA, "");
        sent(sender);

        assertThat(other.requests()).hasSize(1);
        assertThat(json(types(""))).contains("is stopped: it answered 410");
        assertThat(toLead()).singleElement().satisfies(message -> {
            assertThat(message.destination()).isEqualTo(new Destination.Person(LEAD));
            assertThat(message.content().text())
                    .contains("I stopped telling `http://127.0.0.1", "410")
                    .doesNotContain("token");
        });

        clock.advance(Duration.ofMinutes(1));
        press(LEAD, OutgoingButtons.GO_ON);
        tickets.reopen(team, number, ANA, "", clock.instant());
        claimed(opened("Invoice").number(), ANA);
        sent(sender);
        assertThat(told()).containsExactly("claimed #1", "claimed #2");
    }

    @Test
    void aReceiverThatTakesNothingForADayIsGivenUp() {
        OutgoingSender sender = sender();
        other.answersFromNowOn(503);
        turnOn("");
        claimed(opened("Refund").number(), ANA);
        sent(sender);
        for (int hour = 0; hour < 23; hour++) {
            passes(sender, Duration.ofHours(1));
        }
        assertThat(desk.of(team, clock.instant()).state()).isEqualTo(OutgoingWebhook.State.ON);
        int attempts = other.requests().size();
        assertThat(attempts).isGreaterThan(20);

        passes(sender, Duration.ofHours(1));
        passes(sender, Duration.ofHours(1));

        assertThat(json(types(""))).contains("is stopped: it has taken nothing for 24 hours", "given up");
        assertThat(toLead()).hasSize(1);
        assertThat(other.requests()).hasSize(attempts + 1);
    }

    @Test
    void whoeverTakesOverFromADeadSenderSendsItsEventAgain() {
        AtomicBoolean dead = new AtomicBoolean();
        OutgoingEvents dying = dyingBeforeTheRecord(dead);
        OutgoingSender first = sender(dying);
        turnOn("");
        claimed(opened("Refund").number(), ANA);
        first.wake();
        await().untilTrue(dead);
        first.close();
        assertThat(other.requests()).hasSize(1);
        assertThat(states()).isEqualTo(Map.of("WAITING", 1L));

        OutgoingSender second = sender();
        passes(second, Duration.ofSeconds(59));
        assertThat(other.requests()).hasSize(1);
        passes(second, Duration.ofSeconds(1));

        assertThat(other.requests()).hasSize(2);
        assertThat(other.requests()).extracting(OtherSystem.Request::key).containsOnly("T0MUSTER1-1-1");
        assertThat(states()).isEqualTo(Map.of("DELIVERED", 1L));
    }

    /** As if the process died when it had the receiver's answer and nothing was recorded. */
    private OutgoingEvents dyingBeforeTheRecord(AtomicBoolean dead) {
        return (OutgoingEvents) Proxy.newProxyInstance(
                OutgoingEvents.class.getClassLoader(),
                new Class<?>[] {OutgoingEvents.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("record")) {
                        dead.set(true);
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(store.outgoingEvents(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aReceiverThatDoesNotAnswerHoldsUpNobodyElse() throws Exception {
        Team neighbour = BotFixture.team("team-tax", "Tax", new ChannelId("C0TAX"), ANA);
        store.teams().save(neighbour);
        OutgoingSender sender = sender();
        CountDownLatch answers = new CountDownLatch(1);
        other.waitsFor(answers);
        turnOn("");
        claimed(opened("Refund").number(), ANA);
        sender.wake();
        await().until(() -> !other.requests().isEmpty());
        try (OtherSystem quick = new OtherSystem()) {
            new OutgoingCommand(setUp)
                    .handle(new Command(
                            new Caller(WORKSPACE, LEAD, neighbour.channel()),
                            neighbour,
                            quick.address(),
                            clock.instant()));
            store.outgoingEvents().put(List.of(OutgoingBody.test(neighbour, LEAD, clock.instant())));
            store.outgoingWebhooks().wake(WORKSPACE, neighbour.id(), clock.instant());
            sender.wake();

            await().until(() -> !quick.requests().isEmpty());
        }
        answers.countDown();
        sent(sender);
        assertThat(states()).isEqualTo(Map.of("DELIVERED", 1L));
    }

    @Test
    void whatItsKeyDoesNotOpenAnyMoreIsStopped() {
        turnOn("");
        OutgoingSender sender = sender();
        OutgoingWebhook stored =
                store.outgoingWebhooks().find(WORKSPACE, team.id()).orElseThrow();
        OutgoingWebhook spoiled = new OutgoingWebhook(
                stored.workspace(),
                stored.team(),
                stored.state(),
                new SealedSecret("AAAA"),
                stored.secret(),
                null,
                stored.events(),
                false,
                "",
                stored.changes(),
                stored.since(),
                stored.version() + 1);
        store.outgoingWebhooks().save(spoiled);
        claimed(opened("Refund").number(), ANA);
        sent(sender);

        assertThat(json(types(""))).contains("is stopped", "MUSTER_WEBHOOK_KEY");
        assertThat(other.requests()).isEmpty();
        assertThat(last()).extracting(OutgoingEvent::state).containsOnly(OutgoingEvent.State.GIVEN_UP);
    }

    @Test
    void howLongToWaitIsReadInSecondsOrAsADate() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");

        assertThat(Receiver.wait("90", now)).isEqualTo(Duration.ofSeconds(90));
        assertThat(Receiver.wait("Tue, 24 Nov 2026 10:02:00 GMT", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Receiver.wait("Tue, 24 Nov 2026 09:00:00 GMT", now)).isEqualTo(Duration.ZERO);
        assertThat(Receiver.wait("999999999", now)).isEqualTo(Duration.ofHours(6));
        assertThat(Receiver.wait("soon", now)).isNull();
        assertThat(Receiver.wait(null, now)).isNull();
    }
}
