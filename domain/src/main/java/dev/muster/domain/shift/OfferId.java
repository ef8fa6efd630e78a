package dev.muster.domain.shift;

import dev.muster.domain.team.Identifiers;
import java.util.UUID;

/** Identifies one offer of a shift. */
public record OfferId(String value) {
    public OfferId {
        Identifiers.require("offer id", value, Identifiers.OURS);
    }

    public static OfferId random() {
        return new OfferId("offer-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
