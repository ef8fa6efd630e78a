package dev.muster.simulator.play;

import java.util.Map;

/**
 * What came of submitting a modal: whether it closed, complaints by block id, and, when the app didn't answer properly,
 * Slack's word for it (empty otherwise).
 */
public record Submission(boolean closed, Map<String, String> errors, String trouble, long millis) {
    public Submission {
        errors = Map.copyOf(errors);
    }

    /** Whether the app took it, be it by closing the modal or by showing another. */
    public boolean accepted() {
        return errors.isEmpty() && trouble.isEmpty();
    }
}
