package dev.muster.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

/** Block Kit for tests. */
public final class Cards {
    public static final String CARD = """
            [{"type":"header","text":{"type":"plain_text","text":"#42 Wrong VAT"}},
             {"type":"section","text":{"type":"mrkdwn","text":"Asked by <@UANA> in <#CBILLINGSUPPORT>"},
              "fields":[{"type":"mrkdwn","text":"*P1*"},{"type":"plain_text","text":"enterprise"}]},
             {"type":"divider"},
             {"type":"actions","block_id":"ticket","elements":[
               {"type":"button","action_id":"claim","value":"42","text":{"type":"plain_text","text":"Claim"}},
               {"type":"button","action_id":"reject","text":{"type":"plain_text","text":"Reject"}}]}]
            """;

    public static final String MODAL = """
            {"type":"modal","callback_id":"new","title":{"type":"plain_text","text":"New ticket"},
             "submit":{"type":"plain_text","text":"Open"},"notify_on_close":true,
             "blocks":[
              {"type":"input","block_id":"subject","label":{"type":"plain_text","text":"Subject"},
               "element":{"type":"plain_text_input","action_id":"value","min_length":3}},
              {"type":"input","block_id":"priority","label":{"type":"plain_text","text":"Priority"},
               "element":{"type":"static_select","action_id":"value",
                "initial_option":{"text":{"type":"plain_text","text":"Normal"},"value":"p3"},
                "options":[{"text":{"type":"plain_text","text":"Normal"},"value":"p3"},
                           {"text":{"type":"plain_text","text":"Urgent"},"value":"p1"}]}},
              {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who"},
               "element":{"type":"users_select","action_id":"value"}}]}
            """;

    private Cards() {}

    public static JsonArray card() {
        return JsonParser.parseString(CARD).getAsJsonArray();
    }
}
