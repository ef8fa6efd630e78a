package dev.muster.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.Mrkdwn;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page with somebody else's app: every block, every field, the home tab, files, attacks, a long conversation. */
class ForeignAppInABrowserTest extends WithAForeignApp {
    private static final String ATTACK = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";

    @Test
    void everyBlockIsDrawnAndReadable() {
        posts("the gallery", resource("gallery.json"));
        opens("CGALLERY").message("Everything that can be said");

        for (String selector : new String[] {
            ".header",
            ".section",
            ".fields",
            ".context",
            ".actions",
            ".rich ol",
            ".markdown table",
            ".block table",
            ".elsewhere",
            "blockquote",
            "pre",
            "time[datetime]",
            ".choices"
        }) {
            screen.sees("main .message " + selector);
        }
        assertThat(screen.text("main .message .fields")).contains("plain *stars*");
        assertThat(screen.text("main .message .markdown")).contains("<b>no markup</b>");
        assertThat(screen.text("main .message")).contains("@Ana Alba").contains("#gallery");
        for (String theme : new String[] {"light", "dark"}) {
            if (theme.equals("dark")) {
                screen.dark();
            }
            screen.laptop().picture("blocks-laptop-" + theme).isAccessible();
            screen.phone().picture("blocks-phone-" + theme).fitsTheWidth().isAccessible();
        }
    }

    @Test
    void elementsTellTheAppWhatWasChosen() {
        posts("the gallery", resource("gallery.json"));
        opens("CGALLERY").message("Everything that can be said");

        screen.presses("Go", "Everything");
        screen.waitsUntil(s -> actions().contains("\"go\""));
        screen.picks("A colour", "Blue");
        screen.waitsUntil(s -> actions().contains("\"value\":\"blue\""));
        screen.clicks("main .menu [aria-label='More']").clicks("[role='menuitem']", "Never");
        screen.waitsUntil(s -> actions().contains("\"value\":\"never\""));
        screen.presses("Stop", "Everything").sees("dialog.confirm", "can't be undone");
        screen.clicks("dialog.confirm button", "No");
        screen.seesNo("dialog.confirm");
        assertThat(actions()).doesNotContain("\"stop\"");
        screen.presses("Stop", "Everything").clicks("dialog.confirm .danger");
        screen.waitsUntil(s -> actions().contains("\"stop\""));
    }

    private String actions() {
        return app.received("block_actions").stream()
                .map(payload -> Json.write(Json.array(payload, "actions")))
                .toList()
                .toString();
    }

    @Test
    void aFormIsFilledInCorrectedAndSent() {
        app.does(payload -> {
            String type = Json.text(payload, "type", "");
            if (Json.text(payload, "command", "").equals("/form")) {
                app.calls(
                        "views.open",
                        Json.object("trigger_id", Json.text(payload, "trigger_id", ""), "view", resource("form.json")));
            }
            if (type.equals("view_submission") && Json.write(payload).contains("too boring")) {
                return "{\"response_action\":\"errors\",\"errors\":{\"subject\":\"Say it with more spirit.\"}}";
            }
            return "";
        });
        opens("CGALLERY").types("/form").sees("dialog h2", "Everything asked");

        screen.fills("Subject", "no").clicks("dialog .primary");
        screen.sees("dialog .error", "Please enter at least 3 characters.");
        screen.sees("dialog .error", "Please complete this required field.");
        screen.picture("form-errors").isAccessible();
        screen.fills("Subject", "too boring").fills("How many", "12").clicks("dialog .primary");
        screen.sees("dialog .error", "allowed range");
        screen.fills("How many", "7").picks("Priority", "Urgent").picks("Who", "Ana Alba", "Ben Boyd");
        screen.keys(Keys.ESCAPE);
        screen.clicks("dialog [role='group'] label", "Two").clicks("dialog [role='radiogroup'] label", "Right");
        screen.clicks("dialog .primary");
        screen.sees("dialog .error", "Say it with more spirit.");
        screen.fills("Subject", "thrilling").clicks("dialog .primary");
        screen.seesNo("dialog");

        String state = Json.write(Json.object(app.received("view_submission").getLast(), "view")
                .flatMap(view -> Json.object(view, "state"))
                .orElseThrow());
        assertThat(state)
                .contains("\"value\":\"thrilling\"")
                .contains("\"value\":\"7\"")
                .contains("\"value\":\"p1\"")
                .contains("[\"UANA\",\"UBEN\"]")
                .contains("\"selected_date\":\"2026-11-23\"")
                .contains("\"selected_date_time\":1795420800")
                .contains("\"value\":\"2\"")
                .contains("\"value\":\"r\"");
    }

    @Test
    void formsLieOnEachOtherAndOneGoesBack() {
        app.does(payload -> {
            String trigger = Json.text(payload, "trigger_id", "");
            if (Json.text(payload, "command", "").equals("/form")) {
                app.calls("views.open", Json.object("trigger_id", trigger, "view", resource("form.json")));
            }
            if (Json.text(payload, "type", "").equals("block_actions")) {
                String second = resource("form.json").replace("Everything asked", "Asked some more");
                app.calls("views.push", Json.object("trigger_id", trigger, "view", second));
            }
            return "";
        });
        opens("CGALLERY").types("/form").sees("dialog h2", "Everything asked");
        screen.fills("Subject", "kept meanwhile");

        screen.clicks("dialog .actions button", "Ask more").sees("dialog h2", "Asked some more");
        screen.clicks("dialog [aria-label='Back']").sees("dialog h2", "Everything asked");

        assertThat(screen.script("return document.querySelector(\"dialog [aria-label='Subject']\").value"))
                .isEqualTo("kept meanwhile");
        screen.clicks("dialog [aria-label='Close']").seesNo("dialog");
        screen.waitsUntil(s -> app.received("view_closed").size() == 2);
    }

