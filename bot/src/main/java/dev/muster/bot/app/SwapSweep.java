package dev.muster.bot.app;

import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/**
 * Finishes swaps across two rosters of which another instance has written one half when it died, and tells those concerned.
 * Where nothing is left half done, it looks at what was read a moment ago, and that is all.
 */
final class SwapSweep implements Runnable {
    static final Duration EVERY = Duration.ofMinutes(1);

    private final Teams teams;
    private final OfferDesk offers;
    private final BiConsumer<Team, Instant> finishAndTell;
    private final Clock clock;

    /** @param finishAndTell finishes what is left half done in a team's rosters, at a UTC instant */
    SwapSweep(Teams teams, OfferDesk offers, BiConsumer<Team, Instant> finishAndTell, Clock clock) {
        this.teams = teams;
        this.offers = offers;
        this.finishAndTell = finishAndTell;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        teams.forEach(team -> {
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            boolean isHalfDone =
                    offers.published(team, today.minusDays(1), today.plusWeeks(OfferDesk.WEEKS_AHEAD)).stream()
                            .anyMatch(roster -> roster.since().crossing() != null);
            if (isHalfDone) {
                finishAndTell.accept(team, now);
            }
        });
    }
}
