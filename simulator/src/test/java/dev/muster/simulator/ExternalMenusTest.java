package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.util.json.GsonFactory;
import dev.muster.simulator.TestApp.Answer;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Suggestions;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Menus whose options the app says while somebody types. */
final class ExternalMenusTest {
    private static final String MENU = """
            [{"type":"actions","block_id":"pick","elements":[
               {"type":"external_select","action_id":"who","placeholder":{"type":"plain_text","text":"Customer"}%s},
               {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
            """;
    private static final String MODAL = """
            {"type":"modal","title":{"type":"plain_text","text":"Pick"},"submit":{"type":"plain_text","text":"OK"},
             "blocks":[
              {"type":"input","block_id":"many","label":{"type":"plain_text","text":"Customers"},
               "element":{"type":"multi_external_select","action_id":"value","min_query_length":1,
                 "initial_options":[{"text":{"type":"plain_text","text":"Zeta"},"value":"z"}]}}]}
            """;

    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private TestApp app;
    private Simulator slack;
    private Person ana;
    private Channel channel;

    @BeforeEach
    void start() throws IOException {
        app = new TestApp();
        slack = Simulator.builder().clock(clock).limits(false).build();
        ana = slack.workspace().addPerson("ana", "Ana Alba");
        channel = slack.workspace().addChannel("#general", ana);
        slack.start();
        slack.app(app.url(), TestApp.SECRET);
        app.behaviour =
                request -> Answer.json("{\"options\":[" + option("Alba Ltd", "a") + "," + option("Abel", "b") + "]}");
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private static String option(String text, String value) {
        return "{\"text\":{\"type\":\"plain_text\",\"text\":\"" + text + "\"},\"value\":\"" + value + "\"}";
    }

    private SimMessage message(String more) {
        JsonArray blocks = Json.parse(MENU.formatted(more)).orElseThrow().getAsJsonArray();
        return slack.workspace().post(channel.id(), slack.workspace().bot().user(), Content.of("t", blocks), null);
    }

    private Modal modal() {
        slack.workspace().views().open(ana.id(), Json.parseObject(MODAL).orElseThrow());
        return slack.as(ana).modal();
    }

    // ---- asking

    @Test
    void theAppIsAskedWithWhatWasTypedAndWhere() {
        SimMessage message = message("");

        Suggestions suggestions = slack.as(ana).suggestions("Customer", "alb", message);

        assertThat(suggestions.texts()).containsExactly("Alba Ltd", "Abel");
        JsonObject asked = app.last();
        assertThat(Json.text(asked, "type")).contains("block_suggestion");
        assertThat(Json.text(asked, "block_id")).contains("pick");
        assertThat(Json.text(asked, "action_id")).contains("who");
        assertThat(Json.text(asked, "value")).contains("alb");
        assertThat(Json.object(asked, "container").flatMap(c -> Json.text(c, "message_ts")))
                .contains(message.ts().toString());
        SlackConfig strict = new SlackConfig();
        strict.setFailOnUnknownProperties(true);
        asked.remove("message");
        BlockSuggestionPayload read = GsonFactory.createSnakeCase(strict).fromJson(asked, BlockSuggestionPayload.class);
        assertThat(read.getChannel().getName()).isEqualTo("general");
    }

    @Test
    void tooLittleIsNotWorthAsking() {
        assertThat(slack.as(ana).suggestions("who", "al", message("")).all()).isEmpty();
        assertThat(slack.as(ana)
                        .suggestions("who", "", message(",\"min_query_length\":1"))
                        .all())
                .isEmpty();
        assertThat(app.requests()).isEmpty();

        assertThat(slack.as(ana)
                        .suggestions("who", "", message(",\"min_query_length\":0"))
                        .all())
                .hasSize(2);
    }

    @Test
    void atHomeTheViewIsSentAlong() {
        slack.workspace()
                .views()
                .publish(
                        ana.id(),
                        Json.parseObject("{\"type\":\"home\",\"blocks\":" + MENU.formatted("") + "}")
                                .orElseThrow());

        assertThat(slack.as(ana).suggestionsAtHome("Customer", "alb").texts()).hasSize(2);
        assertThat(Json.object(app.last(), "view").flatMap(view -> Json.text(view, "type")))
                .contains("home");
    }

    @Test
    void onlyAnExternalMenuAsks() {
        assertThatThrownBy(() -> slack.as(ana).suggestions("nobody", "alb", message("")))
                .hasMessageContaining("There is no field nobody");
        SimMessage plain = slack.workspace()
                .post(
                        channel.id(),
                        slack.workspace().bot().user(),
                        Content.of("t", Json.parse("""
                                [{"type":"actions","elements":[{"type":"datepicker","action_id":"day"}]}]
                                """).orElseThrow().getAsJsonArray()),
                        null);
        assertThatThrownBy(() -> slack.as(ana).suggestions("day", "alb", plain)).hasMessageContaining("datepicker");
    }

    // ---- answers

    @Test
    void optionsMayComeInGroups() {
        app.behaviour =
                request -> Answer.json("{\"option_groups\":[{\"label\":{\"type\":\"plain_text\",\"text\":\"A\"},"
                        + "\"options\":[" + option("Alba Ltd", "a") + "]}]}");

        Suggestions suggestions = slack.as(ana).suggestions("who", "alb", message(""));

        assertThat(suggestions.texts()).containsExactly("Alba Ltd");
        assertThat(suggestions.optionGroups()).hasSize(1);
    }

    @Test
    void aHundredOptionsAreTheMost() {
        app.behaviour = request -> Answer.json(options(100));
        assertThat(slack.as(ana).suggestions("who", "alb", message("")).all()).hasSize(100);

        app.behaviour = request -> Answer.json(options(101));
        Suggestions tooMany = slack.as(ana).suggestions("who", "alb", message(""));
        assertThat(tooMany.all()).isEmpty();
        assertThat(tooMany.trouble()).contains("no more than 100 items").contains("[json-pointer:/options]");
    }

    private static String options(int count) {
        return "{\"options\":["
                + IntStream.range(0, count)
                        .mapToObj(i -> option("Option " + i, "o" + i))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | ''                                              | not a JSON object",
                "200 | [1]                                             | not a JSON object",
                "200 | {}                                              | either `options` or `option_groups`",
                "200 | {'options':[{'value':'a'}]}                     | missing required field: text",
                "500 | {'options':[]}                                  | dispatch_failed",
            })
    void aBadAnswerOffersNothing(int status, String body, String why) {
        app.behaviour = request -> new Answer(status, "application/json", body.replace('\'', '"'));

        Suggestions suggestions = slack.as(ana).suggestions("who", "alb", message(""));

        assertThat(suggestions.all()).isEmpty();
        assertThat(suggestions.trouble()).contains(why);
    }

