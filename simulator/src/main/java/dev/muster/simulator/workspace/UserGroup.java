package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.List;

/** People who can be mentioned together; {@code handle} is the name without the @. */
public record UserGroup(
        String id,
        String handle,
        String name,
        String description,
        List<PersonId> people,
        Instant created,
        Instant updated,
        PersonId updatedBy) {
    public UserGroup {
        people = List.copyOf(people);
    }

    UserGroup with(List<PersonId> others, PersonId by, Instant at) {
        return new UserGroup(id, handle, name, description, others, created, at, by);
    }
}
