package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a swap or a cover would do, for whoever decides on it.
 *
 * @param people those whose shifts change
 * @param covers the shifts concerned, with how many people each would have and needs
 * @param needsRest least rest by the team's rules
 * @param keepsShares whether nobody would have more hours, late shifts or weekend days than the most that anybody of the
 *     team has now
 */
public record OfferEffect(List<OnPerson> people, List<Cover> covers, Duration needsRest, boolean keepsShares) {
    public OfferEffect {
        people = List.copyOf(people);
        covers = List.copyOf(covers);
    }

    /**
     * The effect on one person, counted over the last eight weeks and this roster.
     *
     * @param leastRest between the new shift and those next to it; null when none is near
     */
    public record OnPerson(
            UserId person,
            ShiftLoad before,
            ShiftLoad after,
            @Nullable Duration leastRest) {}

    /** How well a shift would be covered. */
    public record Cover(Shift shift, int staffed, int needed) {}
}
