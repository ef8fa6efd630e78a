package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;

/** What came of setting cells of a proposal by hand. */
public sealed interface EditOutcome {
    /** The next version is there. */
    record Edited(RosterDesk.Proposed proposed) implements EditOutcome {}

    /** The cells are like that already; nothing changed. */
    record Same() implements EditOutcome {}

    /** Hard rules are against it, each with the shift that was set; nothing changed. */
    record Breaks(List<Breach> breaches) implements EditOutcome {
        public Breaks {
            breaches = List.copyOf(breaches);
        }
    }

    /** Somebody has left the team; nothing changed. */
    record NotAMember(UserId person) implements EditOutcome {}

    /** It was decided before, or a newer proposal took its place; nothing changed. */
    record NotProposedAnyMore(Roster roster) implements EditOutcome {}

    /** Only the lead edits; nothing changed. */
    record NotTheLead(UserId lead) implements EditOutcome {}

    /** The roster is published, and what has begun of it stays as it is; nothing changed. */
    record HasBegun(LocalDate date) implements EditOutcome {}

    record NoSuchRoster() implements EditOutcome {}
}
