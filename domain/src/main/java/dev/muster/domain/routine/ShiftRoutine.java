package dev.muster.domain.routine;

import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A routine that follows the published shifts, whatever they are at the moment. */
abstract class ShiftRoutine implements Routine {
    /** Rosters are published a few weeks ahead; what comes later is armed when it is published or a sweep finds it. */
    private static final int DAYS_AHEAD = 35;

    final RosterDesk rosters;

    ShiftRoutine(RosterDesk rosters) {
        this.rosters = rosters;
    }

    /** The occurrences of one shift. */
    abstract Stream<Occurrence> of(Team team, Staffed shift);

    @Override
    public final List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return all(team, dateOf(team, after).minusDays(1), dateOf(team, upTo).plusDays(1))
                .due(after, upTo);
    }

    @Override
    public final Optional<Instant> nextDue(Team team, Instant after) {
        LocalDate from = dateOf(team, after).minusDays(1);
        return all(team, from, from.plusDays(DAYS_AHEAD)).next(after);
    }

    /** The shift that an occurrence is about, if it is still on the roster. */
    final Optional<Staffed> shiftOf(Team team, Occurrence occurrence) {
        LocalDate date =
                LocalDate.parse(occurrence.key().substring(0, occurrence.key().indexOf('/')));
        return rosters.published(team, date, date).all().stream()
                .filter(s ->
                        occurrence.key().equals(s.key()) || occurrence.key().startsWith(s.key() + "/"))
                .findFirst();
    }

    final PublishedShifts published(Team team, LocalDate from, LocalDate to) {
        return rosters.published(team, from, to);
    }

    private Occurrences all(Team team, LocalDate from, LocalDate to) {
        return Occurrences.of(rosters.published(team, from, to).all().stream().flatMap(shift -> of(team, shift)));
    }

    private static LocalDate dateOf(Team team, Instant instant) {
        return instant.atZone(team.zone()).toLocalDate();
    }
}
