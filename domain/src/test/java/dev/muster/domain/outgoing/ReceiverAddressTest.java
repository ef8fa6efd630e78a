package dev.muster.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverAddressTest {
    private static String wrong(String written) {
        return ((ReceiverAddress.Read.Wrong) ReceiverAddress.read(written, false)).line();
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "http://hooks.example.com, begin with https://",
        "ftp://hooks.example.com, begin with https://",
        "hooks.example.com/muster, begin with https://",
        "https:///muster, no host",
        "https://a b, no address",
        "https://ana:pw@example.com/, user before the @",
        "https://example.com/#x, behind a #",
        "javascript:alert(1), begin with https://"
    })
    void aWrongAddressIsToldWhatWouldBeRight(String written, String line) {
        assertThat(wrong(written)).contains(line);
    }

    @Test
    void oneThatIsTooLongIsRefused() {
        assertThat(wrong("https://example.com/" + "x".repeat(500))).contains("at most 500");
    }

    @Test
    void plainOnesAreReadWhereTheyAreAllowed() {
        assertThat(ReceiverAddress.read("http://10.0.0.7/x", true)).isInstanceOf(ReceiverAddress.Read.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com",
        "https://example.com/, https://example.com",
        "https://example.com:8443/secret?key=pw, https://example.com:8443/…"
    })
    void whatMayBeAPasswordIsNotShown(String written, String shown) {
        ReceiverAddress address = ((ReceiverAddress.Read.Ok) ReceiverAddress.read(written, false)).address();

        assertThat(address.shown()).isEqualTo(shown);
        assertThat(address.toString()).doesNotContain("secret", "pw");
    }
}
