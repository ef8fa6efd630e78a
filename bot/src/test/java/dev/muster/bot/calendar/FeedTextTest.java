package dev.muster.bot.calendar;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import dev.muster.domain.calendar.CalendarDesk.Shown;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedEvent;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.calendar.FeedShift;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.fortuna.ical4j.validate.ValidationResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed says, as two parsers that aren't ours read it, both strict. */
class FeedTextTest {
    private static final Instant CHANGED = Instant.parse("2026-11-20T10:11:12Z");

    private static FeedEvent event(String zone, String date, String start, String end, String shift, UserId... people) {
        LocalDate day = LocalDate.parse(date);
        return new FeedEvent(
                new FeedShift(
                        date + "/" + shift,
                        day,
                        shift,
                        LocalTime.parse(start),
                        LocalTime.parse(end),
                        ZoneId.of(zone),
                        List.of(people)),
                0,
                CHANGED,
                false);
    }

    private static FeedEvent cancelled(FeedEvent event) {
        return new FeedEvent(event.shift(), 4, CHANGED, true);
    }

    private static String text(Team team, FeedScope scope, FeedEvent... events) {
        CalendarFeed feed = new CalendarFeed(WORKSPACE, team.id(), ANA, scope, null, 1, NOW, Arrays.asList(events), 1);
        return FeedText.of(new Shown(feed, team));
    }

    private static Calendar strict(String text) throws Exception {
        for (String hint : List.of(
                CompatibilityHints.KEY_RELAXED_PARSING,
                CompatibilityHints.KEY_RELAXED_UNFOLDING,
                CompatibilityHints.KEY_RELAXED_VALIDATION)) {
            assertThat(CompatibilityHints.isHintEnabled(hint)).as(hint).isFalse();
        }
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        List<ICalendar> read = Biweekly.parse(text).all();
        assertThat(read).hasSize(1);
        if (!read.getFirst().getEvents().isEmpty()) { // a zone is no component to this one
            assertThat(read.getFirst().validate(ICalVersion.V2_0)).isEmpty();
        }
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    @Test
    void aShiftSaysWhenWhereInTimeAndWithWhom() throws Exception {
        String text = text(team(), FeedScope.OWN, event("Europe/Berlin", "2026-11-23", "22:00", "06:00", "Night", RAJ));

        strict(text);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//Shifts//EN\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "X-WR-CALNAME:My shifts\\, Billing\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "DTSTART;TZID=Europe/Berlin:20261123T220000\r\n",
                        "DTEND;TZID=Europe/Berlin:20261124T060000\r\n",
                        "DTSTAMP:20261120T101112Z\r\n",
                        "LAST-MODIFIED:20261120T101112Z\r\n",
                        "SEQUENCE:0\r\n",
                        "STATUS:CONFIRMED\r\n",
                        "SUMMARY:Night\\, Billing\r\n",
                        "DESCRIPTION:With RAJ.\r\n",
                        "TRANSP:OPAQUE\r\n");
    }

    @Test
    void aCancelledShiftStaysThereAsCancelledAndKeepsNobodyBusy() throws Exception {
        String text =
                text(team(), FeedScope.OWN, cancelled(event("Europe/Berlin", "2026-11-23", "08:00", "16:00", "Early")));

        strict(text);
        assertThat(text).contains("STATUS:CANCELLED\r\n", "SEQUENCE:4\r\n", "TRANSP:TRANSPARENT\r\n");
    }

    @Test
    void anEmptyFeedIsAValidCalendar() throws Exception {
        assertThat(events(strict(text(team(), FeedScope.TEAM)))).isEmpty();
    }

