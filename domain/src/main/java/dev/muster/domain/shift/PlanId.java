package dev.muster.domain.shift;

import dev.muster.domain.team.Identifiers;
import java.util.UUID;

/** Identifies one making of a plan. */
public record PlanId(String value) {
    public PlanId {
        Identifiers.require("plan id", value, Identifiers.OURS);
    }

    public static PlanId random() {
        return new PlanId("plan-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
