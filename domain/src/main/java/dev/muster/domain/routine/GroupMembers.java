package dev.muster.domain.routine;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is to be in a team's user group: one message of the outbox, whose revisions follow each other.
 *
 * @param people at least one
 * @param chosen the version of the lead's choice that it is about
 */
public record GroupMembers(UserGroupId group, List<UserId> people, long chosen, long revision) {
    private static final String CHOSEN = "chosen";

    public GroupMembers {
        people = List.copyOf(people);
    }

    static MessageId idOf(TeamId team) {
        return new MessageId(team + "/shift-group");
    }

    /** As a team's outbox has it, delivered or not. */
    static Optional<GroupMembers> in(QueuedMessage message) {
        return message.destination() instanceof Destination.UserGroup to
                ? Optional.of(new GroupMembers(
                        to.group(),
                        Arrays.stream(message.content().text().split(" ", -1))
                                .map(UserId::new)
                                .toList(),
                        Long.parseLong(message.content().facts().getOrDefault(CHOSEN, "0")),
                        message.revision()))
                : Optional.empty();
    }

    public Message message(Team team) {
        return Message.toUserGroup(
                team.workspace(),
                team.id(),
                idOf(team.id()),
                group,
                people,
                Map.of(CHOSEN, Long.toString(chosen)),
                revision);
    }

    /** Whether nobody comes and nobody goes, by the same choice of the lead. */
    boolean isSame(GroupMembers other) {
        return group.equals(other.group)
                && chosen == other.chosen
                && Set.copyOf(people).equals(Set.copyOf(other.people));
    }
}
