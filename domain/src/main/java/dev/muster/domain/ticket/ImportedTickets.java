package dev.muster.domain.ticket;

import java.time.Instant;
import java.util.List;

/** Where tickets of other systems become tickets here; the same one brought again stays one. */
public interface ImportedTickets {
    /**
     * Stores tickets under the workspace's next numbers; those that were brought before get the history that they have
     * now, unless somebody has worked on them here since.
     *
     * @param logged of one team, each origin once
     * @param now UTC instant; what is new or renewed was brought then
     */
    Imported bring(List<LoggedTicket> logged, Instant now);

    /** What {@link #bring} would do now; stores nothing. */
    Imported look(List<LoggedTicket> logged);

    /**
     * What became of them.
     *
     * @param added are new
     * @param renewed were there with another history or another heading
     * @param same were there as they are
     * @param workedOn were there, and are left alone since somebody has worked on them here
     */
    record Imported(int added, int renewed, int same, int workedOn) {
        public static final Imported NONE = new Imported(0, 0, 0, 0);

        public Imported and(Imported more) {
            return new Imported(added + more.added, renewed + more.renewed, same + more.same, workedOn + more.workedOn);
        }

        public int all() {
            return added + renewed + same + workedOn;
        }
    }
}
