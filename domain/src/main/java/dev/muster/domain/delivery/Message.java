package dev.muster.domain.delivery;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody wants Slack to show: one message that is posted once and afterwards rewritten whenever a higher
 * revision is put under the same id. A private text can't be addressed to a channel: only {@link #toChannel} and
 * {@link #toThread} make messages for channels, and they take no other tier than {@link Tier.ForTeam}.
 */
public final class Message {
    private final WorkspaceId workspace;
    private final TeamId team;
    private final MessageId id;
    private final Destination destination;
    private final Content<?> content;
    private final long revision;
    private final boolean forgottenIfDeleted;

    private Message(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            Destination destination,
            Content<?> content,
            long revision,
            boolean forgottenIfDeleted) {
        this.workspace = workspace;
        this.team = team;
        this.id = id;
        this.destination = destination;
        this.content = content;
        this.revision = revision;
        this.forgottenIfDeleted = forgottenIfDeleted;
    }

    /** A message for everybody in a channel. */
    public static Message toChannel(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            ChannelId channel,
            Content<Tier.ForTeam> content,
            long revision) {
        return new Message(workspace, team, id, new Destination.Channel(channel), content, revision, false);
    }

    /** A reply in the thread of another message, for everybody in its channel; it is posted after its parent. */
    public static Message toThread(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            ChannelId channel,
            MessageId parent,
            Content<Tier.ForTeam> content,
            long revision) {
        return new Message(workspace, team, id, new Destination.InThread(channel, parent), content, revision, false);
    }

    /** A direct message. */
    public static Message toPerson(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            UserId user,
            Content<? extends Tier> content,
            long revision) {
        return new Message(workspace, team, id, new Destination.Person(user), content, revision, false);
    }

    /**
     * Who is to be in a user group from now on.
     *
     * @param people at least one: Slack takes no empty group
     * @param facts kept with the message, not sent
     */
    public static Message toUserGroup(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            UserGroupId group,
            List<UserId> people,
            Map<String, String> facts,
            long revision) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody is to be in user group " + group);
        }
        String text = people.stream().map(UserId::value).collect(Collectors.joining(" "));
        Content<Tier.ForTeam> content = new Content<>(text, "[]", facts);
        return new Message(workspace, team, id, new Destination.UserGroup(group), content, revision, false);
    }

    /**
     * The same message, which nobody misses: if somebody deleted it in Slack, this revision is not posted again. Any other
     * is.
     */
    public Message forgottenIfDeleted() {
        return new Message(workspace, team, id, destination, content, revision, true);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public TeamId team() {
        return team;
    }

    public MessageId id() {
        return id;
    }

    public Destination destination() {
        return destination;
    }

    public Content<?> content() {
        return content;
    }

    /** 1 or higher; a higher revision replaces a lower one, never the other way. */
    public long revision() {
        return revision;
    }

    /** Whether this revision is let be when somebody deleted the message, instead of being posted again. */
    public boolean isForgottenIfDeleted() {
        return forgottenIfDeleted;
    }

    @Override
    public String toString() {
        return id + " revision " + revision;
    }
}
