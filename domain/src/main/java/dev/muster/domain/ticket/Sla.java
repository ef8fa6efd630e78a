package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How the promises about a ticket stand at an instant, by its team's hours and targets as they are now. */
public record Sla(SlaClock firstResponse, SlaClock resolution) {

    /** The clocks of a ticket at a UTC instant. */
    public static Sla of(Ticket ticket, Team team, Instant now) {
        return new Sla(
                SlaClock.of(Promise.FIRST_RESPONSE, ticket, team, now),
                SlaClock.of(Promise.RESOLUTION, ticket, team, now));
    }

    public SlaClock clock(Promise promise) {
        return switch (promise) {
            case FIRST_RESPONSE -> firstResponse;
            case RESOLUTION -> resolution;
        };
    }

    /** The unfulfilled promise with the least time left; empty when both are fulfilled. */
    public Optional<SlaClock> pressing() {
        return Stream.of(firstResponse, resolution)
                .filter(SlaClock::isUnfulfilled)
                .min(Comparator.comparing(SlaClock::left));
    }

    /** Whether an unfulfilled promise is past its target. */
    public boolean isLate() {
        return firstResponse.isLate() || resolution.isLate();
    }
}