    @Test
    void theHomeTabIsPublishedAndUsed() {
        app.does(payload -> {
            String type = Json.text(payload, "type", "");
            if (type.equals("app_home_opened")) {
                home("Welcome home", "Count");
            } else if (type.equals("block_actions")) {
                home("Counted once", "Again");
            }
            return "";
        });
        opens("DANA");

        screen.clicks(".tabs button", "Home").sees(".home", "Welcome home");
        screen.clicks(".home button", "Count").sees(".home", "Counted once");

        screen.picture("home-laptop-light").isAccessible();
        screen.clicks(".tabs button", "Messages").sees(".messages", "Nothing has been said");
    }

    private void home(String text, String button) {
        JsonObject view = Json.parseObject("""
                {"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"%s"}},
                 {"type":"actions","elements":[{"type":"button","action_id":"count","text":{"type":"plain_text","text":"%s"}}]}]}
                """.formatted(text, button)).orElseThrow();
        app.calls("views.publish", Json.object("user_id", ana.id(), "view", view));
    }

    @Test
    void markupOfAnybodyAppearsAsText() {
        slack.workspace()
                .add(Person.member(new PersonId("UEVE"), "eve", "Eve " + ATTACK, ZoneId.of("UTC"))
                        .shownAs(ATTACK));
        slack.workspace().join(channel.id(), new PersonId("UEVE"));
        slack.as("eve").in("#gallery").says("typed " + ATTACK);
        posts("x", """
                [{"type":"section","text":{"type":"mrkdwn","text":"mrkdwn %2$s <javascript:alert(1)|click>"}},
                 {"type":"header","text":{"type":"plain_text","text":"header %1$s"}},
                 {"type":"markdown","text":"markdown %1$s [link](javascript:alert(1))"}]
                """.formatted(ATTACK, Mrkdwn.escape(ATTACK)));
        app.shares("CGALLERY", "file " + ATTACK + ".csv", ("a,b\n" + ATTACK + ",2\n").getBytes(StandardCharsets.UTF_8));
        opens("CGALLERY").message("typed <img");

        screen.sees("main .message .header", "header <img");
        screen.sees("main .message .markdown", "markdown <img");
        screen.sees("main .message .file", "file <img");
        screen.sees("main .message .file td", "<img");
        screen.sees(".people button[aria-label^='<img']");

        assertThat(screen.script("return window.hacked ?? 'untouched'")).isEqualTo("untouched");
        assertThat(screen.all("main a[href^='javascript']")).isEmpty();
    }

    @Test
    void filesAreShownBeforeTheyAreFetched() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 320, 120);
        ImageIO.write(image, "png", png);
        app.shares("CGALLERY", "chart.png", png.toByteArray());
        app.shares("CGALLERY", "week.csv", "week,opened\n47,\"1,1\"\n".getBytes(StandardCharsets.UTF_8));
        opens("CGALLERY").message("chart.png");

        screen.waitsUntil(s -> s.script("return document.querySelector('.file img')?.naturalWidth")
                .equals(320L));
        screen.sees("main .file td", "1,1");
        screen.isAccessible();
    }

    @Test
    void anAppThatIsTooSlowIsToldOf() {
        CountDownLatch answered = new CountDownLatch(1);
        app.does(payload -> {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "";
        });
        opens("CGALLERY").types("/slow");

        screen.sees(".notice", "operation_timeout");
        screen.sees(".message.ephemeral", "failed with the error \"operation_timeout\"");
        answered.countDown();
    }

    @Test
    void aConversationOfTwoThousandMessagesIsLoadedAsOneScrolls() {
        for (int i = 0; i < 2000; i++) {
            slack.workspace().post(channel.id(), ana.id(), Content.text("message number " + i), null);
        }
        opens("CGALLERY").message("message number 1999");
        assertThat(screen.count("main .message")).isEqualTo(50);

        for (int part = 2; part <= 40; part++) {
            int wanted = part * 50;
            screen.script("document.querySelector('.messages').scrollTop = 0");
            screen.waitsUntil(s -> s.count("main .message") >= wanted);
        }
        screen.sees(".more", "beginning of #gallery");
        screen.script("document.querySelector('.messages').scrollTop = 0");
        screen.waitsUntil(s -> String.valueOf(s.script("return document.querySelector('main .message').innerText"))
                .contains("message number 0"));
        slack.workspace().post(channel.id(), ana.id(), Content.text("and one more"), null);
        screen.clicks(".to-end").message("and one more");
    }

    @Test
    void whoeverGoesAwayAndComesBackFindsThePlaceAgain() {
        opens("CGALLERY").types("Hello from Ana");
        screen.as("Ben Boyd").types("Hello from Ben");
        String address = screen.address();

        screen.open("about:blank").open(address);

        screen.sees(".people button[aria-pressed='true'][aria-label^='Ben']");
        screen.message("Hello from Ben");
    }
}
