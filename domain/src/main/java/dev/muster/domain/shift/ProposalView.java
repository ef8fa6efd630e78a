package dev.muster.domain.shift;

import java.util.List;

/**
 * What somebody who decides on a proposal sees beside it.
 *
 * @param shares how the roster's own shifts are shared out
 * @param sharesWithPast the same together with the published shifts of the eight weeks before
 * @param leave approved leave that touches the roster
 */
public record ProposalView(Fairness shares, Fairness sharesWithPast, List<Leave> leave) {
    public ProposalView {
        leave = List.copyOf(leave);
    }
}
