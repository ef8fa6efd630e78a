package dev.muster.simulator.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class AppManifestTest {
    private static final String WHOLE = """
            {"display_information":{"name":"Tally","description":"counts"},
             "features":{
               "bot_user":{"display_name":"tally"},
               "app_home":{"home_tab_enabled":true},
               "slash_commands":[{"command":"/count","url":"https://app.example/slack","description":"counts things",
                                  "usage_hint":"[things]","should_escape":true}],
               "shortcuts":[{"name":"Count this","type":"message","callback_id":"count-this","description":"counts a message"},
                            {"name":"Count all","type":"global","callback_id":"count-all","description":"counts"}]},
             "oauth_config":{"redirect_urls":["https://app.example/oauth"],"scopes":{"bot":["commands","chat:write"],"user":["search:read"]}},
             "settings":{
               "event_subscriptions":{"request_url":"https://app.example/events","bot_events":["app_mention"]},
               "interactivity":{"is_enabled":true,"request_url":"https://app.example/slack",
                                "message_menu_options_url":"https://app.example/options"},
               "socket_mode_enabled":true,"token_rotation_enabled":true}}
            """;

    @Test
    void everythingThatTheSimulatorActsOnIsRead() {
        AppManifest app = AppManifest.parse(WHOLE);

        assertThat(app.name()).isEqualTo("Tally");
        assertThat(app.botName()).isEqualTo("tally");
        assertThat(app.command("/count")).hasValueSatisfying(command -> {
            assertThat(command.usageHint()).isEqualTo("[things]");
            assertThat(command.shouldEscape()).isTrue();
            assertThat(command.url()).contains(URI.create("https://app.example/slack"));
        });
        assertThat(app.shortcuts()).extracting(AppManifest.Shortcut::ofMessage).containsExactly(true, false);
        assertThat(app.botScopes()).containsExactlyInAnyOrder("commands", "chat:write");
        assertThat(app.userScopes()).containsExactly("search:read");
        assertThat(app.botEvents()).containsExactly("app_mention");
        assertThat(app.eventsUrl()).contains(URI.create("https://app.example/events"));
        assertThat(app.optionsUrl()).contains(URI.create("https://app.example/options"));
        assertThat(app.redirectUrls()).containsExactly(URI.create("https://app.example/oauth"));
        assertThat(app.homeTab()).isTrue();
        assertThat(app.socketMode()).isTrue();
        assertThat(app.tokenRotation()).isTrue();
    }

    @Test
    void aManifestWithNothingButANameIsEnough() {
        AppManifest app = AppManifest.parse("{\"display_information\":{\"name\":\"Tally\"}}");

        assertThat(app.botName()).isEqualTo("Tally");
        assertThat(app.commands()).isEmpty();
        assertThat(app.eventsUrl()).isEmpty();
        assertThat(app.socketMode()).isFalse();
    }

    @Test
    void whatIsWrongIsNamedWithItsPath() {
        assertThatThrownBy(() -> AppManifest.parse("not json")).hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> AppManifest.parse("{}")).hasMessageContaining("display_information.name");
        assertThatThrownBy(
                        () -> AppManifest.parse(
                                "{\"display_information\":{\"name\":\"T\"},\"features\":{\"slash_commands\":[{\"command\":\"count\"}]}}"))
                .hasMessageContaining("features.slash_commands[0].command")
                .hasMessageContaining("\"count\"");
        assertThatThrownBy(
                        () -> AppManifest.parse(
                                "{\"display_information\":{\"name\":\"T\"},\"settings\":{\"interactivity\":{\"request_url\":\"http://a b\"}}}"))
                .hasMessageContaining("settings.interactivity.request_url");
    }
}