    @Test
    void noOptionIsAnAnswer() {
        app.behaviour = request -> Answer.json("{\"options\":[]}");

        Suggestions none = slack.as(ana).suggestions("who", "alb", message(""));

        assertThat(none.all()).isEmpty();
        assertThat(none.trouble()).isEmpty();
    }

    // ---- choosing

    @Test
    void whatWasSuggestedCanBeChosen() {
        SimMessage message = message("");
        slack.as(ana).suggestions("who", "alb", message);

        slack.as(ana).chooses("Abel").from("Customer").on(message);

        JsonObject action = Json.objects(app.last(), "actions").getFirst();
        assertThat(Json.object(action, "selected_option").flatMap(option -> Json.text(option, "value")))
                .contains("b");
    }

    @Test
    void whatWasNotSuggestedLastCanNotBeChosen() {
        SimMessage message = message("");
        assertThatThrownBy(() -> slack.as(ana).chooses("Abel").from("who").on(message))
                .hasMessageContaining("There is no option Abel");

        slack.as(ana).suggestions("who", "alb", message);
        app.behaviour = request -> Answer.json("{\"options\":[" + option("Cesar", "c") + "]}");
        slack.as(ana).suggestions("who", "ces", message);

        assertThatThrownBy(() -> slack.as(ana).chooses("Abel").from("who").on(message))
                .hasMessageContaining("There is no option Abel");
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        assertThatThrownBy(() -> slack.as(ben).chooses("Cesar").from("who").on(message))
                .hasMessageContaining("There is no option Cesar");
    }

    @Test
    void aModalsMenuTakesSuggestionsAndWhatItHadFromTheBeginning() {
        Modal modal = modal();

        assertThat(modal.suggestions("Customers", "a").texts()).containsExactly("Alba Ltd", "Abel");
        modal.fill("Customers", "Zeta", "Alba Ltd");
        app.behaviour = request -> Answer.empty();
        modal.submit();

        String state = Json.write(Json.object(app.last(), "view")
                .flatMap(view -> Json.object(view, "state"))
                .orElseThrow());
        assertThat(state)
                .contains("\"value\":\"z\"")
                .contains("\"value\":\"a\"")
                .doesNotContain("\"value\":\"b\"");
    }

    @Test
    void whatWasChosenBeforeMayBeKept() {
        Modal modal = modal();
        modal.suggestions("Customers", "a");
        modal.fill("Customers", "Alba Ltd");
        app.behaviour = request -> Answer.json("{\"options\":[" + option("Cesar", "c") + "]}");
        modal.suggestions("Customers", "c");

        modal.fill("Customers", "Alba Ltd", "Cesar");

        assertThat(modal.asText()).contains("Alba Ltd, Cesar");
    }
}
