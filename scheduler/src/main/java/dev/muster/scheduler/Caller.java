package dev.muster.scheduler;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcer;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees one occurrence through: takes it in hand, has it announced, records how it ended. */
final class Caller {
    private static final Logger log = LoggerFactory.getLogger(Caller.class);

    private final Clock clock;
    private final Ledger ledger;
    private final Announcer announcer;
    private final Duration lease;

    Caller(Clock clock, Ledger ledger, Announcer announcer, Duration lease) {
        this.clock = clock;
        this.ledger = ledger;
        this.announcer = announcer;
        this.lease = lease;
    }

    /**
     * Does what there is to do about a due occurrence. Safe to repeat, here and on any instance.
     *
     * @return whether it is finished, by whomever; false when it has to be looked at again
     */
    boolean finish(Team team, Routine routine, Occurrence occurrence) {
        // After a restart most of what was due lately is finished: reading is cheaper than a claim that must fail.
        if (ledger.outcome(occurrence).isPresent()) {
            return true;
        }
        Instant now = clock.instant();
        LeaseToken token = LeaseToken.random();
        if (!ledger.claim(occurrence, token, now, now.plus(lease))) {
            return false;
        }
        Outcome outcome = announce(team, routine, occurrence, now);
        if (!ledger.finish(occurrence, token, outcome, clock.instant())) {
            log.warn(
                    "Workspace {} team {} occurrence {}: took longer than its lease, left to the next holder",
                    team.workspace(),
                    team.id(),
                    occurrence.id());
            return false;
        }
        log.info(
                "Workspace {} team {} occurrence {}: {}, {} s after its time",
                team.workspace(),
                team.id(),
                occurrence.id(),
                outcome,
                occurrence.lateness(now).toSeconds());
        return true;
    }

    private Outcome announce(Team team, Routine routine, Occurrence occurrence, Instant now) {
        if (!occurrence.isWithinGrace(now)) {
            if (occurrence.kind().isNotedWhenMissed()) {
                Announcement note = new Announcement.Missed(occurrence.kind(), occurrence.due());
                announcer.announce(team, occurrence, List.of(note), now);
            }
            return Outcome.MISSED;
        }
        List<Announcement> announcements = routine.announce(team, occurrence, now);
        if (announcements.isEmpty()) {
            return Outcome.NOTHING_TO_SAY;
        }
        announcer.announce(team, occurrence, announcements, now);
        return Outcome.ANNOUNCED;
    }
}
