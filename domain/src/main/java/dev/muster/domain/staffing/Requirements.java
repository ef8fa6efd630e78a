package dev.muster.domain.staffing;

import java.util.List;

/** What the people of a week have to be enough for: stretches of it, each with the work that must be done in it. */
interface Requirements {
    /**
     * The stretch in which a given cover falls short the most, of those in which anybody can be.
     *
     * @param cover people at work in each slot
     * @param possible where nobody can be: 0
     */
    Stretch worst(Cover cover, Cover possible);

    /**
     * The slots in which tickets come that nobody can do in time.
     *
     * @param reach where nobody can be: 0
     */
    List<Integer> outOfReach(Cover reach);

    /**
     * A stretch of the week.
     *
     * @param from its first slot
     * @param end the slot after its last; higher than {@link Week#SLOTS} when it goes on into the next week
     * @param missing person-slots that are missing in it; 0 or less: nothing is
     */
    record Stretch(int from, int end, double missing) {
        private static final double ROUNDING = 1e-6;

        /** Rounding is no shortage. */
        boolean isShort() {
            return missing > ROUNDING;
        }

        /** Whether more is missing, or the same in a shorter time. */
        boolean isWorseThan(Stretch other) {
            double more = missing - other.missing;
            return more > ROUNDING || (more > -ROUNDING && end - from < other.end - other.from);
        }

        static Stretch none() {
            return new Stretch(0, 0, 0);
        }
    }
}
