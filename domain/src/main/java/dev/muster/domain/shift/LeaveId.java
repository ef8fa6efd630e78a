package dev.muster.domain.shift;

import dev.muster.domain.team.Identifiers;
import java.util.UUID;

/** Identifies one request for leave. */
public record LeaveId(String value) {
    public LeaveId {
        Identifiers.require("leave id", value, Identifiers.OURS);
    }

    public static LeaveId random() {
        return new LeaveId("leave-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
