package dev.muster.bot.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.muster.domain.calendar.CalendarDesk.Shown;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedEvent;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.calendar.FeedShift;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** A feed as iCalendar (RFC 5545): the same feed gives the same text, whenever and by whichever instance it is written. */
final class FeedText {
    private static final int REFRESH_HOURS = 1;
    private static final int LONGEST_LINE = 75;

    private final CalendarFeed feed;
    private final Team team;
    private final ICalendar calendar = new ICalendar();
    private final Map<ZoneId, TimezoneAssignment> zones = new LinkedHashMap<>();

    private FeedText(Shown shown) {
        this.feed = shown.feed();
        this.team = shown.team();
    }

    static String of(Shown shown) {
        return new FeedText(shown).write();
    }

    private String write() {
        String name = feed.scope() == FeedScope.OWN ? "My shifts, " + team.name() : "Shifts of " + team.name();
        calendar.setProductId("-//Muster//Shifts//EN");
        calendar.setName(name);
        String hourly = "PT" + REFRESH_HOURS + "H";
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, hourly);
        // What calendars read that don't know RFC 7986.
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.addExperimentalProperty("X-WR-TIMEZONE", team.zone().getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", hourly);
        describeZones();
        feed.events().forEach(event -> calendar.addEvent(event(event)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().map(FeedText::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private void describeZones() {
        Map<ZoneId, List<FeedShift>> byZone = feed.events().stream()
                .map(FeedEvent::shift)
                .collect(Collectors.groupingBy(FeedShift::zone, LinkedHashMap::new, Collectors.toList()));
        byZone.forEach((zone, shifts) -> describe(
                zone,
                shifts.stream()
                        .map(s -> s.startsAt().toInstant())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                shifts.stream()
                        .map(s -> s.endsAt().toInstant())
                        .max(Instant::compareTo)
                        .orElseThrow()));
        if (byZone.isEmpty()) {
            describe(team.zone(), feed.since(), feed.since()); // a calendar of nothing at all isn't one
        }
    }

    private void describe(ZoneId zone, Instant from, Instant to) {
        TimezoneAssignment assignment = new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneText.of(zone, from, to));
        calendar.getTimezoneInfo().getTimezones().add(assignment);
        zones.put(zone, assignment);
    }

    private VEvent event(FeedEvent event) {
        FeedShift shift = event.shift();
        VEvent written = new VEvent();
        written.setUid(feed.uid(event));
        written.setSequence(event.sequence());
        written.setDateTimeStamp(Date.from(event.changedAt()));
        written.setLastModified(Date.from(event.changedAt()));
        TimezoneAssignment zone = zones.get(shift.zone());
        calendar.getTimezoneInfo()
                .setTimezone(written.setDateStart(Date.from(shift.startsAt().toInstant())), zone);
        calendar.getTimezoneInfo()
                .setTimezone(written.setDateEnd(Date.from(shift.endsAt().toInstant())), zone);
        written.setSummary(
                feed.scope() == FeedScope.OWN
                        ? shift.shift() + ", " + team.name()
                        : shift.shift() + ": " + names(shift.people()));
        if (feed.scope() == FeedScope.OWN) {
            written.setDescription(
                    shift.people().isEmpty() ? "Nobody else is on this shift." : "With " + names(shift.people()) + ".");
        }
        written.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        // Somebody else's shift keeps nobody busy, and neither does one that is cancelled.
        written.setTransparency(event.cancelled() || feed.scope() == FeedScope.TEAM);
        return written;
    }

    private String names(List<UserId> people) {
        return people.stream()
                .map(person -> team.member(person).map(Member::name).orElse(person.value()))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }

    /** Folded after 75 octets, as the RFC counts, and never within a character. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int code = line.codePointAt(i);
            int more = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            if (octets + more > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(code);
            octets += more;
            i += Character.charCount(code);
        }
        return folded.toString();
    }
}
