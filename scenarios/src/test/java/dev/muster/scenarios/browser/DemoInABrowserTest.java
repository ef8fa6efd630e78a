package dev.muster.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.demo.Demo;
import dev.muster.demo.seed.DemoTeam;
import dev.muster.demo.stage.Stage;
import dev.muster.simulator.time.MovableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A newcomer before the demo: claims, approves, is refused, fills in a form, moves the clock. */
class DemoInABrowserTest extends InABrowser {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant THURSDAY =
            LocalDateTime.parse("2026-11-26T09:55").atZone(BERLIN).toInstant();
    private static final String CHANNEL = "CBILLINGSUPPORT";
    private static final String OPEN = "Checkout page shows prices in the wrong currency";

    private Demo demo;

    @BeforeEach
    void putUpTheDemo() {
        demo = Demo.start(0, BERLIN, MovableClock.frozenAt(THURSDAY));
        demo.stage().settle();
        screen.laptop().light();
    }

    @Override
    void clearAway() {
        demo.close();
    }

    private Screen opens(String who, String in) {
        screen.open(demo.url(), who, in);
        screen.script("sessionStorage.setItem('simulator-tour-offered', 'yes')");
        if (!screen.all(".pane").isEmpty()) {
            screen.clicks(".pane [aria-label^='Close']");
        }
        return screen;
    }

    private Screen opensAsAna() {
        opens("ana", CHANNEL).message(OPEN);
        return screen;
    }

    @Test
    void anaClaimsByButtonAndRajIsToldWhoHasIt() {
        opensAsAna().presses("Claim", OPEN);
        screen.message("works on it");
        screen.sees(".message.ephemeral", "is yours");
        String number = screen.message(OPEN).getText().replaceFirst("(?s).*?#(\\d+) .*", "$1");

        screen.as("Raj");
        screen.seesNo(".message.ephemeral", "is yours");
        screen.types("/claim " + number);

        screen.sees(".message.ephemeral", "is already with @Ana");
    }

    @Test
    void whoeverLooksAtTheHomeSeesTheirOwn() {
        opens("ana", "D0ANA").clicks(".tabs button", "Home").sees(".home", "Your tickets");

        screen.as("Mara").sees(".home", "Longest unclaimed");
        screen.picture("home-of-the-lead");
    }

    @Test
    void rajClaimsByTypingWithTheHelpOfTheManifest() {
        opens("raj", CHANNEL).message(OPEN);

        screen.sees("#line").sendKeys("/cl");
        screen.sees("#line-options [role='option']", "/claim");
        screen.keys(Keys.TAB);
        screen.sees(".usage", "/claim [N]");
        screen.keys(Keys.ENTER);

        screen.sees(".message.ephemeral", "is yours");
        screen.sees("main .message", "@Raj works on it");
    }

    @Test
    void theLeadApprovesARosterAndAnAssociateIsRefused() {
        opens("ana", "D0ANA").types("/shift plan");
        screen.sees(".message.ephemeral", "lead");

        screen.as("Mara").types("/shift plan");
        screen.message("Roster for").isDisplayed();
        screen.presses("Approve", "Roster for");
        screen.sees("dialog.confirm", "everybody is told their shifts");
        screen.keys(Keys.ESCAPE);
        screen.seesNo("dialog.confirm");
        screen.presses("Approve", "Roster for").clicks("dialog.confirm .primary");

        screen.message("Approved by @Mara");
        screen.sees(".people button[aria-label^='Mei'] .unread");
        screen.as("Mei").message("Your shifts");
    }

    @Test
    void aFormComplainsBesideTheFieldAndTakesWhatIsCorrected() {
        opens("mara", CHANNEL).types("/muster setup");
        screen.sees("dialog h2", "Change the team");
        screen.fills("Time zone", "Europe/Berln").clicks("dialog .primary");

        screen.sees("dialog .wrong .error", "Europe/Berlin");
        assertThat(screen.focused()).as("the field to correct has the focus").contains("zone");
        screen.isAccessible();

        screen.fills("Time zone", "Europe/Berlin").clicks("dialog .primary");
        screen.seesNo("dialog");
    }

    @Test
    void howManyLettersAreLeftStandsInTheFieldAndNotOnWhatIsSaidBelow() {
        opens("mara", CHANNEL).types("/shift demand");
        screen.sees("dialog .count");

        assertThat(screen.script("""
                        return [...document.querySelectorAll('dialog .count')].every((count) => {
                          const field = count.previousElementSibling.getBoundingClientRect();
                          const own = count.getBoundingClientRect();
                          return own.top >= field.top - 1 && own.bottom <= field.bottom + 1 && own.right <= field.right;
                        });
                        """)).isEqualTo(true);
    }

    @Test
    void slacksOwnCheckComesFirst() {
        opensAsAna().types("/ticket new");
        screen.sees("dialog h2");

        screen.clicks("dialog .primary");

        screen.sees("dialog .wrong .error", "Please complete this required field.");
        screen.keys(Keys.ESCAPE);
        screen.seesNo("dialog");
    }

