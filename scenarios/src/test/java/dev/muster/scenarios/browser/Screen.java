package dev.muster.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A window with the simulator's page in it, and the hands and eyes of whoever sits before it. */
final class Screen {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Where the pictures of the documentation go, when they are to be made anew. */
    private static final String DOCUMENTED = System.getProperty("muster.pictures", "");

    private static final String AXE = axe();

    private final ChromeDriver driver;

    Screen(ChromeDriver driver) {
        this.driver = driver;
    }

    // ---- the window

    Screen laptop() {
        return sized(1280, 800);
    }

    Screen phone() {
        return sized(375, 740);
    }

    private Screen sized(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Screen light() {
        return scheme("light");
    }

    Screen dark() {
        return scheme("dark");
    }

    private Screen scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
        return this;
    }

    /** Opens the page as somebody, in a conversation named by its id. */
    Screen open(String url, String as, String in) {
        driver.get("about:blank");
        driver.get(url + "/#as=" + as + "&in=" + in);
        sees("[aria-pressed='true'] img");
        return this;
    }

    Screen open(String url) {
        driver.get(url);
        return this;
    }

    // ---- eyes

    /** Waits until something that a selector names is there and visible. */
    WebElement sees(String selector) {
        return sees(selector, "");
    }

    /** Waits until something that a selector names, with these words in it, is there and visible; the last if there are many. */
    WebElement sees(String selector, String words) {
        WebElement[] found = new WebElement[1];
        until("see \"" + words + "\" in " + selector, () -> {
            found[0] = (WebElement) driver.executeScript(LAST_VISIBLE, selector, words);
            return found[0] != null;
        });
        return found[0];
    }

    /** One script instead of two questions for each element: conversations are long. */
    private static final String LAST_VISIBLE = """
            return [...document.querySelectorAll(arguments[0])]
              .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible'
                && one.innerText.includes(arguments[1])).at(-1) ?? null;
            """;

    void seesNo(String selector) {
        seesNo(selector, "");
    }

    void seesNo(String selector, String words) {
        until(
                "see no \"" + words + "\" in " + selector,
                () -> driver.executeScript(LAST_VISIBLE, selector, words) == null);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** How many there are; asked in the page, which takes no longer however many there are. */
    long count(String selector) {
        return (Long) script("return document.querySelectorAll(arguments[0]).length", selector);
    }

    /** A message of the conversation that contains the words. */
    WebElement message(String words) {
        return sees("main .message", words);
    }

    void waitsUntil(Predicate<Screen> condition) {
        until("see what was expected", () -> condition.test(this));
    }

    private void until(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await("to " + what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(StaleElementReferenceException.class)
                .until(condition);
    }

    /** What a script returns. */
    Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    String text(String selector) {
        return sees(selector).getText();
    }

    // ---- hands

    /** Acts as somebody, with one click. */
    Screen as(String name) {
        clicks(".people button[aria-label^='" + name + "']");
        sees(".people button[aria-pressed='true'][aria-label^='" + name + "']");
        return this;
    }

    Screen goes(String conversation) {
        sees(".side button", conversation).click();
        sees(".side button[aria-current]", conversation);
        return this;
    }

    Screen clicks(String selector) {
        return clicks(selector, "");
    }

    Screen clicks(String selector, String words) {
        until("click \"" + words + "\" in " + selector, () -> {
            sees(selector, words).click();
            return true;
        });
        return this;
    }

    /** Presses a button of a message that contains the words. */
    Screen presses(String button, String words) {
        until("press " + button, () -> {
            message(words).findElements(By.tagName("button")).stream()
                    .filter(one -> one.getText().equals(button))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + button + " under " + words))
                    .click();
            return true;
        });
        return this;
    }

    /** Types into the message box and sends it. */
    Screen types(String line) {
        WebElement box = sees("#line");
        box.click();
        box.sendKeys(line);
        if (!all(".popup.above").isEmpty()) {
            box.sendKeys(Keys.ESCAPE);
        }
        box.sendKeys(Keys.ENTER);
        waitsUntil(screen -> Objects.equals(screen.script("return document.getElementById('line')?.value"), ""));
        return this;
    }

    /** Replaces what is in the field with that label. */
    Screen fills(String label, String value) {
        WebElement field = sees("dialog [aria-label='" + label + "']");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
        return this;
    }

    /** Picks from the list of the field with that label. */
    Screen picks(String label, String... options) {
        clicks("[aria-label^='" + label + ":']");
        for (String option : options) {
            clicks(".popup [role='option']", option);
        }
        return this;
    }

    Screen keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    String focused() {
        return String.valueOf(script("const e = document.activeElement; return e.id || e.className || e.tagName"));
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    // ---- judging

    /** Keeps a picture of what is on the screen. */
    Screen picture(String name) {
        script("document.activeElement?.matches('textarea, input:not(.popup input)') && document.activeElement.blur()");
        save(PICTURES, name);
        return this;
    }

    /** A picture that the documentation shows; written into it only when somebody says where it is. */
    void documented(String name) {
        picture(name);
        if (!DOCUMENTED.isEmpty()) {
            save(Path.of(DOCUMENTED), name);
        }
    }

    private void save(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new IllegalStateException("The picture " + name + " can't be written", unwritable);
        }
    }

    /** Nothing sticks out to the side. */
    Screen fitsTheWidth() {
        assertThat(script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        return this;
    }

    /** Everybody can read and reach it: contrast, names, roles, as axe-core judges WCAG 2.1 A and AA. */
    Screen isAccessible() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => done(
                  result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 160) + ' '
                    + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '')).join('\\n   '))));
                """);
        assertThat((List<?>) found).as("what axe objects to").isEmpty();
        return this;
    }

    void hasNoErrors() {
        List<LogEntry> errors = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    private static String axe() {
        try (InputStream script = Screen.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("axe can't be read", unreadable);
        }
    }
}
