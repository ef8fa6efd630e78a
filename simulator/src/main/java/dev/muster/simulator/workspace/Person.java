package dev.muster.simulator.workspace;

import java.time.ZoneId;

/** Somebody in the workspace, as they were when this value was read; {@code handle} is the name without the @. */
public record Person(
        PersonId id,
        String handle,
        String realName,
        String displayName,
        ZoneId zone,
        boolean admin,
        boolean owner,
        boolean bot,
        boolean deactivated) {

    /** An ordinary member who is called the same everywhere. */
    public static Person member(PersonId id, String handle, String realName, ZoneId zone) {
        return new Person(id, handle, realName, realName, zone, false, false, false, false);
    }

    public Person asAdmin() {
        return new Person(id, handle, realName, displayName, zone, true, owner, bot, deactivated);
    }

    public Person asDeactivated() {
        return new Person(id, handle, realName, displayName, zone, admin, owner, bot, true);
    }

    public Person asActive() {
        return new Person(id, handle, realName, displayName, zone, admin, owner, bot, false);
    }

    public Person in(ZoneId other) {
        return new Person(id, handle, realName, displayName, other, admin, owner, bot, deactivated);
    }

    public Person shownAs(String name) {
        return new Person(id, handle, realName, name, zone, admin, owner, bot, deactivated);
    }

    /** The mention that resolves to this person in message text. */
    public String mention() {
        return "<@" + id + ">";
    }
}
