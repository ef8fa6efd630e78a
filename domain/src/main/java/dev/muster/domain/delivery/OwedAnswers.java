package dev.muster.domain.delivery;

import java.time.Instant;
import java.util.List;

/**
 * Answers that were promised, kept until they were given, so that nobody waits for one in vain whose instance died.
 */
public interface OwedAnswers {
    /**
     * Notes a promise before it is made.
     *
     * @param until UTC instant from which another instance may answer in our place
     */
    void owe(OwedAnswer answer, Instant until);

    /** The answer was given. */
    void settle(OwedAnswer answer);

    /**
     * Takes over, each as one conditional update, what nobody answered in time; of several instances that ask, one gets it.
     *
     * @param now UTC instant
     * @param until UTC instant from which the next one may take it over
     */
    List<OwedAnswer> takeOver(Instant now, Instant until);
}