    @Test
    void namesMayHoldAnythingAndLinesAreFoldedByOctets() throws Exception {
        String nasty = "Jörg, \"der\" Große; a\\b\r\nBEGIN:VEVENT 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
        Team odd = team("team-odd", nasty, CHANNEL, ANA, RAJ).with(new Member(RAJ, nasty, Map.of()));
        String text =
                text(odd, FeedScope.TEAM, event("Europe/Berlin", "2026-11-23", "08:00", "16:00", "Früh;,", ANA, RAJ));

        Calendar calendar = strict(text);

        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(events(calendar)).hasSize(1);
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo("Früh;,: ANA, " + nasty.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward, and back, in the night between.
        "Europe/Berlin, 2027-03-27, 22:00, 06:00, 2027-03-27T22:00+01:00, 2027-03-28T06:00+02:00",
        "Europe/Berlin, 2026-10-24, 22:00, 06:00, 2026-10-24T22:00+02:00, 2026-10-25T06:00+01:00",
        "America/New_York, 2027-03-13, 22:00, 06:00, 2027-03-13T22:00-05:00, 2027-03-14T06:00-04:00",
        "America/New_York, 2026-10-31, 22:00, 06:00, 2026-10-31T22:00-04:00, 2026-11-01T06:00-05:00",
        "Australia/Lord_Howe, 2026-10-03, 22:00, 06:00, 2026-10-03T22:00+10:30, 2026-10-04T06:00+11:00",
        "Australia/Lord_Howe, 2027-04-03, 22:00, 06:00, 2027-04-03T22:00+11:00, 2027-04-04T06:00+10:30",
        // A time that doesn't exist is the one an hour later; one that is there twice is the first.
        "Europe/Berlin, 2027-03-28, 02:30, 10:30, 2027-03-28T03:30+02:00, 2027-03-28T10:30+02:00",
        "Europe/Berlin, 2026-10-25, 02:30, 10:30, 2026-10-25T02:30+02:00, 2026-10-25T10:30+01:00",
        // No clocks change.
        "Asia/Kolkata, 2026-10-25, 22:00, 06:00, 2026-10-25T22:00+05:30, 2026-10-26T06:00+05:30",
        "UTC, 2026-10-25, 22:00, 06:00, 2026-10-25T22:00Z, 2026-10-26T06:00Z"
    })
    void byItsOwnTimeZoneAFeedIsRightOnDaysWhenTheClocksChange(
            String zone, String date, String start, String end, String starts, String ends) throws Exception {
        Calendar calendar = strict(text(team(), FeedScope.OWN, event(zone, date, start, end, "Night")));

        VTimeZone timezone = timezone(calendar);
        biweekly.component.VEvent event =
                Biweekly.parse(calendar.toString()).first().getEvents().getFirst();

        assertThat(timezone.getTimeZoneId().getValue()).isEqualTo(zone);
        assertThat(inZone(timezone, event.getDateStart())).isEqualTo(OffsetDateTime.parse(starts));
        assertThat(inZone(timezone, event.getDateEnd())).isEqualTo(OffsetDateTime.parse(ends));
    }

    private static VTimeZone timezone(Calendar calendar) {
        return (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
    }

    /** A local time by the observances of a VTIMEZONE alone, as RFC 5545 has it: the latest that began before it. */
    private static OffsetDateTime inZone(VTimeZone timezone, DateOrDateTimeProperty written) {
        DateTimeComponents at = written.getValue().getRawComponents();
        LocalDateTime time = LocalDateTime.of(at.getYear(), at.getMonth(), at.getDate(), at.getHour(), at.getMinute());
        Observance last = null;
        LocalDateTime lastStart = LocalDateTime.MIN;
        for (Observance observance : timezone.getObservances()) {
            LocalDateTime start = observance.getStartDate().getDate();
            if (!start.isAfter(time) && start.isAfter(lastStart)) {
                last = observance;
                lastStart = start;
            }
        }
        assertThat(last).as("an observance before %s", time).isNotNull();
        // On a day when the clocks go back, the time that is there twice is the first, before the change.
        return time.atOffset(
                ZoneOffset.of(last.getRequiredProperty("TZOFFSETTO").getValue().replace(":", "")));
    }

    @Test
    void everyZoneOfTheWorldIsDescribedValidly() throws Exception {
        for (String zone :
                List.of("Africa/Casablanca", "Europe/Dublin", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns")) {
            strict(text(
                    team(),
                    FeedScope.OWN,
                    event(zone, "2026-01-05", "09:00", "17:00", "Day"),
                    event(zone, "2027-07-05", "09:00", "17:00", "Day")));
        }
    }

    /** A parser that isn't ours finds exactly the shifts, whatever their zone and times. */
    @Property(tries = 60)
    void whatIsReadIsWhatWasWritten(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");
        String zone = zones.get(random.nextInt(zones.size()));
        FeedEvent[] events = new FeedEvent[random.nextInt(60)];
        for (int i = 0; i < events.length; i++) {
            String date = LocalDate.of(2026, 9, 1)
                    .plusDays(5L * i + random.nextInt(5))
                    .toString();
            String start = "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
            String end = "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
            FeedEvent event = event(zone, date, start, end, "Shift " + i, RAJ);
            events[i] = random.nextInt(4) == 0 ? cancelled(event) : event;
        }
        String text = text(team(), random.nextBoolean() ? FeedScope.OWN : FeedScope.TEAM, events);

        VTimeZone timezone = timezone(strict(text));
        List<biweekly.component.VEvent> read = Biweekly.parse(text).first().getEvents();
        assertThat(read.stream()
                        .map(e -> inZone(timezone, e.getDateStart()) + " " + inZone(timezone, e.getDateEnd()) + " "
                                + e.getStatus().isCancelled()))
                .containsExactlyElementsOf(Arrays.stream(events)
                        .map(e -> e.shift().startsAt().toOffsetDateTime() + " "
                                + e.shift().endsAt().toOffsetDateTime() + " " + e.cancelled())
                        .toList());
        assertThat(read.stream().map(e -> e.getUid().getValue())).doesNotHaveDuplicates();
    }
}
