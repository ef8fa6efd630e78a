package dev.muster.bot.interaction;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.Optional;

/** What Slack knows of people and channels, asked at the moment it is needed. */
public interface Directory {
    /** A person of the workspace; empty when there is none of this id. */
    Optional<Person> person(UserId user);

    /** A channel that the bot can see, by its name without {@code #}; empty when there is none. */
    Optional<ChannelId> channelNamed(String name);

    /** Sees to it that the bot is in a channel: joins a public one, can't join a private one. */
    ChannelAccess join(ChannelId channel);

    /** The workspace's user groups that are switched on. */
    UserGroups userGroups();

    /** What Slack shows of user groups. */
    sealed interface UserGroups {
        /** By handle. */
        record Seen(List<UserGroup> groups) implements UserGroups {
            public Seen {
                groups = List.copyOf(groups);
            }
        }

        /**
         * None.
         *
         * @param error Slack's code
         */
        record Refused(String error) implements UserGroups {}
    }

    /**
     * A user group.
     *
     * @param handle without the {@code @}
     */
    record UserGroup(UserGroupId id, String handle, String name) {}

    /**
     * A person.
     *
     * @param name the name that colleagues see
     * @param zone their IANA zone, or empty
     * @param admin whether they administer the workspace
     * @param working false for bots and for people whose account was deactivated
     */
    record Person(UserId user, String name, String zone, boolean admin, boolean working) {}

    /** Whether the bot can post to a channel. */
    enum ChannelAccess {
        IN_CHANNEL,
        /** It is private and nobody invited the bot. */
        NOT_INVITED,
        ARCHIVED,
        NOT_FOUND
    }
}
