package dev.muster.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.webhook.WebhookDesk.Outcome;
import dev.muster.domain.webhook.WebhookDesk.Outcome.ChangedMeanwhile;
import dev.muster.domain.webhook.WebhookDesk.Outcome.NewSecret;
import dev.muster.domain.webhook.WebhookDesk.Outcome.TurnedOff;
import dev.muster.domain.webhook.WebhookDesk.Outcome.TurnedOn;
import dev.muster.domain.webhook.WebhookDesk.Outcome.ZendeskKnown;
import dev.muster.domain.webhook.WebhookDesk.Signers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String SETTING = "0123456789abcdef0123456789abcdef";

    private final Team team = TeamFixture.team().build();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final WebhookDesk desk = new WebhookDesk(webhooks, new SecretSeal(SETTING));

    private TurnedOn on() {
        return (TurnedOn) desk.turnOn(team, 0, NOW);
    }

    private Signers signers(TeamKey key, Instant now) {
        return desk.signers(TeamKey.read(key.written()), now);
    }

    @Test
    void theKeyLeadsToTheTeamAndItsSecret() {
        TurnedOn on = on();

        Signers signers = signers(on.key(), NOW);

        assertThat(signers.webhook()).isEqualTo(on.webhook());
        assertThat(signers.secrets().getFirst()).isEqualTo(on.secret());
        assertThat(desk.zendesk(Optional.of(on.key())).secrets()).doesNotContain(on.secret());
    }

    @Test
    void whereNobodyIsAsManySecretsAreTriedAndNoneIsKnown() {
        TurnedOn on = on();

        Signers nobodys = signers(TeamKey.random(team.workspace()), NOW);
        Signers nonsense = desk.signers(TeamKey.read("nonsense"), NOW);

        assertThat(nobodys.webhook()).isNull();
        assertThat(nonsense.webhook()).isNull();
        assertThat(nobodys.secrets())
                .hasSameSizeAs(signers(on.key(), NOW).secrets())
                .doesNotContain(on.secret());
        assertThat(nonsense.secrets()).hasSameSizeAs(nobodys.secrets());
    }

    @Test
    void aReplacedSecretCountsForADayMore() {
        TurnedOn on = on();
        NewSecret fresh = (NewSecret) desk.newSecret(team, 1, NOW);

        assertThat(signers(on.key(), NOW.plus(Duration.ofHours(23))).secrets())
                .containsExactly(fresh.secret(), on.secret());
        assertThat(signers(on.key(), NOW.plus(Duration.ofHours(24))).secrets())
                .contains(fresh.secret())
                .doesNotContain(on.secret());
    }

    @Test
    void turnedOffNothingOfItCountsAndTurnedOnAgainItIsAllNew() {
        TurnedOn on = on();
        assertThat(desk.knowZendesk(team, 1, new SigningSecret("theirs"))).isInstanceOf(ZendeskKnown.class);

        Outcome off = desk.turnOff(team, 2, NOW);

        assertThat(off).isInstanceOf(TurnedOff.class);
        assertThat(signers(on.key(), NOW).webhook()).isNull();
        TurnedOn again = (TurnedOn) desk.turnOn(team, 3, NOW);
        assertThat(signers(on.key(), NOW).webhook()).isNull();
        assertThat(signers(again.key(), NOW).secrets()).contains(again.secret()).doesNotContain(on.secret());
        assertThat(desk.zendesk(Optional.of(again.key())).secrets()).doesNotContain(new SigningSecret("theirs"));
    }

    @Test
    void whatSomebodySawBeforeItChangedCountsNoMore() {
        assertThat(on().webhook().changes()).isEqualTo(1);
        assertThat(desk.turnOn(team, 0, NOW)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.turnOn(team, 1, NOW)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.knowZendesk(team, 1, new SigningSecret("theirs"))).isInstanceOf(ZendeskKnown.class);

        assertThat(desk.newSecret(team, 1, NOW)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.turnOff(team, 1, NOW)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.find(team).orElseThrow().isOn()).isTrue();
    }

    @Test
    void withAnotherSettingTheSecretsCountNoMore() {
        TurnedOn on = on();

        WebhookDesk other = new WebhookDesk(webhooks, new SecretSeal("another " + SETTING));

        assertThat(other.signers(Optional.of(on.key()), NOW).secrets()).doesNotContain(on.secret());
    }

    @Test
    void aSealIsOneTeamsAndDifferentEachTime() {
        SecretSeal seal = new SecretSeal(SETTING);
        SigningSecret secret = new SigningSecret("größe");

        SealedSecret sealed = seal.seal(team.workspace(), team.id(), secret);

        assertThat(seal.open(team.workspace(), team.id(), sealed)).contains(secret);
        assertThat(seal.open(team.workspace(), new TeamId("another"), sealed)).isEmpty();
        assertThat(seal.open(team.workspace(), team.id(), new SealedSecret("AAAA")))
                .isEmpty();
        assertThat(seal.open(team.workspace(), team.id(), new SealedSecret("no base64!")))
                .isEmpty();
        assertThat(seal.seal(team.workspace(), team.id(), secret).value()).isNotEqualTo(sealed.value());
    }

    @Test
    void nothingSecretIsPrinted() {
        TurnedOn on = on();

        assertThat(on.toString())
                .doesNotContain(on.key().secret())
                .doesNotContain(on.secret().text())
                .doesNotContain(Objects.requireNonNull(on.webhook().secret()).value());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretSeal("short"))
                .withMessage("a key has at least 32 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret("x".repeat(201)));
    }
}
