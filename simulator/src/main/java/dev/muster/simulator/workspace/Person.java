package dev.muster.simulator.workspace;

import java.time.ZoneId;

/**
 * Somebody in the workspace, as they were when this value was read.
 *
 * @param handle the name without the @
 * @param title what the profile says of the job; may be empty
 */
public record Person(
        PersonId id,
        String handle,
        String realName,
        String displayName,
        String title,
        String email,
        ZoneId zone,
        Standing standing,
        boolean bot,
        boolean deactivated) {

    /** What somebody may do in the workspace. */
    public enum Standing {
        MEMBER,
        ADMIN,
        OWNER
    }

    /** An ordinary member who is called the same everywhere. */
    public static Person member(PersonId id, String handle, String realName, ZoneId zone) {
        return new Person(
                id, handle, realName, realName, "", handle + "@example.com", zone, Standing.MEMBER, false, false);
    }

    /** The user of an app, or of Slack itself. */
    public static Person bot(PersonId id, String handle, String name) {
        return new Person(id, handle, name, name, "", "", ZoneId.of("UTC"), Standing.MEMBER, true, false);
    }

    public boolean admin() {
        return standing != Standing.MEMBER;
    }

    public boolean owner() {
        return standing == Standing.OWNER;
    }

    public Person asAdmin() {
        return new Person(id, handle, realName, displayName, title, email, zone, Standing.ADMIN, bot, deactivated);
    }

    public Person asDeactivated() {
        return new Person(id, handle, realName, displayName, title, email, zone, standing, bot, true);
    }

    public Person asActive() {
        return new Person(id, handle, realName, displayName, title, email, zone, standing, bot, false);
    }

    public Person in(ZoneId other) {
        return new Person(id, handle, realName, displayName, title, email, other, standing, bot, deactivated);
    }

    public Person shownAs(String name) {
        return new Person(id, handle, realName, name, title, email, zone, standing, bot, deactivated);
    }

    /** The same person with another job. */
    public Person titled(String theTitle) {
        return new Person(id, handle, realName, displayName, theTitle, email, zone, standing, bot, deactivated);
    }

    public Person reachedAt(String theEmail) {
        return new Person(id, handle, realName, displayName, title, theEmail, zone, standing, bot, deactivated);
    }

    /** The mention that resolves to this person in message text. */
    public String mention() {
        return "<@" + id + ">";
    }
}
