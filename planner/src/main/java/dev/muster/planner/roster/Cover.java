package dev.muster.planner.roster;

/**
 * How many people a kind of shift needs on a day.
 *
 * @param under cost of each one missing
 * @param over cost of each one too many
 * @param most a hard limit
 */
public record Cover(int day, int kind, int needed, long under, long over, int most) {
    long cost(int staffed) {
        return staffed < needed ? under * (needed - staffed) : over * (staffed - needed);
    }
}
