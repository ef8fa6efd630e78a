package dev.muster.simulator.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Block Kit as short as it can be written: single quotes for double ones, {@code plain('x')} for a text object. */
final class Samples {
    private Samples() {}

    static JsonElement json(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    static String mrkdwn(String text) {
        return "{'type':'mrkdwn','text':'" + text + "'}";
    }

    static String x(int length) {
        return "x".repeat(length);
    }

    /** So many items, each with its number in place of #. */
    static String many(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", "" + i))
                .collect(Collectors.joining(","));
    }

    static String option(String text, String value) {
        return "{'text':" + plain(text) + ",'value':'" + value + "'}";
    }

    static String actions(String element) {
        return "{'type':'actions','elements':[" + element + "]}";
    }

    static String element(String type, String fields) {
        return "{'type':'" + type + "'" + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    static String input(String element) {
        return "{'type':'input','label':" + plain("Label") + ",'element':" + element + "}";
    }

    static String select(String fields) {
        return element(
                "static_select", "'options':[" + option("a", "a") + "]" + (fields.isEmpty() ? "" : "," + fields));
    }

    static String rich(String container) {
        return "{'type':'rich_text','elements':[" + container + "]}";
    }

    static String section(String leaf) {
        return "{'type':'rich_text_section','elements':[" + leaf + "]}";
    }

    static String modal(String fields, String blocks) {
        return "{'type':'modal','title':" + plain("Title") + ",'submit':" + plain("Send") + fields + ",'blocks':["
                + blocks + "]}";
    }

    /** One of each, all right: what fuzzing and unknown fields begin with. */
    static final List<String> BLOCKS = List.of(
            "{'type':'divider','block_id':'d'}",
            "{'type':'header','text':" + plain("Header") + "}",
            "{'type':'section','text':" + mrkdwn("Text") + ",'fields':[" + mrkdwn("f") + "],'accessory':"
                    + element("image", "'image_url':'https://example.com/i.png','alt_text':'i'") + "}",
            "{'type':'context','elements':[" + mrkdwn("c") + ","
                    + element("image", "'image_url':'https://example.com/i.png','alt_text':'i'") + "]}",
            actions(element(
                            "button",
                            "'action_id':'b','value':'v','style':'primary','text':" + plain("Go")
                                    + ",'confirm':{'title':" + plain("t") + ",'text':" + mrkdwn("t") + ",'confirm':"
                                    + plain("y")
                                    + ",'deny':" + plain("n") + "}")
                    + "," + select("'placeholder':" + plain("p") + ",'action_id':'s'")
                    + "," + element("overflow", "'action_id':'o','options':[" + option("a", "a") + "]")
                    + "," + element("datepicker", "'action_id':'dp','initial_date':'2026-11-23'")
                    + "," + element("timepicker", "'action_id':'tp','initial_time':'09:00','timezone':'Europe/Berlin'")
                    + "," + element("datetimepicker", "'action_id':'dt','initial_date_time':1763888400")
                    + "," + element("conversations_select", "'action_id':'cs','filter':{'include':['im']}")
                    + "," + element("external_select", "'action_id':'es','min_query_length':2")),
            "{'type':'image','image_url':'https://example.com/i.png','alt_text':'i','title':" + plain("t") + "}",
            input(element(
                    "plain_text_input",
                    "'action_id':'t','min_length':1,'max_length':9,'dispatch_action_config':"
                            + "{'trigger_actions_on':['on_enter_pressed']}")),
            input(element("number_input", "'is_decimal_allowed':true,'min_value':'1.5'")),
            input(element("checkboxes", "'options':[{'text':" + mrkdwn("*a*") + ",'value':'a'}]")),
            rich(section("{'type':'text','text':'a','style':{'bold':true}},{'type':'user','user_id':'U1'},"
                    + "{'type':'emoji','name':'tada'},{'type':'link','url':'https://example.com'},"
                    + "{'type':'date','timestamp':1763888400,'format':'{date}','fallback':'f'}")),
            rich("{'type':'rich_text_list','style':'bullet','indent':1,'elements':["
                    + section("{'type':'text','text':'a'}") + "]}"),
            "{'type':'video','alt_text':'v','title':" + plain("t")
                    + ",'thumbnail_url':'https://example.com/t.png','video_url':'https://example.com/v'}");

    static final List<String> IN_MESSAGES = List.of(
            "{'type':'markdown','text':'**m**'}",
            "{'type':'table','rows':[[{'type':'raw_text','text':'a'},"
                    + "{'type':'rich_text','elements':[" + section("{'type':'text','text':'a'}") + "]}]],"
                    + "'column_settings':[{'align':'right','is_wrapped':true}]}",
            "{'type':'context_actions','elements':["
                    + element(
                            "feedback_buttons",
                            "'positive_button':{'text':" + plain("+") + ",'value':'+'},'negative_button':{'text':"
                                    + plain("-") + ",'value':'-'}")
                    + "]}",
            "{'type':'file','external_id':'e','source':'remote'}");
}
