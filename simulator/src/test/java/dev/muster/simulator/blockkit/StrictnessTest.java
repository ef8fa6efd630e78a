package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Samples.BLOCKS;
import static dev.muster.simulator.blockkit.Samples.IN_MESSAGES;
import static dev.muster.simulator.blockkit.Samples.actions;
import static dev.muster.simulator.blockkit.Samples.element;
import static dev.muster.simulator.blockkit.Samples.input;
import static dev.muster.simulator.blockkit.Samples.json;
import static dev.muster.simulator.blockkit.Samples.modal;
import static dev.muster.simulator.blockkit.Samples.mrkdwn;
import static dev.muster.simulator.blockkit.Samples.option;
import static dev.muster.simulator.blockkit.Samples.plain;
import static dev.muster.simulator.blockkit.Samples.section;
import static dev.muster.simulator.blockkit.Samples.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is unknown, missing, in the wrong place or of the wrong kind is refused with its place; nothing breaks the check. */
class StrictnessTest {
    private static List<String> message(String... blocks) {
        return BlockKit.problemsInMessage(
                json("[" + String.join(",", blocks) + "]").getAsJsonArray());
    }

    private static List<String> view(String view) {
        return BlockKit.problemsInView(json(view).getAsJsonObject());
    }

    static Stream<String> everything() {
        return Stream.concat(BLOCKS.stream(), IN_MESSAGES.stream());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsRightIsTakenByUsAndByThePublishedSchema(String block) {
        assertThat(message(block)).isEmpty();
        PublishedSchema.accepts(json("[" + block + "]"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anUnknownFieldIsRefusedWhereverItStands(String block) {
        JsonArray blocks = json("[" + block + "]").getAsJsonArray();

        for (JsonObject place : objects(blocks)) {
            place.addProperty("surprise", true);
            assertThat(BlockKit.problemsInMessage(blocks))
                    .singleElement()
                    .asString()
                    .contains("invalid additional property: surprise [json-pointer:/blocks/0");
            place.remove("surprise");
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aTypeThatNobodyKnowsIsRefused(String block) {
        JsonArray blocks = json("[" + block + "]").getAsJsonArray();

        for (JsonObject place : objects(blocks)) {
            if (place.has("type")) {
                JsonElement right = place.get("type");
                place.addProperty("type", "surprise");
                assertThat(BlockKit.problemsInMessage(blocks)).anyMatch(p -> p.contains("unsupported type: surprise"));
                place.add("type", right);
            }
        }
    }

    private static List<JsonObject> objects(JsonElement tree) {
        List<JsonObject> found = new ArrayList<>();
        if (tree.isJsonArray()) {
            tree.getAsJsonArray().forEach(one -> found.addAll(objects(one)));
        } else if (tree.isJsonObject()) {
            found.add(tree.getAsJsonObject());
            tree.getAsJsonObject().asMap().values().forEach(one -> found.addAll(objects(one)));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsNeededIsMissed(String block) {
        JsonArray blocks = json("[" + block + "]").getAsJsonArray();
        JsonObject whole = blocks.get(0).getAsJsonObject();

        for (String key : List.copyOf(whole.keySet())) {
            if (List.of("text", "elements", "element", "label", "rows", "alt_text")
                            .contains(key)
                    && !whole.has("fields")) {
                JsonElement right = whole.remove(key);
                assertThat(BlockKit.problemsInMessage(blocks))
                        .as("without " + key)
                        .isNotEmpty();
                whole.add(key, right);
            }
        }
        whole.remove("type");
        assertThat(BlockKit.problemsInMessage(blocks))
                .containsExactly("[ERROR] missing required field: type [json-pointer:/blocks/0]");
    }

    @Test
    void messagesHaveBlocksThatViewsDont() {
        for (String block : IN_MESSAGES) {
            assertThat(view(modal("", block)))
                    .singleElement()
                    .asString()
                    .contains("unsupported type")
                    .contains("/view/blocks/0/type");
        }
        for (String block : BLOCKS) {
            assertThat(view(modal("", block))).isEmpty();
            assertThat(view("{'type':'home','blocks':[" + block + "]}")).isEmpty();
        }
    }

    @Test
    void elementsStandOnlyWhereTheyBelong() {
        String typed = element("plain_text_input", "");
        String pressed = element("button", "'text':" + plain("Go"));
        String picture = element("image", "'image_url':'https://e/i.png','alt_text':'i'");
        String moment = element("datetimepicker", "");

        assertThat(message(actions(typed))).singleElement().asString().contains("/blocks/0/elements/0/type");
        assertThat(message(actions(picture))).hasSize(1);
        assertThat(message(input(pressed))).hasSize(1);
        assertThat(message("{'type':'section','text':" + mrkdwn("t") + ",'accessory':" + typed + "}"))
                .hasSize(1);
        assertThat(message("{'type':'section','text':" + mrkdwn("t") + ",'accessory':" + moment + "}"))
                .hasSize(1);
        assertThat(message("{'type':'context','elements':[" + pressed + "]}")).hasSize(1);
        assertThat(message("{'type':'context_actions','elements':[" + pressed + "]}"))
                .hasSize(1);
    }

    @Test
    void textObjectsAreOfTheKindThatIsAskedFor() {
        assertThat(message("{'type':'header','text':" + mrkdwn("t") + "}")).hasSize(1);
        assertThat(message("{'type':'header','text':'t'}"))
                .singleElement()
                .asString()
                .contains("must provide an object");
        assertThat(message(actions(element("button", "'text':" + mrkdwn("t"))))).hasSize(1);
        assertThat(message("{'type':'section','text':{'type':'mrkdwn','text':'t','emoji':true}}"))
                .hasSize(1);
        assertThat(message("{'type':'section','text':{'type':'mrkdwn','text':'t','verbatim':true}}"))
                .isEmpty();
        assertThat(message("{'type':'header','text':{'type':'plain_text','text':'t','emoji':true}}"))
                .isEmpty();
        assertThat(message("{'type':'header','text':{'type':'plain_text','text':'t','verbatim':true}}"))
                .hasSize(1);
        assertThat(message(actions(element("overflow", "'options':[{'text':" + mrkdwn("t") + ",'value':'v'}]"))))
                .hasSize(1);
    }

    @Test
    void oneOfTwoIsNeededAndNotBoth() {
        String options = "'options':[" + option("a", "a") + "]";
        String groups = "'option_groups':[{'label':" + plain("l") + "," + options + "}]";

        assertThat(message(actions(element("static_select", "")))).hasSize(1);
        assertThat(message(actions(element("static_select", options + "," + groups))))
                .hasSize(1);
        assertThat(message(actions(element("static_select", groups)))).isEmpty();
        assertThat(message(element("image", "'alt_text':'a'"))).hasSize(1);
        assertThat(message(element("image", "'alt_text':'a','image_url':'https://e','slack_file':{'id':'F1'}")))
                .hasSize(1);
        assertThat(message(element("image", "'alt_text':'a','slack_file':{'id':'F1'}")))
                .isEmpty();
        assertThat(message(element("image", "'alt_text':'a','slack_file':{}"))).hasSize(1);
        assertThat(message("{'type':'section'}")).hasSize(1);
    }

    @Test
    void idsAndOptionValuesAreUnique() {
        String button = element("button", "'action_id':'a','text':" + plain("t"));

        assertThat(message("{'type':'divider','block_id':'d'}", "{'type':'divider','block_id':'d'}"))
                .containsExactly("[ERROR] `block_id` must be unique [json-pointer:/blocks/1/block_id]");
        assertThat(message(actions(button + "," + button))).hasSize(1);
        assertThat(message(actions(button), actions(button))).isEmpty();
        assertThat(message(
                        actions(element("overflow", "'options':[" + option("a", "v") + "," + option("b", "v") + "]"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "datepicker, initial_date, 2026-02-28, 2026-2-28",
        "timepicker, initial_time, 23:59, 24:00",
        "users_select, initial_user, U123, ana",
        "channels_select, initial_channel, C123, general",
    })
    void initialValuesHaveTheirForm(String type, String field, String right, String wrong) {
        assertThat(message(actions(element(type, "'" + field + "':'" + right + "'"))))
                .isEmpty();
        assertThat(message(actions(element(type, "'" + field + "':'" + wrong + "'"))))
                .hasSize(1);
        assertThat(message(actions(element(type, "'" + field + "':7")))).hasSize(1);
    }

    @Test
    void stylesRangesAndFlagsAreOfTheirKind() {
        String button = "'text':" + plain("t");
        assertThat(message(actions(element("button", button + ",'style':'green'"))))
                .hasSize(1);
        assertThat(message(actions(element("button", button + ",'style':'danger'"))))
                .isEmpty();
        assertThat(message(actions(select("'focus_on_load':'yes'")))).hasSize(1);
        assertThat(message(input(element("plain_text_input", "'max_length':'9'"))))
                .hasSize(1);
        assertThat(message(input(element("plain_text_input", "'max_length':9.5"))))
                .hasSize(1);
        assertThat(message(input(element("plain_text_input", "'max_length':9.0"))))
                .isEmpty();
        assertThat(message(input(element("number_input", "'is_decimal_allowed':true,'min_value':'a'"))))
                .hasSize(1);
        assertThat(message(input(element("number_input", "")))).hasSize(1);
        assertThat(message(Samples.rich(section("{'type':'broadcast','range':'all'}"))))
                .hasSize(1);
        assertThat(message(Samples.rich(section("{'type':'color','value':'red'}"))))
                .hasSize(1);
    }

    @Test
    void inputsNeedASubmitButtonAndOneFocusIsEnough() {
        String typed = input(element("plain_text_input", "'focus_on_load':true"));
        String without = "{'type':'modal','title':" + plain("t") + ",'blocks':[" + typed + "]}";

        assertThat(view(without)).containsExactly("[ERROR] missing required field: submit [json-pointer:/view]");
        assertThat(view(modal("", typed))).isEmpty();
        assertThat(view(modal("", typed + "," + typed))).hasSize(1);
        assertThat(view("{'type':'sheet','blocks':[]}"))
                .singleElement()
                .asString()
                .contains("/view/type");
        assertThat(view("{'type':'home','title':" + plain("t") + ",'blocks':[]}"))
                .hasSize(1);
        assertThat(view(modal(",'notify_on_close':'yes'", ""))).hasSize(1);
        assertThat(view("{'type':'modal','blocks':[]}"))
                .containsExactly("[ERROR] missing required field: title [json-pointer:/view]");
    }

    @Test
    void filesThatAreChosenDispatchNothing() {
        String file = element("file_input", "'filetypes':['csv']");
        String block = "{'type':'input','dispatch_action':true,'label':" + plain("l") + ",'element':" + file + "}";

        assertThat(message(block)).singleElement().asString().contains("/blocks/0/dispatch_action");
    }

    @Test
    void theOptionsThatAnAppAnswersHaveTheSameLimits() {
        assertThat(BlockKit.problemsInOptions(json("{'options':[" + Samples.many(100, option("#", "#")) + "]}")
                        .getAsJsonObject()))
                .isEmpty();
        assertThat(BlockKit.problemsInOptions(json("{'options':[" + Samples.many(101, option("#", "#")) + "]}")
                        .getAsJsonObject()))
                .hasSize(1);
        assertThat(BlockKit.problemsInOptions(json("{}").getAsJsonObject())).hasSize(1);
        assertThat(BlockKit.problemsInOptions(json("{'option_groups':[{'label':" + plain("l") + ",'options':[]}]}")
                        .getAsJsonObject()))
                .isEmpty();
    }

    /** Whatever is put in place of whatever: a list of problems comes back, never an exception. */
    @Test
    void nothingBreaksTheCheck() {
        Random random = new Random(11);
        List<JsonElement> nonsense = List.of(
                JsonNull.INSTANCE,
                new JsonArray(),
                new JsonObject(),
                new JsonPrimitive(""),
                new JsonPrimitive(true),
                new JsonPrimitive(new BigDecimal("1e999")),
                new JsonPrimitive(-1),
                new JsonPrimitive(0.5),
                new JsonPrimitive("x".repeat(5000)),
                deep());
        for (int round = 0; round < 20_000; round++) {
            String block = everything().toList().get(random.nextInt(BLOCKS.size() + IN_MESSAGES.size()));
            JsonArray blocks = json("[" + block + "]").getAsJsonArray();
            List<JsonObject> places = objects(blocks);
            JsonObject place = places.get(random.nextInt(places.size()));
            String key = List.copyOf(place.keySet()).get(random.nextInt(place.size()));
            place.add(key, nonsense.get(random.nextInt(nonsense.size())).deepCopy());

            assertThat(BlockKit.problemsInMessage(blocks)).isNotNull();
            assertThat(BlockKit.problemsInView(json(modal("", "")).getAsJsonObject()))
                    .isEmpty();
        }
        assertThat(BlockKit.problemsInMessage(json("[1,null,'a',[],{}]").getAsJsonArray()))
                .hasSize(5);
        assertThat(BlockKit.problemsInView(new JsonObject())).hasSize(1);
    }

    private static JsonElement deep() {
        JsonArray deep = new JsonArray();
        for (int i = 0; i < 200; i++) {
            JsonArray around = new JsonArray();
            around.add(deep);
            deep = around;
        }
        return deep;
    }
}
