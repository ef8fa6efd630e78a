package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Exchanges between two published rosters, of which each is a document of its own. The roster of the counter shift is marked
 * first, the offer decides in its own roster, the other one follows. Whoever comes upon a mark, be it because its maker died,
 * finishes what was decided, or has its maker decide anew; nobody decides by a roster that is marked.
 */
final class Crossings {
    private Crossings() {}

    /** A roster as it is now, with nothing left half done in it. */
    static Optional<Roster> find(Rosters rosters, WorkspaceId workspace, RosterId id) {
        while (true) {
            Optional<Roster> roster = rosters.find(workspace, id);
            if (roster.map(r -> r.since().crossing()).isEmpty()) {
                return roster;
            }
            settle(rosters, roster.get());
        }
    }

    /** A team's published and proposed rosters that touch some dates, as they are now, with nothing left half done in them. */
    static List<Roster> standing(Rosters rosters, WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        while (true) {
            List<Roster> all = rosters.standing(workspace, team, from, to);
            List<Roster> marked =
                    all.stream().filter(r -> r.since().crossing() != null).toList();
            if (marked.isEmpty()) {
                return all;
            }
            marked.forEach(roster -> settle(rosters, roster));
        }
    }

    /** One step: if somebody else was first, nothing is written. */
    private static void settle(Rosters rosters, Roster marked) {
        Crossing crossing = Objects.requireNonNull(marked.since().crossing());
        Roster deciding = rosters.find(marked.workspace(), crossing.with()).orElseThrow();
        ShiftOffer offer = deciding.since().offer(crossing.offer()).orElseThrow();
        Optional<RosterChange> half = half(marked, offer);
        if (half.isPresent()) {
            rosters.change(marked, marked.after(half.get()).marked(null));
        } else if (rosters.hold(deciding)) {
            // Nothing is decided, and whoever was about to has to begin anew: the mark means nothing any more.
            rosters.change(marked, marked.marked(null));
        }
    }

    /** What the offer has decided about the roster of its counter shift that is not written there yet. */
    private static Optional<RosterChange> half(Roster roster, ShiftOffer offer) {
        Optional<RosterChange> last = roster.since().last(offer.id().value());
        return switch (offer.state()) {
            case APPLIED ->
                last.isPresent()
                        ? Optional.empty()
                        : Optional.of(new RosterChange(
                                offer.id().value(),
                                RosterChange.What.SWAPPED,
                                offer.removedThere(),
                                offer.addedThere(),
                                Objects.requireNonNull(offer.decidedBy()),
                                offer.changedAt()));
            case UNDONE ->
                last.filter(change -> change.what() != RosterChange.What.UNDONE)
                        .map(change -> change.undone(Objects.requireNonNull(offer.decidedBy()), offer.changedAt()));
            case OPEN, TAKEN, DECLINED, WITHDRAWN, ENDED, VOID -> Optional.empty();
        };
    }
}
