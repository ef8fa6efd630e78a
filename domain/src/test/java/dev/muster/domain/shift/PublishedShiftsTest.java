package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.shift.RosterFixture.type;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.BERLIN;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PublishedShiftsTest {
    private final PublishedShifts week = PublishedShifts.of(
            List.of(roster("roster-a")
                    .with(MONDAY.plusDays(1), EARLY, MEI)
                    .with(MONDAY, NIGHT, RAJ)
                    .with(MONDAY, EARLY, ANA, MEI)
                    .build()),
            MONDAY,
            MONDAY.plusDays(6));

    private static Staffed staffed(String name) {
        return new Staffed(MONDAY, type(name, "07:00", "15:00"), List.of(ANA));
    }

    @Test
    void peopleOfOneShiftAreTogetherAndShiftsFollowEachOther() {
        assertThat(week.all())
                .containsExactly(
                        new Staffed(MONDAY, EARLY, List.of(ANA, MEI)),
                        new Staffed(MONDAY, NIGHT, List.of(RAJ)),
                        new Staffed(MONDAY.plusDays(1), EARLY, List.of(MEI)));
        assertThat(week.on(MONDAY)).hasSize(2);
    }

    @Test
    void aNightShiftRunsOnAfterMidnightAndBelongsToTheDayBefore() {
        assertThat(week.at(Instant.parse("2026-11-24T04:59:59Z"), BERLIN))
                .containsExactly(new Staffed(MONDAY, NIGHT, List.of(RAJ)));
        assertThat(week.at(Instant.parse("2026-11-24T05:00:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void aShiftRunsFromItsFirstInstantToBeforeItsLast() {
        assertThat(week.at(Instant.parse("2026-11-23T05:59:59Z"), BERLIN)).isEmpty();
        assertThat(week.at(Instant.parse("2026-11-23T06:00:00Z"), BERLIN)).hasSize(1);
        assertThat(week.at(Instant.parse("2026-11-23T14:00:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void theNightTheClocksGoBackIsAnHourLonger() {
        LocalDate saturday = LocalDate.of(2026, 10, 24);
        Staffed night = new Staffed(saturday, NIGHT, List.of(ANA));

        assertThat(night.startsAt(BERLIN)).isEqualTo("2026-10-24T20:00:00Z");
        assertThat(night.endsAt(BERLIN)).isEqualTo("2026-10-25T05:00:00Z");
    }

    @Test
    void onlyTheAskedDatesAreThere() {
        Roster roster = roster("roster-a")
                .with(MONDAY, LATE, ANA)
                .with(MONDAY.plusDays(1), LATE, RAJ)
                .with(MONDAY.plusDays(2), LATE, MEI)
                .build();

        assertThat(PublishedShifts.of(List.of(roster), MONDAY.plusDays(1), MONDAY.plusDays(1))
                        .all())
                .containsExactly(new Staffed(MONDAY.plusDays(1), LATE, List.of(RAJ)));
    }

    @Test
    void plainNamesMakeReadableKeys() {
        assertThat(staffed("Early").key()).isEqualTo("2026-11-23/Early");
        assertThat(staffed("Late 2").key()).isEqualTo("2026-11-23/Late-2");
    }

    @Test
    void shiftsWithOtherNamesHaveOtherKeys() {
        assertThat(staffed("早番").key()).isNotEqualTo(staffed("遅番").key());
        assertThat(staffed("Late+").key()).isNotEqualTo(staffed("Late-").key());
        assertThat(staffed("Late 2").key()).isNotEqualTo(staffed("Late-2").key());
    }

    @Property
    void everyKeyIsFitForAMessageId(@ForAll @StringLength(min = 1, max = ShiftType.LONGEST_NAME) String name) {
        Assume.that(!name.isBlank());

        String key = staffed(name).key();

        assertThat(new MessageId(key).value()).isEqualTo(key);
    }
}
