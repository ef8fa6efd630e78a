package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.muster.bot.slack.SlackFailure.Permanent;
import dev.muster.bot.slack.SlackFailure.RateLimited;
import dev.muster.bot.slack.SlackFailure.Refused;
import dev.muster.bot.slack.SlackFailure.Temporary;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackFailureTest {
    private final FakeSlack slack = new FakeSlack();

    private SlackFailure whenPosting() {
        try (slack;
                SlackConnection connection = slack.connect()) {
            SlackReply<ChatPostMessageResponse> reply = SlackReply.of(() ->
                    connection.methods().chatPostMessage(r -> r.channel("C0X").text("x")));
            return ((SlackReply.Failed<ChatPostMessageResponse>) reply).failure();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_not_found",
                "is_archived",
                "not_in_channel",
                "invalid_blocks",
                "user_not_found",
                "cannot_dm_bot",
                "something_new"
            })
    void whatNoRetryMendsIsPermanent(String error) {
        slack.refuse("chat.postMessage", error);
        assertThat(whenPosting()).isEqualTo(new Permanent(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "missing_scope"})
    void whatIsAboutTheTokenIsNotHeldAgainstTheMessage(String error) {
        slack.refuse("chat.postMessage", error);
        assertThat(whenPosting()).isEqualTo(new Refused(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "service_unavailable", "fatal_error", "request_timeout"})
    void whatPassesIsTemporary(String error) {
        slack.refuse("chat.postMessage", error);
        assertThat(whenPosting()).isEqualTo(new Temporary(error));
    }

    @Test
    void aLimitSaysHowLong() {
        slack.limit("chat.postMessage", 17);
        assertThat(whenPosting()).isEqualTo(new RateLimited(Duration.ofSeconds(17)));
    }

    @Test
    void aServerErrorIsTemporary() {
        slack.breakDown("chat.postMessage");
        assertThat(whenPosting()).isEqualTo(new Temporary("http_503"));
    }

    @Test
    void whatReachedNobodyIsTemporary() throws IOException {
        slack.close();
        assertThat(whenPosting()).isEqualTo(new Temporary("no_connection"));
    }

    @Test
    void whatGotNoAnswerMayStillBeAtWork() {
        assertThat(SlackFailure.of(new SocketTimeoutException("x")))
                .isEqualTo(new SlackFailure.Unanswered("no_answer_SocketTimeoutException"));
    }

    @Test
    void theWaitDoublesUpToFiveMinutes() {
        assertThat(List.of(0, 1, 2, 8, 9, 1000))
                .extracting(n -> Backoff.after(n, 0.5).toSeconds())
                .containsExactly(1L, 2L, 4L, 256L, 300L, 300L);
        assertThat(Backoff.after(0, 0)).isEqualTo(Duration.ofMillis(800));
        assertThat(Backoff.after(0, 1)).isEqualTo(Duration.ofMillis(1200));
    }
}
