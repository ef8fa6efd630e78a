package dev.muster.bot.slack;

import static dev.muster.bot.slack.RequestSignature.Verdict.FROM_THE_FUTURE;
import static dev.muster.bot.slack.RequestSignature.Verdict.MISSING;
import static dev.muster.bot.slack.RequestSignature.Verdict.TOO_OLD;
import static dev.muster.bot.slack.RequestSignature.Verdict.VALID;
import static dev.muster.bot.slack.RequestSignature.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
    private static final long NOW = 1_531_420_618;
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final byte[] BODY = "payload=größe&text=🎟".getBytes(StandardCharsets.UTF_8);

    private final RequestSignature signature =
            new RequestSignature(SECRET, Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    private static String sign(long timestamp) {
        return Signed.signature(SECRET, timestamp, BODY);
    }

    @Test
    void theExampleOfSlacksDocumentationIsValid() {
        String body =
                "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        RequestSignature documented =
                new RequestSignature(SECRET, Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
        assertThat(documented.check(
                        "1531420618",
                        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                        body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(VALID);
    }

    @Test
    void aBodyBeyondAsciiIsSignedByItsBytes() {
        assertThat(signature.check("" + NOW, sign(NOW), BODY)).isEqualTo(VALID);
    }

    @Test
    void anotherBodySecretOrShapeIsWrong() {
        assertThat(signature.check("" + NOW, sign(NOW), new byte[] {1})).isEqualTo(WRONG);
        assertThat(signature.check("" + NOW, Signed.signature("other", NOW, BODY), BODY))
                .isEqualTo(WRONG);
        assertThat(signature.check("" + NOW, "v0=", BODY)).isEqualTo(WRONG);
        assertThat(signature.check("soon", sign(NOW), BODY)).isEqualTo(WRONG);
        assertThat(signature.check("" + (NOW + 1), sign(NOW), BODY)).isEqualTo(WRONG);
    }

    @Test
    void fiveMinutesEitherWayAreAllowedAndNoMore() {
        assertThat(signature.check("" + (NOW - 300), sign(NOW - 300), BODY)).isEqualTo(VALID);
        assertThat(signature.check("" + (NOW + 300), sign(NOW + 300), BODY)).isEqualTo(VALID);
        assertThat(signature.check("" + (NOW - 301), sign(NOW - 301), BODY)).isEqualTo(TOO_OLD);
        assertThat(signature.check("" + (NOW + 301), sign(NOW + 301), BODY)).isEqualTo(FROM_THE_FUTURE);
    }

    @Test
    void aMissingHeaderIsMissing() {
        assertThat(signature.check(null, sign(NOW), BODY)).isEqualTo(MISSING);
        assertThat(signature.check("" + NOW, null, BODY)).isEqualTo(MISSING);
    }
}
