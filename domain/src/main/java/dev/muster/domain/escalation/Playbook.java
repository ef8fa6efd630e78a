package dev.muster.domain.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Whom to ask one after the other until somebody answers.
 *
 * @param steps one to {@link #MOST_STEPS}, in their order
 */
public record Playbook(List<Step> steps) {
    public static final int MOST_STEPS = 10;

    /** That of a team which never wrote one. */
    public static final Playbook DEFAULT = new Playbook(List.of(
            new Step(new Target.Expert(), Duration.ofMinutes(15)),
            new Step(new Target.Lead(), Duration.ofMinutes(30))));

    public Playbook {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a playbook of " + steps.size() + " steps");
        }
    }

    /** Whether one of its steps asks any of these by name. */
    public boolean names(Set<Target> targets) {
        return steps.stream().map(Step::target).anyMatch(targets::contains);
    }
}
