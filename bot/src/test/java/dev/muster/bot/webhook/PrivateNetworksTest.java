package dev.muster.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.bot.BotFixture;
import dev.muster.domain.outgoing.Attempt;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.ReceiverAddress;
import dev.muster.domain.webhook.SigningSecret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent to this machine and its networks unless whoever runs Muster allows it. */
class PrivateNetworksTest {
    private static final OutgoingEvent EVENT = OutgoingBody.test(BotFixture.team(), BotFixture.LEAD, BotFixture.NOW);

    private static ReceiverAddress address(String written) {
        return new ReceiverAddress(URI.create(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "fec0::1"
            })
    void isNotOnTheInternet(String address) throws Exception {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void isOnTheInternet(String address) throws Exception {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/x",
                "https://[::1]:8443/",
                "https://169.254.169.254/latest",
                "https://2130706433/",
                "https://10.0.0.7/"
            })
    void atSetUpPrivateAddressesAreRefused(String written) {
        try (Receiver careful = new Receiver(false)) {
            assertThat(careful.isPlainPossible()).isFalse();
            assertThat(careful.refusal(address(written)))
                    .hasValueSatisfying(line -> assertThat(line).contains("is in a private network"));
        }
    }

    @Test
    void whereTheyAreAllowedTheyMayBePlainAndTheInternetMayNot() {
        try (Receiver open = new Receiver(true)) {
            assertThat(open.refusal(address("http://127.0.0.1:8080/"))).isEmpty();
            assertThat(open.refusal(address("http://1.1.1.1/")))
                    .hasValueSatisfying(line -> assertThat(line).contains("begin with https://"));
            assertThat(open.refusal(address("https://1.1.1.1/"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:", "https://127.0.0.1:", "https://localhost:"})
    void whateverANameMeansByThenNothingConnectsToThisMachine(String prefix) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Receiver careful = new Receiver(false)) {
            listening.setSoTimeout(200);

            Attempt attempt = careful.send(
                    address(prefix + listening.getLocalPort() + "/"),
                    EVENT,
                    List.of(new SigningSecret("secret")),
                    BotFixture.NOW);

            assertThat(attempt).isEqualTo(Attempt.NO_ANSWER);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
