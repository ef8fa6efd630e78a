package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a target that a running clock has used up, or will have, if nothing happens.
 *
 * @param percent of the target
 * @param at UTC instant
 */
public record SlaMark(Promise promise, int percent, Instant at) {
    public static final int NEARLY = 75;
    public static final int WHOLE = 100;

    /**
     * The marks of a ticket that has not been given what was promised, by the team's hours and targets as they are now; none
     * while its clocks stand.
     */
    public static List<SlaMark> of(Ticket ticket, Team team) {
        List<SlaMark> marks = new ArrayList<>();
        for (Promise promise : Promise.values()) {
            RunningTime time = RunningTime.of(ticket, promise);
            if (!time.ended() && time.since() != null) {
                Duration target = promise.target(team.targets(), ticket.priority());
                for (int percent : new int[] {NEARLY, WHOLE}) {
                    Duration part = target.multipliedBy(percent).dividedBy(WHOLE);
                    time.reaches(part, team.hours()).ifPresent(at -> marks.add(new SlaMark(promise, percent, at)));
                }
            }
        }
        return marks;
    }
}
