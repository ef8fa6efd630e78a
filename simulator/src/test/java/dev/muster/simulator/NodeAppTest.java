package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.oauth.Approval;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Player;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.socket.Disconnect;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An app of another world, in another language, made with Slack's own framework, can't tell that this isn't Slack. */
final class NodeAppTest {
    private static final String BACK = "https://foreign.example/oauth";
    private static final String MANIFEST = """
            {"display_information":{"name":"Foreign"},
             "features":{"slash_commands":[
               {"command":"/count","url":"%1$s"},{"command":"/shout","url":"%1$s"},{"command":"/form","url":"%1$s"},
               {"command":"/card","url":"%1$s"},{"command":"/tour","url":"%1$s"},{"command":"/walk","url":"%1$s"},
               {"command":"/upload","url":"%1$s"},{"command":"/wrong","url":"%1$s"},{"command":"/install","url":"%1$s"}]},
             "oauth_config":{"redirect_urls":["https://foreign.example/"],"scopes":{"bot":["commands","chat:write","channels:read","channels:history",
               "groups:read","im:write","users:read","team:read","files:write","app_mentions:read"]}},
             "settings":{
               "event_subscriptions":{"request_url":"%1$s","bot_events":["app_mention","member_joined_channel"]},
               "interactivity":{"is_enabled":true,"request_url":"%1$s"},
               "socket_mode_enabled":%2$s}}
            """;

    @Nested
    final class OverHttp extends Conversation {
        OverHttp() {
            super(false);
        }

        @Test
        void theAppProvesThatTheAddressIsItsOwn() {
            assertThat(slack.verifyUrl().problem()).isEmpty();
        }
    }

    @Nested
    final class OverSockets extends Conversation {
        OverSockets() {
            super(true);
        }

        @Test
        void theAppComesBackAfterADisconnect() {
            slack.sockets().disconnect(Disconnect.REFRESH_REQUESTED);

            patiently().until(() -> in("general", "/count again").equals("Counted: again"));
        }
    }

    /** What is said over either way. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Conversation {
        private final boolean socketMode;
        Simulator slack;
        private NodeApp app;

        Conversation(boolean socketMode) {
            this.socketMode = socketMode;
        }

        @BeforeAll
        void start() throws Exception {
            Optional<String> missing = NodeApp.install();
            if (missing.isPresent()) {
                String required = System.getenv().getOrDefault("MUSTER_TEST_REQUIRES", "");
                String line = "Skipped: the tests with a foreign app in Node, " + missing.get();
                System.out.println(line);
                if (required.contains("node")) {
                    fail(missing.get());
                }
                abort(line);
            }
            slack = Simulator.builder()
                    .limits(false)
                    .manifest(AppManifest.parse(MANIFEST.formatted("https://foreign.example/slack/events", socketMode)))
                    .build();
            Person ana = slack.workspace().addPerson("ana", "Ana Alba");
            slack.workspace().addPerson("ben", "Ben Boyd");
            for (String name : new String[] {"general", "random", "support", "sales", "events"}) {
                slack.workspace().addChannel(name, ana);
            }
            slack.start();
            app = NodeApp.start(Map.of(
                    "MODE", socketMode ? "socket" : "http",
                    "SLACK_API_URL", slack.apiUrl(),
                    "SLACK_BOT_TOKEN", slack.botToken(),
                    "SLACK_APP_TOKEN", slack.credentials().appToken(),
                    "SLACK_SIGNING_SECRET", slack.credentials().signingSecret()));
            slack.appAt(URI.create("http://127.0.0.1:" + app.port()));
        }

        @AfterAll
        void stop() throws Exception {
            if (app != null) {
                app.close();
            }
            if (slack != null) {
                slack.close();
            }
        }

        private Player ana() {
            return slack.as("ana");
        }

        final ConditionFactory patiently() {
            return await().atMost(Duration.ofSeconds(30));
        }

        final String in(String channel, String command) {
            return ana().in("#" + channel).types(command).text();
        }

        /** What the app says later in answer to a command. */
        private String answer(String command) {
            int before = ana().sees("#general").size();
            assertThat(ana().in("#general").types(command).error()).isEmpty();
            patiently().until(() -> ana().sees("#general").size() > before);
            return ana().sees("#general").getLast().asText();
        }

