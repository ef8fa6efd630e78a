package dev.muster.domain.routine;

import dev.muster.domain.routine.Routine.DueTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All occurrences that a routine knows of now, whenever they are due: told from one reading. */
record Occurrences(List<Occurrence> all) {
    static Occurrences of(Stream<Occurrence> all) {
        return new Occurrences(all.toList());
    }

    /** Those due after one UTC instant, up to and including another, in the order of their due times. */
    List<Occurrence> due(Instant after, Instant upTo) {
        return all.stream()
                .filter(o -> o.due().isAfter(after) && !o.due().isAfter(upTo))
                .sorted(Comparator.comparing(Occurrence::due).thenComparing(Occurrence::key))
                .toList();
    }

    /** When the first after a UTC instant is due. */
    Optional<Instant> next(Instant after) {
        return all.stream()
                .map(Occurrence::due)
                .filter(due -> due.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    DueTimes times(Instant after, Instant upTo, Instant nextAfter) {
        return new DueTimes(due(after, upTo), next(nextAfter));
    }
}
