package dev.muster.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.AppCredentials;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody installs an app: the page asks, a code goes back, tokens follow and are renewed. */
class InstallingTest {
    private static final String BACK = "https://app.example.com/slack/oauth_redirect";
    private static final AppCredentials APP = AppCredentials.SIMULATED;

    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private Simulator slack;
    private Approval approval;

    private void start(boolean rotating) {
        AppManifest manifest = AppManifest.parse("""
                {"display_information":{"name":"Counter <b>"},
                 "oauth_config":{"redirect_urls":["https://app.example.com/slack/"],"scopes":{"bot":["commands"]}},
                 "settings":{"token_rotation_enabled":%s}}
                """.formatted(rotating));
        slack = Simulator.builder().clock(clock).manifest(manifest).build().start();
        slack.workspace().addPerson("ana", "Ana Alba");
        approval = new Approval(slack);
    }

    @AfterEach
    void stop() {
        approval.close();
        slack.close();
    }

    private String code(String scopes, String userScopes) throws IOException, InterruptedException {
        return approval.code(scopes, userScopes, BACK);
    }

    private MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setFailOnUnknownProperties(true);
        return Slack.getInstance(config).methods();
    }

    private OAuthV2AccessResponse exchange(String code) throws Exception {
        return client().oauthV2Access(r -> r.clientId(APP.clientId())
                .clientSecret(APP.clientSecret())
                .code(code)
                .redirectUri(BACK));
    }

    @Test
    void thePageTellsWhoWantsWhat() throws Exception {
        start(false);

        HttpResponse<String> page = approval.page(approval.query("chat:write,commands", "users:read", BACK));

        assertThat(page.body())
                .contains("Counter &lt;b&gt; wants to be installed")
                .contains("write messages <code>chat:write</code>")
                .contains("On your behalf")
                .contains("Ana Alba")
                .doesNotContain("Slackbot")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' https://app.example.com")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void whoAllowsItSendsACodeThatBuysTokensOnce() throws Exception {
        start(false);
        String code = code("chat:write,commands", "users:read");

        OAuthV2AccessResponse tokens = exchange(code);

        assertThat(tokens.getError()).isNull();
        assertThat(tokens.getAccessToken()).isEqualTo(slack.botToken());
        assertThat(tokens.getScope()).isEqualTo("chat:write,commands");
        assertThat(tokens.getBotUserId())
                .isEqualTo(slack.workspace().bot().user().value());
        assertThat(tokens.getAuthedUser().getId()).isEqualTo("UANA");
        assertThat(tokens.getAuthedUser().getAccessToken()).startsWith("xoxp-");
        assertThat(tokens.getTeam().getId()).isEqualTo(slack.workspace().teamId());
        assertThat(exchange(code).getError()).isEqualTo("code_already_used");
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws Exception {
        start(false);
        String code = code("commands", "");

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(exchange(code).getError()).isEqualTo("invalid_code");
    }

    @Test
    void aCodeIsGoodForTheAddressThatItWasSentTo() throws Exception {
        start(false);
        String code = code("commands", "");

        assertThat(client().oauthV2Access(r -> r.clientId(APP.clientId())
                                .clientSecret(APP.clientSecret())
                                .code(code)
                                .redirectUri("https://elsewhere.example.com"))
                        .getError())
                .isEqualTo("bad_redirect_uri");
    }

    @Test
    void whoCancelsSendsTheRefusal() throws Exception {
        start(false);

        HttpResponse<String> answer = approval.answers(approval.page(approval.query("commands", "", BACK)), "cancel");

        assertThat(answer.headers().firstValue("Location")).contains(BACK + "?error=access_denied&state=s+1");
    }

    @Test
    void aFormThatNoPageAskedForIsRefused() throws Exception {
        start(false);
        HttpResponse<String> page = approval.page(approval.query("commands", "", BACK));
        approval.answers(page, "allow");

        assertThat(approval.answers(page, "allow").body()).contains("answered already");
    }

    @Test
    void whatCantBeInstalledIsExplained() throws Exception {
        start(false);
        assertThat(approval.page("client_id=1.2&scope=commands").body()).contains("invalid_client_id");
        assertThat(approval.page(approval.query("commands", "", "https://elsewhere.example.com/"))
                        .body())
                .contains("bad_redirect_uri");
        assertThat(approval.page(approval.query("commands", "", "https://app.example.com/slack.evil"))
                        .body())
                .contains("bad_redirect_uri");
        assertThat(approval.page(approval.query("", "", BACK)).body()).contains("no scope");
        assertThat(approval.page(approval.query("commands", "", BACK + "/a b")).body())
                .contains("invalid_arguments");
        assertThat(approval.page(approval.query("%3Cscript%3E", "", BACK)).body())
                .contains("invalid_scope")
                .doesNotContain("<script");
        assertThat(approval.page(approval.query("commands", "", BACK)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensThatRotateAreRenewedAndTheOldOnesEnd() throws Exception {
        start(true);
        OAuthV2AccessResponse first = exchange(code("chat:write", ""));
        assertThat(first.getAccessToken()).startsWith("xoxe.xoxb-");
        assertThat(first.getExpiresIn()).isEqualTo(43_200);

        OAuthV2AccessResponse second = refresh(first.getRefreshToken());
        OAuthV2AccessResponse third = refresh(second.getRefreshToken());

        assertThat(refresh(first.getRefreshToken()).getError()).isEqualTo("invalid_refresh_token");
        assertThat(error(first.getAccessToken())).as("at most two are good").isEqualTo("token_revoked");
        assertThat(error(second.getAccessToken())).isNull();
        assertThat(error(third.getAccessToken())).isNull();
        clock.advance(Duration.ofHours(12));
        assertThat(error(third.getAccessToken())).isEqualTo("token_expired");
    }

    private OAuthV2AccessResponse refresh(String token) throws Exception {
        return client().oauthV2Access(r -> r.clientId(APP.clientId())
                .clientSecret(APP.clientSecret())
                .grantType("refresh_token")
                .refreshToken(token));
    }

    private String error(String token) throws Exception {
        return client().authTest(r -> r.token(token)).getError();
    }
}
