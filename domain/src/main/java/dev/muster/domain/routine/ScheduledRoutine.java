package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A routine that follows a {@link Schedule}; its occurrences are named after their local dates. */
abstract class ScheduledRoutine implements Routine {

    abstract Schedule schedule(Team team);

    abstract List<Announcement> announce(Team team, LocalDate date, Occurrence occurrence, Instant now);

    @Override
    public final List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return schedule(team).between(after, upTo).stream()
                .map(d -> new Occurrence(
                        team.workspace(), team.id(), kind(), d.date().toString(), d.at()))
                .toList();
    }

    @Override
    public final Optional<Instant> nextDue(Team team, Instant after) {
        return Optional.of(schedule(team).next(after).at());
    }

    @Override
    public final List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        return announce(team, LocalDate.parse(occurrence.key()), occurrence, now);
    }
}
