package dev.muster.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final String FREE = "--------------";

    private static Verdict check(String rowOfA, String rowOfB) {
        Instance instance = Tiny.instance();
        return Checker.check(instance, Tiny.assignment(instance, rowOfA, rowOfB));
    }

    private static List<String> violations(String rowOfA) {
        return check(rowOfA, FREE).violations();
    }

    @Test
    void aRosterThatKeepsAllRulesHasNoViolation() {
        assertThat(check("-EEL----------", "ELLLLLLLLLLLLL").violations()).isEmpty();
    }

    @Test
    void aShiftMayBeGivenSoOften() {
        assertThat(violations("-EEE----------")).containsExactly("A: 3 shifts E, at most 2");
    }

    @Test
    void minutesHaveALeastAndAMost() {
        assertThat(violations("-LL-----------")).containsExactly("A: 840 minutes, at least 900");
        assertThat(violations("-LLL---LL-----")).containsExactly("A: 2100 minutes, at most 2000");
    }

    @Test
    void runsOfShiftsHaveALeastAndAMost() {
        assertThat(violations("--E----LL-----")).containsExactly("A: 1 shifts in a row from day 2, at least 2");
        assertThat(violations("-LLLL---------")).containsExactly("A: 4 shifts in a row from day 1, at most 3");
    }

    @Test
    void daysOffComeTogether() {
        assertThat(violations("-LL-LL--------")).containsExactly("A: 1 days off in a row from day 3, at least 2");
    }

    @Test
    void aRunAtEitherEndMayBeShort() {
        assertThat(violations("-LL----------L")).isEmpty();
    }

    @Test
    void aWeekendCountsIfOneOfItsDaysIsWorked() {
        assertThat(violations("-----LL----LL-")).containsExactly("A: 2 weekends, at most 1");
    }

    @Test
    void aDayOffIsOff() {
        assertThat(violations("LLL-----------")).containsExactly("A: a shift on day 0, a day off");
    }

    @Test
    void aShiftThatMayNotFollowDoesNot() {
        assertThat(violations("-LE-----------")).containsExactly("A: E right after L on day 2");
    }

    @Test
    void requestsAndCoverAddUp() {
        // A's wish for E on day 2 unmet: 3; E on day 2 one short: 100; L on day 4 two short: 100.
        assertThat(check(FREE, FREE).objective()).isEqualTo(203);
        assertThat(check("--E-----------", FREE).objective()).isEqualTo(100);
        assertThat(check("--E-----------", "----L---------").objective()).isEqualTo(50 + 5);
        assertThat(check("--E-L---------", "--E-L---------").objective()).isEqualTo(1 + 5);
    }
}
