package dev.muster.simulator.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit accepts its last value and refuses the next. */
class BlockKitTest {
    private static final String BUTTON =
            "{'type':'button','action_id':'%s','text':{'type':'plain_text','text':'Go'},'value':'%s'}";
    private static final String MODAL = """
            {'type':'modal','title':{'type':'plain_text','text':'%s'},'submit':{'type':'plain_text','text':'%s'},
             'callback_id':'%s','private_metadata':'%s','blocks':[%s]}""";

    private static List<String> message(String blocks) {
        JsonArray array = JsonParser.parseString(blocks.replace('\'', '"')).getAsJsonArray();
        return BlockKit.problemsInMessage(array);
    }

    private static List<String> view(String view) {
        JsonObject object = JsonParser.parseString(view.replace('\'', '"')).getAsJsonObject();
        return BlockKit.problemsInView(object);
    }

    private static String times(int n, String item) {
        return IntStream.range(0, n).mapToObj(i -> item.replace("#", "" + i)).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, '[{''type'':''section'',''text'':{''type'':''mrkdwn'',''text'':''%s''}}]'",
        "2000, '[{''type'':''section'',''fields'':[{''type'':''mrkdwn'',''text'':''%s''}]}]'",
        "150, '[{''type'':''header'',''text'':{''type'':''plain_text'',''text'':''%s''}}]'",
        "255, '[{''type'':''divider'',''block_id'':''%s''}]'",
        "75, '[{''type'':''actions'',''elements'':[{''type'':''button'',''text'':{''type'':''plain_text'',''text'':''%s''}}]}]'",
        "75, '[{''type'':''actions'',''elements'':[{''type'':''overflow'',''options'':[{''value'':''a'',''text'':{''type'':''plain_text'',''text'':''%s''}}]}]}]'",
    })
    void textsMayBeAsLongAsTheirLimit(int limit, String form) {
        assertThat(message(form.replace("%s", "x".repeat(limit)))).isEmpty();
        assertThat(message(form.replace("%s", "x".repeat(limit + 1))))
                .singleElement()
                .asString()
                .contains("must be less than " + (limit + 1) + " characters");
    }

    @Test
    void buttonsHaveLimitedIdsAndValues() {
        String row = "[{'type':'actions','elements':[%s]}]";
        assertThat(message(row.formatted(BUTTON.formatted("a".repeat(255), "v".repeat(2000)))))
                .isEmpty();
        assertThat(message(row.formatted(BUTTON.formatted("a".repeat(256), "v".repeat(2001)))))
                .hasSize(2);
        assertThat(message(row.formatted(times(25, BUTTON.formatted("a#", "")))))
                .isEmpty();
        assertThat(message(row.formatted(times(26, BUTTON.formatted("a#", "")))))
                .containsExactly("[ERROR] no more than 25 items allowed [json-pointer:/blocks/0/elements]");
        assertThat(message(row.formatted(times(2, BUTTON.formatted("same", "")))))
                .hasSize(1);
    }

    @Test
    void aMessageTakesFiftyBlocksAndAViewAHundred() {
        String divider = "{'type':'divider'}";
        assertThat(message("[" + times(50, divider) + "]")).isEmpty();
        assertThat(message("[" + times(51, divider) + "]")).hasSize(1);
        assertThat(view("{'type':'home','blocks':[" + times(100, divider) + "]}"))
                .isEmpty();
        assertThat(view("{'type':'home','blocks':[" + times(101, divider) + "]}"))
                .hasSize(1);
    }

    @Test
    void aSectionTakesTenFields() {
        String field = "{'type':'mrkdwn','text':'f'}";
        assertThat(message("[{'type':'section','fields':[" + times(10, field) + "]}]"))
                .isEmpty();
        assertThat(message("[{'type':'section','fields':[" + times(11, field) + "]}]"))
                .hasSize(1);
    }

    @Test
    void aModalsTextsAreLimited() {
        assertThat(view(MODAL.formatted("t".repeat(24), "s".repeat(24), "c".repeat(255), "p".repeat(3000), "")))
                .isEmpty();
        assertThat(view(MODAL.formatted("t".repeat(25), "s".repeat(25), "c".repeat(256), "p".repeat(3001), "")))
                .hasSize(4);
    }

    @Test
    void whatIsMissingOrUnknownIsNamedWithItsPlace() {
        assertThat(message("[{'type':'banner'}]"))
                .containsExactly("[ERROR] unsupported type: banner [json-pointer:/blocks/0/type]");
        assertThat(message("[{'type':'actions','elements':[{'type':'plain_text_input'}]}]"))
                .containsExactly("[ERROR] unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]");
        assertThat(message("[{'type':'divider'},{'type':'header'}]"))
                .containsExactly("[ERROR] missing required field: text [json-pointer:/blocks/1]");
        assertThat(message("[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]"))
                .hasSize(1);
        assertThat(view("{'type':'modal','blocks':[]}"))
                .containsExactly("[ERROR] missing required field: title [json-pointer:/view]");
        assertThat(view("{'type':'modal','title':{'type':'plain_text','text':'t'},'blocks':[{'type':'table'}]}"))
                .hasSize(1);
    }
}
