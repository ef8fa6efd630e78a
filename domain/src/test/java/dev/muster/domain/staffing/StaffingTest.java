package dev.muster.domain.staffing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.staffing.Staffing.Hour;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.Skill;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final BusinessHours OFFICE = BusinessHours.officeHours(BERLIN);
    private static final ShiftType DAY = type("Day", "09:00", "17:00", 1);
    private static final ShiftType LATE = type("Late", "13:00", "21:00", 0);

    private static ShiftType type(String name, String start, String end, int onMonday) {
        return new ShiftType(
                name,
                LocalTime.parse(start),
                LocalTime.parse(end),
                onMonday == 0 ? Map.of() : Map.of(MONDAY, onMonday),
                null);
    }

    /** So many tickets at a local hour of a weekday, in each of the last eight weeks. */
    private static List<Instant> eachWeek(DayOfWeek day, int hour, int tickets) {
        List<Instant> openings = new ArrayList<>();
        for (int week = 1; week <= Arrivals.WEEKS; week++) {
            LocalDate monday = LocalDate.of(2026, 11, 30).minusWeeks(week);
            for (int i = 0; i < tickets; i++) {
                openings.add(monday.plusDays(day.getValue() - 1)
                        .atTime(hour, i % 60)
                        .atZone(BERLIN)
                        .toInstant());
            }
        }
        return openings;
    }

    private static Arrivals arrivals(List<Instant> openings) {
        return Arrivals.before(TODAY, openings, BERLIN);
    }

    private static Workload dueWithin(Duration window) {
        return new Workload(Duration.ofMinutes(30), 0, new Promised.Deadline(window));
    }

    @Test
    void arrivalsAreTheMeanOfTheLastEightWeeksInLocalTime() {
        List<Instant> openings = eachWeek(MONDAY, 9, 4);
        openings.add(Instant.parse("2026-11-24T08:00:00Z")); // Tuesday 09:00 in Berlin, once
        openings.add(Instant.parse("2026-12-01T08:00:00Z")); // this week isn't complete

        Arrivals arrivals = arrivals(openings);

        assertThat(arrivals.weeks()).isEqualTo(8);
        assertThat(arrivals.at(MONDAY, 9)).isCloseTo(4, within(1e-9));
        assertThat(arrivals.at(TUESDAY, 9)).isCloseTo(1 / 8.0, within(1e-9));
        assertThat(arrivals.total()).isCloseTo(4 + 1 / 8.0, within(1e-9));
    }

    @Test
    void theHourIsTheSameBeforeAndAfterTheClocksWentBack() {
        // The clocks went back on 25 October: 09:00 was 07:00 UTC before and 08:00 after.
        Arrivals arrivals =
                arrivals(List.of(Instant.parse("2026-10-19T07:30:00Z"), Instant.parse("2026-10-26T08:30:00Z")));

        assertThat(arrivals.at(MONDAY, 9) * arrivals.weeks()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aTeamThatBeganThreeWeeksAgoIsMeasuredByThose() {
        assertThat(arrivals(List.of(Instant.parse("2026-11-11T08:00:00Z"))).weeks())
                .isEqualTo(3);
        assertThat(arrivals(List.of(Instant.parse("2026-12-01T08:00:00Z"))).weeks())
                .isZero();
        assertThat(arrivals(List.of()).total()).isZero();
    }

    /** 16 tickets at nine, half an hour each, the last due at 13:30: 16 + 4 of them are 10 hours of work, 4.5 for each person. */
    @Test
    void enoughPeopleAreThereForTheWorkThatIsDue() {
        Staffing staffing =
                Staffing.of(arrivals(eachWeek(MONDAY, 9, 16)), OFFICE, dueWithin(Duration.ofHours(4)), List.of(DAY));

        assertThat(staffing.needed("Day", MONDAY)).isEqualTo(3);
        assertThat(staffing.needed("Day", TUESDAY)).isZero();
        assertThat(staffing.uncovered()).isEmpty();
        assertThat(staffing.work().get(9)).isCloseTo(8, within(1e-9));
        assertThat(staffing.cover().get(9)).isCloseTo(3, within(1e-9));
    }

    @Test
    void workThatMayWaitUntilTomorrowTakesFewerPeople() {
        Staffing staffing =
                Staffing.of(arrivals(eachWeek(MONDAY, 9, 16)), OFFICE, dueWithin(Duration.ofHours(8)), List.of(DAY));

        assertThat(staffing.needed("Day", MONDAY)).isEqualTo(2);
    }

    @Test
    void breaksAndMeetingsTakeMorePeople() {
        Workload workload = new Workload(Duration.ofMinutes(30), 0.5, new Promised.Deadline(Duration.ofHours(4)));

        Staffing staffing = Staffing.of(arrivals(eachWeek(MONDAY, 9, 16)), OFFICE, workload, List.of(DAY));

        assertThat(staffing.needed("Day", MONDAY)).isEqualTo(5);
    }

    @Test
    void whatComesInTheNightIsDueAfterTheMorning() {
        Staffing staffing =
                Staffing.of(arrivals(eachWeek(TUESDAY, 22, 4)), OFFICE, dueWithin(Duration.ofHours(4)), List.of(DAY));

        assertThat(staffing.needed("Day", WEDNESDAY)).isEqualTo(1);
        assertThat(staffing.needed("Day", TUESDAY)).isZero();
    }

    @Test
    void theShiftThatReachesMoreOfTheWorkGetsThePeople() {
        Staffing staffing = Staffing.of(
                arrivals(eachWeek(MONDAY, 16, 9)),
                new BusinessHours(BERLIN, BusinessHours.aroundTheClock(BERLIN).days()),
                dueWithin(Duration.ofHours(4)),
                List.of(DAY, LATE));

        assertThat(staffing.needed("Late", MONDAY)).isEqualTo(2);
        assertThat(staffing.needed("Day", MONDAY)).isZero();
    }

    @Test
    void aGapNamesWhereTodaysNumbersAreTooLow() {
        Staffing staffing =
                Staffing.of(arrivals(eachWeek(MONDAY, 9, 16)), OFFICE, dueWithin(Duration.ofHours(4)), List.of(DAY));

        assertThat(staffing.shortBefore()).hasValueSatisfying(gap -> {
            assertThat(gap.from()).isEqualTo(new Hour(MONDAY, 9));
            assertThat(gap.to()).isEqualTo(new Hour(MONDAY, 13));
            assertThat(gap.missingHours()).isCloseTo(5.5, within(1e-9));
        });
    }

    @Test
    void ticketsThatNoShiftReachesInTimeAreNamed() {
        BusinessHours always = BusinessHours.aroundTheClock(BERLIN);

        Staffing staffing =
                Staffing.of(arrivals(eachWeek(SUNDAY, 3, 1)), always, dueWithin(Duration.ofHours(1)), List.of(DAY));

        assertThat(staffing.uncovered()).containsExactly(new Hour(SUNDAY, 3));
    }

    @Test
    void noShiftIsAddedOnADayOff() {
        Staffing staffing =
                Staffing.of(arrivals(eachWeek(FRIDAY, 16, 30)), OFFICE, dueWithin(Duration.ofHours(40)), List.of(DAY));

        assertThat(staffing.types().getFirst().needed()).isNotEmpty().doesNotContainKeys(SATURDAY, SUNDAY);
    }

    @Test
    void shiftsThatNeedASkillKeepTheirNumbersAndCount() {
        ShiftType tax =
                new ShiftType("Tax", LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of(MONDAY, 3), new Skill("tax"));

        Staffing staffing = Staffing.of(
                arrivals(eachWeek(MONDAY, 9, 16)), OFFICE, dueWithin(Duration.ofHours(4)), List.of(tax, DAY));

        assertThat(staffing.needed("Tax", MONDAY)).isEqualTo(3);
        assertThat(staffing.needed("Day", MONDAY)).isZero();
    }

    @Test
    void chatsTakeAsManyPeopleAsErlangSays() {
        Workload chats = new Workload(Duration.ofMinutes(3), 0, new Promised.Chat(Duration.ofSeconds(20), 0.8));

        Staffing staffing = Staffing.of(arrivals(eachWeek(MONDAY, 10, 200)), OFFICE, chats, List.of(DAY));

        assertThat(staffing.needed("Day", MONDAY)).isEqualTo(14);
    }

    @Test
    void aQuietTeamNeedsNobody() {
        Staffing staffing = Staffing.of(arrivals(List.of()), OFFICE, dueWithin(Duration.ofHours(4)), List.of(DAY));

        assertThat(staffing.types()).extracting(ShiftType::needed).containsExactly(Map.of());
        assertThat(staffing.shortBefore()).isEmpty();
    }
}
