package dev.muster.bot.ticket;

import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether a ticket that was just opened may be there already. */
final class Suspecting {
    private static final Logger log = LoggerFactory.getLogger(Suspecting.class);

    private final DuplicateSuspicion suspicion;

    Suspecting(DuplicateSuspicion suspicion) {
        this.suspicion = suspicion;
    }

    /** The ticket is open by now: nothing that goes wrong here may say anything else, or have it sent again. */
    Optional<Ticket> of(Ticket opened) {
        try {
            return suspicion.of(opened);
        } catch (RuntimeException e) {
            log.warn(
                    "{}: whether {} was opened before can't be told: {}",
                    opened.workspace(),
                    opened.number(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }
}
