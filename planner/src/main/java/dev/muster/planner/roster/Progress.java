package dev.muster.planner.roster;

import java.time.Duration;

/** Watches a search, and may end it. Called from the thread that searches or from one of its own, one at a time. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void improved(long cost, Duration after) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /**
     * A better roster was found.
     *
     * @param after time since the search began
     */
    void improved(long cost, Duration after);

    /** Whether to stop now and keep the best; asked several times a second. */
    boolean isStopped();
}