    @Test
    void theTourLeadsThroughFourSteps() {
        screen.open(demo.url());
        screen.script("sessionStorage.clear(); localStorage.clear()");
        screen.open("about:blank").open(demo.url());

        screen.clicks(".tour .primary", "Be Ana").waitsUntil(s -> s.focused().equals("line"));
        screen.keys(Keys.ENTER);
        screen.sees(".tour li.done", "Claim a ticket");
        screen.clicks(".tour .primary", "Be Mara").waitsUntil(s -> s.focused().equals("line"));
        screen.keys(Keys.ENTER);
        screen.presses("Approve", "Roster for").clicks("dialog.confirm .primary");
        screen.sees(".tour li.done", "Approve the roster");
        screen.clicks(".tour .primary", "Move the clock");
        screen.sees("#clock", "08:59");
        screen.clicks(".clock button", "+1 h");
        screen.sees("main .message", "in figures");
        screen.sees(".tour li.done", "Watch Monday come");
        screen.clicks(".tour .primary", "Be Tom");

        screen.sees(".tour .finished", "That was the tour");
    }

    @Test
    void timeRunsAsFastAsOneLikes() {
        opensAsAna();
        assertThat(screen.text("#clock")).contains("09:55");

        screen.clicks(".clock button", "+1 day");
        screen.sees("#clock", "Fri 27 Nov");
        screen.script(
                "const s = document.querySelector('.clock select'); s.value = '600'; s.dispatchEvent(new Event('change'))");

        screen.sees("main .message", "Now on shift");
        screen.waitsUntil(s -> !s.text("#clock").contains("09:5"));
        screen.script(
                "const s = document.querySelector('.clock select'); s.value = '0'; s.dispatchEvent(new Event('change'))");
        screen.waitsUntil(s -> demo.stage().clock().isFrozen());
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        opensAsAna();
        screen.keys(Keys.chord(Keys.CONTROL, "k"));
        screen.sees("dialog.jump input");
        screen.keys("mara", Keys.ENTER);
        screen.sees(".people button[aria-pressed='true'][aria-label^='Mara']");

        screen.keys("/");
        screen.waitsUntil(s -> s.focused().equals("line"));
        screen.keys("muster se", Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, Keys.ARROW_UP);
        screen.waitsUntil(s -> s.focused().contains("message"));
        screen.keys(Keys.ENTER);
        screen.waitsUntil(s -> !s.all("aside.pane").isEmpty());
        screen.sees("#reply").sendKeys("I look into it", Keys.ENTER);
        screen.sees("aside .message", "I look into it");
        screen.keys(Keys.ESCAPE);

        screen.seesNo("aside.pane");
        screen.sees("main .replies", "1 reply");
    }

    @Test
    void itIsPleasantAtBothWidthsAndInBothThemes() {
        opensAsAna();
        for (String theme : new String[] {"light", "dark"}) {
            if (theme.equals("dark")) {
                screen.dark();
            }
            screen.laptop().picture("channel-laptop-" + theme).fitsTheWidth().isAccessible();
            screen.phone().picture("channel-phone-" + theme).fitsTheWidth().isAccessible();
            screen.clicks(".drawer").sees(".side.open");
            screen.picture("drawer-phone-" + theme).isAccessible();
            screen.keys(Keys.ESCAPE);
            screen.script("document.querySelector('.shade')?.click()");
            screen.seesNo(".side.open");
            screen.types("/ticket new").sees("dialog h2");
            screen.picture("form-phone-" + theme).fitsTheWidth().isAccessible();
            screen.laptop().picture("form-laptop-" + theme).isAccessible();
            screen.keys(Keys.ESCAPE);
            screen.seesNo("dialog");
            screen.clicks("[aria-label='Traffic']").sees(".traffic details");
            screen.clicks(".traffic summary").picture("traffic-laptop-" + theme).isAccessible();
            screen.clicks("[aria-label='Close the traffic']");
        }
    }

    /** The README's pictures: {@code -Dmuster.pictures=../docs/images} puts them there. */
    @Test
    void thePicturesOfTheReadmeAreTakenHere() {
        Stage stage = demo.stage();
        stage.slack().as("mara").inDirectMessage().types("/shift plan");
        stage.settle();
        stage.slack().as("mara").presses("Approve").onMessageWith("Roster for", "D0MARA");
        stage.moveTo(LocalDateTime.parse("2026-11-30T09:02").atZone(BERLIN).toInstant());
        stage.slack().as("mei").in(DemoTeam.CHANNEL).types("/ticket new Refund is shown twice on the invoice #refunds");
        stage.settle();
        stage.slack().as("tom").in(DemoTeam.CHANNEL).types("/claim 46");
        stage.settle();

        opens("ana", CHANNEL).message("in figures");
        screen.documented("main-job");
        screen.as("Raj").clicks("[aria-label='Traffic']").sees(".traffic details");
        screen.types("/ticket mine").sees(".traffic details", "/ticket");
        screen.clicks(".traffic summary", "/ticket");
        screen.documented("simulator");
    }
}
