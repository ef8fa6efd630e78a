package dev.muster.domain.routine;

import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
        return shifts(team, dateOf(team, after).minusDays(1), dateOf(team, upTo).plusDays(1))
                .flatMap(shift -> of(team, shift))
                .filter(o -> o.due().isAfter(after) && !o.due().isAfter(upTo))
                .sorted(Comparator.comparing(Occurrence::due).thenComparing(Occurrence::key))
                .toList();
    }

    @Override
    public final Optional<Instant> nextDue(Team team, Instant after) {
        LocalDate from = dateOf(team, after).minusDays(1);
        return shifts(team, from, from.plusDays(DAYS_AHEAD))
                .flatMap(shift -> of(team, shift))
                .map(Occurrence::due)
                .filter(due -> due.isAfter(after))
                .min(Comparator.naturalOrder());
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

    private Stream<Staffed> shifts(Team team, LocalDate from, LocalDate to) {
        return rosters.published(team, from, to).all().stream();
    }

    private static LocalDate dateOf(Team team, Instant instant) {
        return instant.atZone(team.zone()).toLocalDate();
    }
}
