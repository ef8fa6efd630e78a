package dev.muster.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.simulator.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Blocks read as a person would read them. */
class RenderingTest {
    private static final Names NAMES = new Names() {
        @Override
        public Optional<String> personName(String id) {
            return Optional.ofNullable(Map.of("UANA", "Ana").get(id));
        }

        @Override
        public Optional<String> channelName(String id) {
            return Optional.ofNullable(Map.of("CBILL", "billing").get(id));
        }
    };

    private static String message(String blocks) {
        JsonArray array = JsonParser.parseString(blocks.replace('\'', '"')).getAsJsonArray();
        return BlocksAsText.message("", Json.objects(array), new JsonArray(), NAMES);
    }

    @Test
    void referencesAreResolvedAndEscapesUndone() {
        assertThat(Mrkdwn.asText(
                        "<@UANA> in <#CBILL|old> on <!date^1763888400^{date}|Sunday>: <https://a.b|page> <!here> &lt;3",
                        NAMES))
                .isEqualTo("@Ana in #billing on Sunday: page @here <3");
        assertThat(Mrkdwn.asText("<@UWHO|who> costs $1", NAMES)).isEqualTo("@who costs $1");
    }

    @Test
    void aCardReadsFromTopToBottom() {
        String card = """
                [{'type':'header','text':{'type':'plain_text','text':'#42'}},
                 {'type':'section','text':{'type':'mrkdwn','text':'by <@UANA>'},
                  'fields':[{'type':'mrkdwn','text':'P1'}],
                  'accessory':{'type':'image','image_url':'x','alt_text':'trend'}},
                 {'type':'context','elements':[{'type':'mrkdwn','text':'late'},{'type':'plain_text','text':'<raw>'}]},
                 {'type':'divider'},
                 {'type':'image','image_url':'x','alt_text':'chart of the week'},
                 {'type':'actions','elements':[
                  {'type':'button','text':{'type':'plain_text','text':'Claim'}},
                  {'type':'button','text':{'type':'plain_text','text':'Reject'}},
                  {'type':'users_select','action_id':'who','placeholder':{'type':'plain_text','text':'Assign to'}}]}]""";
        assertThat(message(card)).isEqualTo("""
                        # #42
                        by @Ana
                        P1
                        [picture: trend]
                        late <raw>
                        ---
                        [picture: chart of the week]
                        [Claim] [Reject] [Assign to]""");
    }

    @Test
    void richTextKeepsListsQuotesAndPreformattedText() {
        String rich = """
                [{'type':'rich_text','elements':[
                 {'type':'rich_text_section','elements':[{'type':'text','text':'Hi '},{'type':'user','user_id':'UANA'}]},
                 {'type':'rich_text_list','style':'ordered','elements':[
                  {'type':'rich_text_section','elements':[{'type':'text','text':'one'}]},
                  {'type':'rich_text_section','elements':[{'type':'text','text':'two'}]}]},
                 {'type':'rich_text_quote','elements':[{'type':'text','text':'said'}]},
                 {'type':'rich_text_preformatted','elements':[{'type':'text','text':'Mon  Tue'}]}]}]""";
        assertThat(message(rich)).isEqualTo("Hi @Ana\n1. one\n2. two\n> said\nMon  Tue");
    }

    @Test
    void tablesAndMarkdownAreReadable() {
        String table = """
                [{'type':'table','rows':[[{'type':'raw_text','text':'Day'},{'type':'raw_text','text':'Who'}],
                  [{'type':'raw_text','text':'Mon'},{'type':'rich_text','elements':[
                   {'type':'rich_text_section','elements':[{'type':'user','user_id':'UANA'}]}]}]]},
                 {'type':'markdown','text':'**bold**'}]""";
        assertThat(message(table)).isEqualTo("Day | Who\nMon | @Ana\n**bold**");
    }

    @Test
    void aModalShowsItsFieldsWithTheirValues() {
        JsonObject view = JsonParser.parseString("""
                        {"type":"modal","title":{"type":"plain_text","text":"New"},
                         "submit":{"type":"plain_text","text":"Open"},"blocks":[
                         {"type":"input","block_id":"a","label":{"type":"plain_text","text":"Subject"},
                          "element":{"type":"plain_text_input","action_id":"v"}},
                         {"type":"input","block_id":"b","optional":true,"label":{"type":"plain_text","text":"Who"},
                          "element":{"type":"multi_users_select","action_id":"v","initial_users":["UANA"]}},
                         {"type":"input","block_id":"c","label":{"type":"plain_text","text":"Kind"},
                          "element":{"type":"radio_buttons","action_id":"v",
                           "initial_option":{"value":"x","text":{"type":"plain_text","text":"Bug"}},"options":[
                           {"value":"x","text":{"type":"plain_text","text":"Bug"}},
                           {"value":"y","text":{"type":"plain_text","text":"Idea"}}]}}]}""").getAsJsonObject();
        JsonObject entered =
                Json.object("a", Json.object("v", Json.object("type", "plain_text_input", "value", "Wrong VAT")));
        assertThat(BlocksAsText.view(view, entered, NAMES))
                .isEqualTo("# New\nSubject: [Wrong VAT]\nWho (optional): [@Ana]\nKind: (x) Bug ( ) Idea\n[Open]");
    }
}
