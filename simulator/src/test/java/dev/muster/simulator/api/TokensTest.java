package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Token;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each token may do what it was given, as long as it is good. */
class TokensTest extends Client {
    @Test
    void tokensAreChecked() throws Exception {
        assertThat(client("").authTest(r -> r).getError()).isEqualTo("not_authed");
        assertThat(client("xoxb-1-nobody-ever-issued").authTest(r -> r).getError())
                .isEqualTo("invalid_auth");
        Token narrowToken = new Token(
                "xoxb-1-narrow-scopes", Token.Kind.BOT, new PersonId("U0MUSTERBOT"), Set.of("commands"), null, false);
        slack.workspace().tokens().add(narrowToken);
        var narrow = client("xoxb-1-narrow-scopes")
                .chatPostMessage(r -> r.channel(id()).text("x"));
        assertThat(narrow.getError()).isEqualTo("missing_scope");
        assertThat(narrow.getNeeded()).isEqualTo("chat:write");
        slack.workspace().tokens().find(slack.botToken()).ifPresent(slack.workspace()::revoke);
        assertThat(client.authTest(r -> r).getError()).isEqualTo("token_revoked");
    }
}
