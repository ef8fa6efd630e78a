package dev.muster.domain.staffing;

import java.time.Duration;

/**
 * What tickets ask of people.
 *
 * @param perTicket a person's working time for one ticket, all that is done for it together; more than nothing
 * @param shrinkage the share of a shift in which its people don't work on tickets (breaks, meetings, training), 0 to below 1
 * @param promised what the people on shift are to be enough for
 */
public record Workload(Duration perTicket, double shrinkage, Promised promised) {
    public Workload {
        if (perTicket.isNegative() || perTicket.isZero()) {
            throw new IllegalArgumentException("a ticket takes " + perTicket);
        }
        if (shrinkage < 0 || shrinkage >= 1) {
            throw new IllegalArgumentException("shrinkage " + shrinkage);
        }
    }

    /** Person-hours of work in so many tickets. */
    double hours(double tickets) {
        return tickets * perTicket.toMillis() / Duration.ofHours(1).toMillis();
    }
}