        @Test
        void aCommandIsAnsweredAtOnce() {
            assertThat(in("general", "/count three things")).isEqualTo("Counted: three things");
        }

        @Test
        void aCommandIsAnsweredLaterForAll() {
            assertThat(ana().in("#random").types("/shout hello").acknowledged()).isTrue();

            patiently().until(() -> slack.channel("#random").asText().contains("HELLO"));
        }

        @Test
        void aButtonReplacesItsMessage() {
            ana().in("#sales").types("/card");
            patiently().until(() -> slack.channel("#sales").last().isPresent());

            ana().presses("Take").in("#sales");

            patiently().until(() -> slack.channel("#sales").asText().equals("Number 7 is ana's"));
        }

        @Test
        void aModalIsFilledInCorrectedAndSaved() {
            ana().in("#general").types("/form");
            patiently().until(() -> ana().hasModal());
            Modal modal = ana().modal();
            assertThat(modal.suggestions("Customer", "al").texts()).containsExactly("Alba Ltd", "Alder & Sons");
            modal.fill("Customer", "Alder & Sons").fill("Subject", "VAT");

            Submission refused = modal.submit();
            assertThat(refused.errors()).isEqualTo(Map.of("subject", "Say a little more."));
            Submission saved = modal.fill("Subject", "Wrong VAT").submit();

            assertThat(saved.closed()).isTrue();
            patiently().until(() -> ana().seesInDirectMessages().stream()
                    .map(SimMessage::text)
                    .anyMatch("Saved \"Wrong VAT\" of Alder & Sons"::equals));
        }

        private Person bot() {
            return slack.workspace().find(slack.workspace().bot().user()).orElseThrow();
        }

        @Test
        void eventsReachTheApp() {
            SimMessage mention = ana().in("#events").says("@" + bot().handle() + " are you there?");
            patiently().until(() -> !slack.channel("#events").repliesTo(mention).isEmpty());
            slack.as("ben").joins("#events");

            patiently().until(() -> slack.channel("#events").asText().contains("Welcome, @Ben Boyd!"));
            assertThat(slack.channel("#events").repliesTo(mention).getFirst().asText())
                    .isEqualTo("You called, @Ana Alba?");
        }

        @Test
        void theWebClientCallsTheMethods() {
            assertThat(ana().in("#general").types("/tour").error()).isEmpty();
            // On the way it posts, edits and deletes a message in the same channel.
            patiently().untilAsserted(() -> assertThat(
                            ana().sees("#general").getLast().asText())
                    .isEqualTo("true true true true true true true"));
        }

        @Test
        void theWebClientWalksThroughPages() {
            assertThat(answer("/walk")).isEqualTo("5 channels on 3 pages");
        }

        @Test
        void theWebClientUnderstandsRefusals() {
            assertThat(answer("/wrong")).isEqualTo("true channel_not_found");
        }

        @Test
        void aCodeInstallsTheAppOnce() throws Exception {
            String code;
            try (Approval approval = new Approval(slack)) {
                code = approval.code("commands,chat:write", "", BACK);
            }

            assertThat(install(code))
                    .isEqualTo("installed in " + slack.workspace().teamId() + " as "
                            + slack.workspace().bot().user());
            assertThat(install(code)).endsWith("code_already_used");
            assertThat(install("made-up")).endsWith("invalid_code");
        }

        private String install(String code) {
            return answer("/install %s %s %s %s"
                    .formatted(
                            code,
                            slack.credentials().clientId(),
                            slack.credentials().clientSecret(),
                            BACK));
        }

        @Test
        void theWebClientUploadsAFile() {
            assertThat(in("support", "/upload")).isEmpty();
            patiently()
                    .until(() -> slack.channel("#support").asText().contains("[file: Week 46]")
                            && ana().sees("#support").getLast().isEphemeral());

            String id = ana().sees("#support").getLast().asText();
            assertThat(slack.file(id)).contains("week,opened\n46,12\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
