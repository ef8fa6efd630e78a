package dev.muster.domain.shift;

/** What a roster should be like beyond the hard rules and its cover. */
public enum SoftGoal {
    /** Hours, late shifts and weekends are shared out evenly. */
    FAIRNESS,
    /** Nobody changes the type of shift within a week. */
    STEADY_WEEKS,
    /** Nobody works a shift that isn't as they wish. */
    WISHES
}
