package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The workspace's user groups, by id. */
public final class UserGroups {
    private final Map<String, UserGroup> groups = new ConcurrentSkipListMap<>();
    private final Runnable changed;

    UserGroups(Runnable changed) {
        this.changed = changed;
    }

    /** Adds a group whose id is derived from its handle. */
    public UserGroup add(String handle, String name, PersonId by, Instant now, List<PersonId> people) {
        String id = "S" + handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        UserGroup group = new UserGroup(id, handle, name, "", people, now, now, by);
        groups.put(id, group);
        changed.run();
        return group;
    }

    public List<UserGroup> all() {
        return List.copyOf(groups.values());
    }

    public Optional<UserGroup> find(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Replaces who is in a group; empty when there is no such group. */
    public Optional<UserGroup> update(String id, List<PersonId> people, PersonId by, Instant now) {
        Optional<UserGroup> updated =
                Optional.ofNullable(groups.computeIfPresent(id, (key, group) -> group.with(people, by, now)));
        changed.run();
        return updated;
    }
}
