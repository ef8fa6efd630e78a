package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token may do, by its kind and its scopes, and how long. */
class ScopesTest extends Client {
    private Call with(String value, Token.Kind kind, @Nullable Instant expires, String... scopes) {
        slack.workspace()
                .tokens()
                .add(new Token(
                        value,
                        kind,
                        kind == Token.Kind.USER
                                ? ana.id()
                                : slack.workspace().bot().user(),
                        Set.of(scopes),
                        expires,
                        false));
        return new Call(slack, value);
    }

    @ParameterizedTest
    @CsvSource({
        "conversations.history, CBILLINGSUPPORT, groups:history, channels:history",
        "conversations.history, CSECRET, channels:history, groups:history",
        "conversations.history, DANA, channels:history, im:history",
        "conversations.info, CSECRET, channels:read, groups:read",
        "conversations.members, DANA, channels:read, im:read",
    })
    void eachKindOfConversationAsksForItsOwnScope(String method, String where, String given, String needed)
            throws Exception {
        slack.workspace().addChannel("#secret", Channel.Kind.PRIVATE, ana);
        slack.workspace().directChannel(ana.id());
        JsonObject arguments = Json.object("channel", where);

        JsonObject refused = with("xoxb-narrow", Token.Kind.BOT, null, given).json(method, arguments);

        assertThat(Json.text(refused, "error", "")).isEqualTo("missing_scope");
        assertThat(Json.text(refused, "needed", "")).isEqualTo(needed);
        assertThat(Json.text(refused, "provided", "")).isEqualTo(given);
        assertThat(with("xoxb-right", Token.Kind.BOT, null, needed).error(method, arguments))
                .isEmpty();
    }

    @Test
    void answersTellWhatTheTokenMayDoAndWhatWouldHaveBeenEnough() throws Exception {
        var answer = with("xoxb-one", Token.Kind.BOT, null, "users:read", "commands")
                .raw("users.list", "application/json", "{}");

        assertThat(answer.headers().firstValue("X-OAuth-Scopes")).contains("commands,users:read");
        assertThat(answer.headers().firstValue("X-Accepted-OAuth-Scopes")).contains("users:read");
    }

    @Test
    void aTokenOfTheWrongKindIsRefused() throws Exception {
        String appToken = slack.credentials().appToken();

        assertThat(new Call(slack, appToken).error("chat.postMessage", new JsonObject()))
                .isEqualTo("not_allowed_token_type");
        assertThat(with("xoxp-ana", Token.Kind.USER, null, "users:read").error("views.publish", new JsonObject()))
                .isEqualTo("not_allowed_token_type");
    }

    @Test
    void aTokenEndsWhenItsTimeHasCome() throws Exception {
        Call call = with("xoxe.xoxb-1", Token.Kind.BOT, clock.instant().plus(Duration.ofHours(12)), "users:read");
        assertThat(Json.text(call.json("auth.test", new JsonObject()), "expires_in"))
                .contains("43200");

        clock.advance(Duration.ofHours(12));

        assertThat(call.error("auth.test", new JsonObject())).isEqualTo("token_expired");
    }

    @Test
    void aPersonsTokenActsAsThatPersonUntilSheLeaves() throws Exception {
        Call call = with("xoxp-ana", Token.Kind.USER, null, "chat:write");

        JsonObject posted = call.json("chat.postMessage", Json.object("channel", id(), "text", "from her"));

        assertThat(Json.object(posted, "message").flatMap(m -> Json.text(m, "user")))
                .contains("UANA");
        slack.workspace().deactivate(ana);
        assertThat(call.error("auth.test", new JsonObject())).isEqualTo("account_inactive");
    }

    @Test
    void whoMayWriteAnywhereNeedNotBeThere() throws Exception {
        slack.workspace().removeBot(channel);
        JsonObject message = Json.object("channel", id(), "text", "hello");

        assertThat(with("xoxb-in", Token.Kind.BOT, null, "chat:write").error("chat.postMessage", message))
                .isEqualTo("not_in_channel");
        assertThat(with("xoxb-any", Token.Kind.BOT, null, "chat:write", "chat:write.public")
                        .error("chat.postMessage", message))
                .isEmpty();
    }

    @Test
    void mailAddressesAreForThoseWhoMaySeeThem() throws Exception {
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        JsonObject arguments = Json.object("user", ben.id());

        assertThat(Json.write(with("xoxb-a", Token.Kind.BOT, null, "users:read").json("users.info", arguments)))
                .doesNotContain("ben@example.com");
        assertThat(Json.write(with("xoxb-b", Token.Kind.BOT, null, "users:read", "users:read.email")
                        .json("users.info", arguments)))
                .contains("ben@example.com");
    }

    @Test
    void aRevokedTokenIsKnownAsSuch() throws Exception {
        assertThat(client.authRevoke(r -> r.test(true)).isRevoked()).isFalse();
        assertThat(client.authRevoke(r -> r).isRevoked()).isTrue();

        assertThat(client.authTest(r -> r).getError()).isEqualTo("token_revoked");
    }
}
