package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What comes twice is done once; what was promised is answered, by whomever. */
class OnceTest extends GatewayFixture {

    @Test
    void aCommandThatSlackSendsTwiceIsDoneOnceAndAnsweredTwice() throws Exception {
        assertThat(text(type("/ticket", "new Printer"))).isEqualTo("done");
        again();
        assertThat(text(type("/ticket", "new Printer"))).isEqualTo(Receipts.DONE_BEFORE);

        assertThat(commands).hasSize(1);
    }

    @Test
    void anotherInstanceKnowsWhatWasDone() throws Exception {
        type("/ticket", "new Printer");
        again();
        gateway.close();
        server.close();
        start();

        assertThat(text(type("/ticket", "new Printer"))).isEqualTo(Receipts.DONE_BEFORE);
        assertThat(commands).hasSize(1);
    }

    @Test
    void aPressIsKnownByItsTimeAndTwoPressesAreTwo() throws Exception {
        press("claim", "\"value\":\"42\",\"action_ts\":\"1700000000.000001\"", true);
        press("claim", "\"value\":\"42\",\"action_ts\":\"1700000000.000001\"", true);
        assertThat(shownBeside()).isEqualTo(Receipts.DONE_BEFORE);
        assertThat(presses).hasSize(1);

        press("claim", "\"value\":\"42\",\"action_ts\":\"1700000000.000002\"", true);
        assertThat(shownBeside()).isEqualTo("done");
        assertThat(presses).hasSize(2);
    }

    @Test
    void aFormThatIsSentTwiceIsTakenOnce() throws Exception {
        submit("new-ticket", "{}");
        again();
        submit("new-ticket", "{}");
        await().until(gateway::isIdle);

        assertThat(submissions).hasSize(1);
        assertThat(fake.texts()).containsExactlyInAnyOrder("done", Receipts.DONE_BEFORE);
    }

    @Test
    void aLateAnswerIsOwedUntilItIsGiven() throws Exception {
        CountDownLatch working = slowly();
        assertThat(text(type("/ticket", "new Printer"))).isEqualTo(Incoming.FOLLOWS);
        assertThat(requests.owed())
                .singleElement()
                .satisfies(owed -> assertThat(owed.user().value()).isEqualTo("U0ANA"));

        working.countDown();
        assertThat(shownBeside()).isEqualTo("done");
        assertThat(requests.owed()).isEmpty();
    }

    @Test
    void whoeverWasPromisedAnAnswerByAnInstanceThatDiedIsToldByAnother() throws Exception {
        CountDownLatch never = slowly();
        type("/ticket", "new Printer");
        BoltGateway other = BoltGateway.connect(
                connection,
                SECRET,
                new BoltGateway.Handlers(
                        Set.of(), this::command, Map.of(), Map.of(), Map.of(), (caller, shown, now) -> home("")),
                new BoltGateway.Records(requests, requests),
                clock,
                e -> false);
        other.answerForTheDead();
        assertThat(fake.calls("response_url")).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        other.answerForTheDead();
        other.answerForTheDead();

        assertThat(fake.calls("response_url"))
                .singleElement()
                .extracting(call -> call.json().get("text").getAsString())
                .isEqualTo(Promises.INTERRUPTED);
        assertThat(requests.owed()).isEmpty();
        other.close();
        never.countDown();
    }

    @Test
    void whatCannotBeNotedIsNotPromised() throws Exception {
        CountDownLatch working = slowly();
        requests.trouble = () -> {
            throw new StoreDown();
        };
        assertThat(text(type("/ticket", "new Printer"))).isEqualTo(Trouble.NO_STORE);
        assertThat(press("claim", "\"value\":\"42\"", true).statusCode()).isEqualTo(503);
        working.countDown();
    }

    @Test
    void aNoteThatCameTooLateIsCrossedOffToo() throws Exception {
        CountDownLatch working = slowly();
        CountDownLatch noting = new CountDownLatch(1);
        requests.trouble = () -> {
            try {
                noting.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThat(text(type("/ticket", "new Printer"))).isEqualTo(Trouble.NO_STORE);
        noting.countDown();
        await().until(() -> requests.owed().size() == 1);

        working.countDown();

        assertThat(shownBeside()).isEqualTo("done");
        assertThat(requests.owed()).isEmpty();
    }

    /** From now on work takes longer than Slack waits, until it is let go. */
    private CountDownLatch slowly() {
        server.close();
        gateway.close();
        start(Duration.ofMillis(1));
        CountDownLatch working = new CountDownLatch(1);
        trouble = () -> {
            try {
                working.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        return working;
    }
}
