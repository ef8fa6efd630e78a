package dev.muster.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Menus whose options the app brings, and what a message keeps of what each person did to it. */
class MenusInABrowserTest extends WithAForeignApp {
    private static final String CUSTOMER = """
            {"type":"external_select","action_id":"customer","min_query_length":2,
             "placeholder":{"type":"plain_text","text":"Which customer"}}
            """;

    private static final String FORM = """
            {"type":"modal","title":{"type":"plain_text","text":"Visit"},"submit":{"type":"plain_text","text":"Plan"},
             "blocks":[{"type":"input","block_id":"who","label":{"type":"plain_text","text":"Customer"},"element":%s}]}
            """.formatted(CUSTOMER);

    private static String option(String text, String value) {
        return "{\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"},\"value\":\"%s\"}".formatted(text, value);
    }

    /** An app that knows two customers and nobody whose name begins with x. */
    private static String customers(JsonObject payload) {
        if (!Json.text(payload, "type", "").equals("block_suggestion")) {
            return "";
        }
        return Json.text(payload, "value", "").startsWith("x")
                ? "{\"options\":[]}"
                : "{\"options\":[" + option("Alba Ltd", "c1") + "," + option("Albion", "c2") + "]}";
    }

    private Screen looksFor(String typed) {
        return screen.clicks("[aria-label^='Which customer:'], [aria-label^='Customer:']")
                .keys(typed);
    }

    @Test
    void whatTheAppSuggestsIsChosenInAMessageAndStaysThere() {
        app.does(MenusInABrowserTest::customers);
        posts("Pick", "[{\"type\":\"actions\",\"block_id\":\"who\",\"elements\":[" + CUSTOMER + "]}]");
        opens("CGALLERY").sees("main .picker", "Which customer");

        looksFor("a").sees(".popup .empty", "Type at least 2 letters");
        assertThat(app.received("block_suggestion")).isEmpty();
        screen.keys("lb").sees(".popup [role='option']", "Albion");
        screen.picture("menu-external").isAccessible();
        screen.clicks(".popup [role='option']", "Albion").sees("main .picker .chosen", "Albion");
        screen.waitsUntil(s -> app.received("block_actions").size() == 1);

        screen.open("about:blank");
        opens("CGALLERY").sees("main .picker .chosen", "Albion");
        screen.as("Ben Boyd").sees("main .picker .placeholder", "Which customer");
    }

    @Test
    void whatTheAppSuggestsIsSentWithAForm() {
        app.does(payload -> {
            if (Json.text(payload, "command", "").equals("/visit")) {
                app.calls("views.open", Json.object("trigger_id", Json.text(payload, "trigger_id", ""), "view", FORM));
            }
            return customers(payload);
        });
        opens("CGALLERY").types("/visit").sees("dialog h2", "Visit");

        looksFor("xy").sees(".popup .empty", "Nothing found");
        screen.keys(Keys.BACK_SPACE, Keys.BACK_SPACE, "alb").sees(".popup [role='option']", "Alba Ltd");
        screen.keys(Keys.ENTER).sees("dialog .picker .chosen", "Alba Ltd");
        screen.clicks("dialog .primary").seesNo("dialog");

        assertThat(Json.write(app.received("view_submission").getLast()))
                .contains("\"selected_option\":" + option("Alba Ltd", "c1"));
    }

    @Test
    void anAppThatAnswersNonsenseIsToldOfInTheMenu() {
        app.does(payload -> "{\"options\":\"none\"}");
        posts("Pick", "[{\"type\":\"actions\",\"block_id\":\"who\",\"elements\":[" + CUSTOMER + "]}]");
        opens("CGALLERY");

        looksFor("alb").sees(".popup .empty", "must be an array");
    }

    @Test
    void lettersOpenAMenuAndNoneIsLostOnTheWay() {
        app.does(MenusInABrowserTest::customers);
        posts("Pick", "[{\"type\":\"actions\",\"block_id\":\"who\",\"elements\":[" + CUSTOMER + "]}]");
        opens("CGALLERY").sees("main .picker", "Which customer");

        screen.script("const box = document.querySelector('main .picker .choice'); box.focus();"
                + "for (const key of 'alb') box.dispatchEvent("
                + "new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))");

        screen.sees(".popup [role='option']", "Albion");
        assertThat(screen.script("return document.querySelector('.popup input').value"))
                .isEqualTo("alb");
        screen.keys(Keys.BACK_SPACE, Keys.BACK_SPACE).sees(".popup .empty", "Type at least 2 letters");
    }

    @Test
    void anEmojiIsPutUnderAMessageAndTakenBack() {
        posts("Well done", "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"Well done\"}}]");
        opens("CGALLERY").message("Well done");

        screen.script("document.querySelector('main .message').focus()");
        screen.clicks("main .message [aria-label='React with eyes']")
                .sees("main .reactions button[aria-pressed='true']", "1");
        screen.as("Ben Boyd").clicks("main .reactions button").sees("main .reactions button[aria-pressed='true']", "2");
        screen.picture("reactions").isAccessible();
        screen.clicks("main .reactions button[aria-pressed='true']")
                .sees("main .reactions button[aria-pressed='false']", "1");
    }
}
