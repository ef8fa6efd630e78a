package dev.muster.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outgoing.OutgoingEvent.State;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final OutgoingEvent EVENT = OutgoingEvent.waiting(
            new WorkspaceId("T1"), new TeamId("team-billing"), "T1-1-0", null, 0, EventKind.TEST, "{}", NOW);

    @ParameterizedTest
    @ValueSource(ints = {0, 408, 429, 500, 502, 503, 504})
    void whatMayPassIsTriedAgain(int status) {
        OutgoingEvent after = Retrying.after(EVENT, Attempt.answered(status), NOW, 0);

        assertThat(after.state()).isEqualTo(State.WAITING);
        assertThat(after.next()).isEqualTo(NOW.plusSeconds(5));
        assertThat(after.attempts()).isEqualTo(1);
        assertThat(after.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 404, 410, 413, 422})
    void whatTheReceiverDoesNotWantIsNotTriedAgain(int status) {
        assertThat(Retrying.after(EVENT, Attempt.answered(status), NOW, 0).state())
                .isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void whatIsTakenIsDelivered(int status) {
        assertThat(Retrying.after(EVENT, Attempt.answered(status), NOW, 0).state())
                .isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S, PT10S", "1, PT10S, PT20S", "3, PT40S, PT80S", "9, PT30M, PT1H", "500, PT30M, PT1H"})
    void stepsDoubleToAnHourAndAreSpread(int before, Duration least, Duration most) {
        assertThat(Retrying.step(before, 0)).isEqualTo(least);
        assertThat(Retrying.step(before, 0.999)).isGreaterThan(least).isLessThan(most);
    }

    @Test
    void theReceiverMayAskForLonger() {
        OutgoingEvent longer = Retrying.after(EVENT, new Attempt(429, Duration.ofMinutes(7)), NOW, 0);
        OutgoingEvent shorter = Retrying.after(EVENT, new Attempt(503, Duration.ofSeconds(1)), NOW, 0);

        assertThat(longer.next()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
        assertThat(shorter.next()).isEqualTo(NOW.plusSeconds(5));
        assertThat(Retrying.heeded(Duration.ofDays(30))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void afterADayAnEventIsGivenUp() {
        OutgoingEvent first = Retrying.after(EVENT, Attempt.NO_ANSWER, NOW, 0);
        Instant nearly = NOW.plus(Duration.ofHours(24)).minusSeconds(1);

        OutgoingEvent second = Retrying.after(first, Attempt.NO_ANSWER, nearly, 0);
        assertThat(second.state()).isEqualTo(State.WAITING);
        assertThat(second.next()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(Retrying.after(second, Attempt.NO_ANSWER, second.next(), 0).state())
                .isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aReceiverThatTakesNothingForADayIsGivenUpAndOneThatTakesSomethingIsWell() {
        Health failing =
                Health.GOOD.after(Attempt.NO_ANSWER, NOW, 0).after(Attempt.answered(404), NOW.plusSeconds(60), 0);

        assertThat(failing.failingSince()).isEqualTo(NOW);
        assertThat(Retrying.isGivenUp(failing, NOW.plus(Duration.ofHours(24)).minusSeconds(1)))
                .isFalse();
        assertThat(Retrying.isGivenUp(failing, NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(failing.after(Attempt.answered(200), NOW, 0)).isEqualTo(Health.GOOD);
    }

    @Test
    void oneFailureHoldsUpNobodyElseAndFromTheSecondOnTheReceiverRests() {
        Health once = Health.GOOD.after(Attempt.answered(500), NOW, 0);
        Health twice = once.after(Attempt.answered(500), NOW, 0);
        Health often = twice;
        for (int i = 0; i < 20; i++) {
            often = often.after(Attempt.NO_ANSWER, NOW, 0);
        }

        assertThat(once.restsUntil(NOW)).isEmpty();
        assertThat(twice.restsUntil(NOW)).contains(NOW.plusSeconds(5));
        assertThat(twice.restsUntil(NOW.plusSeconds(5))).isEmpty();
        assertThat(often.notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(Health.GOOD
                        .after(new Attempt(429, Duration.ofSeconds(30)), NOW, 0)
                        .notBefore())
                .isEqualTo(NOW.plusSeconds(30));
    }
}
