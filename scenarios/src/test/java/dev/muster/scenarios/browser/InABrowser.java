package dev.muster.scenarios.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.chrome.ChromeDriver;

/** What tests in a browser begin with: one Chromium for all tests of a class, and after each no error in its console. */
@SuppressWarnings("NullAway.Init")
abstract class InABrowser {
    private static ChromeDriver driver;
    static Screen screen;

    @BeforeAll
    @SuppressWarnings("SystemOut") // whoever reads the run's output is to know what it didn't try
    static void startChromium() {
        boolean there = Chromium.browser().isPresent() && Chromium.driver().isPresent();
        if (!there) {
            String what = "There is no chromium with its chromedriver on the PATH";
            if (Chromium.isRequired()) {
                Assertions.fail(what + ", and MUSTER_TEST_REQUIRES says that the browser must not be left out");
            }
            System.out.println("Skipped: the tests in a browser. " + what + ".");
            Assumptions.abort(what);
        }
        driver = Chromium.start();
        screen = new Screen(driver);
    }

    /** The page is judged and left before what it talks to goes away. */
    @AfterEach
    void nothingWentWrongOnThePage() {
        try {
            screen.hasNoErrors();
        } finally {
            screen.open("about:blank");
            clearAway();
        }
    }

    abstract void clearAway();

    @AfterAll
    static void stopChromium() {
        if (driver != null) {
            driver.quit();
        }
    }
}
