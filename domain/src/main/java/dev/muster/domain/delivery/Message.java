package dev.muster.domain.delivery;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;

/**
 * What somebody wants Slack to show: one message that is posted once and afterwards rewritten whenever a higher
 * revision is put under the same id. A private text can't be addressed to a channel: only {@link #toChannel} makes
 * messages for channels, and it takes no other tier than {@link Tier.ForTeam}.
 */
public final class Message {
    private final WorkspaceId workspace;
    private final TeamId team;
    private final MessageId id;
    private final Destination destination;
    private final Content<?> content;
    private final long revision;

    private Message(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            Destination destination,
            Content<?> content,
            long revision) {
        this.workspace = workspace;
        this.team = team;
        this.id = id;
        this.destination = destination;
        this.content = content;
        this.revision = revision;
    }

    /** A message for everybody in a channel. */
    public static Message toChannel(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            ChannelId channel,
            Content<Tier.ForTeam> content,
            long revision) {
        return new Message(workspace, team, id, new Destination.Channel(channel), content, revision);
    }

    /** A direct message. */
    public static Message toPerson(
            WorkspaceId workspace,
            TeamId team,
            MessageId id,
            UserId user,
            Content<? extends Tier> content,
            long revision) {
        return new Message(workspace, team, id, new Destination.Person(user), content, revision);
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

    @Override
    public String toString() {
        return id + " revision " + revision;
    }
}
