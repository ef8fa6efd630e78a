package dev.muster.domain.shift;

/** Watches a plan that is being made, and may end it. Called by threads of the planner. */
public interface PlanWatch {
    /** Nobody watches. */
    PlanWatch NOBODY = new PlanWatch() {
        @Override
        public void improved(int missing) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /**
     * A better roster was found, perhaps only better than another search's.
     *
     * @param missing how many people its shifts lack together
     */
    void improved(int missing);

    /** Whether to end now with the best so far; asked several times a second. */
    boolean isStopped();
}
