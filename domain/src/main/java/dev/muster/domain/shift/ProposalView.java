package dev.muster.domain.shift;

import java.util.List;
import java.util.Optional;

/**
 * What somebody who decides on a proposal sees beside it.
 *
 * @param shares how the roster's own shifts are shared out
 * @param sharesWithPast the same together with the published shifts of the eight weeks before
 * @param leave approved leave that touches the roster
 * @param fixes what would fix shifts that are short, by the roster's shortfalls in their order; perhaps of the first ones only
 * @param wishes how it keeps to what people wish
 * @param changes what differs from the version before, or from what is published; empty for a first one
 * @param outOfDate whether the published roster that it is to change has changed since it was planned
 * @param types what the team has set otherwise for its shift types since that was published
 */
public record ProposalView(
        Fairness shares,
        Fairness sharesWithPast,
        List<Leave> leave,
        List<List<Fix>> fixes,
        WishesKept wishes,
        Optional<List<CellChange>> changes,
        boolean outOfDate,
        TypeChanges types) {
    public ProposalView {
        leave = List.copyOf(leave);
        fixes = List.copyOf(fixes);
        changes = changes.map(List::copyOf);
    }

    /** Of a proposal that nothing has overtaken. */
    public ProposalView(
            Fairness shares,
            Fairness sharesWithPast,
            List<Leave> leave,
            List<List<Fix>> fixes,
            WishesKept wishes,
            Optional<List<CellChange>> changes) {
        this(shares, sharesWithPast, leave, fixes, wishes, changes, false, TypeChanges.NONE);
    }
}
