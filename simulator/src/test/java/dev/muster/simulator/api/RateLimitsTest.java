package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who calls too often is told how long to wait. */
class RateLimitsTest extends Client {
    @Test
    void limitsFollowTheClock() throws Exception {
        slack.limits(true);
        for (int i = 0; i < 20; i++) {
            assertThat(client.usersList(r -> r).isOk()).isTrue();
        }
        clock.advance(Duration.ofSeconds(15));
        assertThat(retryAfter(() -> client.usersList(r -> r))).isEqualTo(45);
        clock.advance(Duration.ofSeconds(45));
        assertThat(client.usersList(r -> r).isOk()).isTrue();
    }

    @Test
    void aChannelTakesOneMessageASecondAfterAShortBurst() throws Exception {
        slack.limits(true);
        for (int i = 0; i < 5; i++) {
            post("burst");
        }
        assertThat(retryAfter(() -> post("too much"))).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        post("fits");
        assertThat(retryAfter(() -> post("too much"))).isEqualTo(1);
        assertThat(client.chatPostMessage(r -> r.channel(ana.id().value()).text("another channel"))
                        .isOk())
                .isTrue();
    }

    private interface Call {
        Object make() throws IOException, SlackApiException;
    }

    private static int retryAfter(Call call) throws IOException {
        try {
            call.make();
            return 0;
        } catch (SlackApiException limited) {
            assertThat(limited.getResponse().code()).isEqualTo(429);
            return Integer.parseInt(limited.getResponse().header("Retry-After"));
        }
    }
}
