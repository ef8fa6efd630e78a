package dev.muster.domain.escalation;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All playbooks of a team.
 *
 * @param byTopic what the team wrote; the default among them only if it did
 * @param version 0 while nothing is stored; raised by one at each change, the guard of conditional updates
 */
public record TeamPlaybooks(WorkspaceId workspace, TeamId team, Map<Topic, Playbook> byTopic, long version) {
    public TeamPlaybooks {
        byTopic = Map.copyOf(byTopic);
    }

    public static TeamPlaybooks none(WorkspaceId workspace, TeamId team) {
        return new TeamPlaybooks(workspace, team, Map.of(), 0);
    }

    /** What a team goes by, whether it wrote anything or not. */
    public static TeamPlaybooks of(Team team, Playbooks playbooks) {
        return playbooks.find(team.workspace(), team.id()).orElseGet(() -> none(team.workspace(), team.id()));
    }

    /** The team's default, or the one that every team begins with. */
    public Playbook byDefault() {
        return byTopic.getOrDefault(Topic.DEFAULT, Playbook.DEFAULT);
    }

    public Optional<Playbook> on(Topic topic) {
        return topic.equals(Topic.DEFAULT) ? Optional.of(byDefault()) : Optional.ofNullable(byTopic.get(topic));
    }

    /** The playbook of the first of a ticket's topics that has one, else the default. */
    public Playbook of(Ticket ticket) {
        return topics(ticket).stream()
                .flatMap(topic -> on(topic).stream())
                .findFirst()
                .orElseGet(this::byDefault);
    }

    /** What a ticket is about, the most telling first. */
    private static List<Topic> topics(Ticket ticket) {
        return Stream.concat(
                        Optional.ofNullable(ticket.skill()).map(Topic::of).stream(),
                        Optional.ofNullable(ticket.particulars().area()).map(Topic::of).stream())
                .toList();
    }

    /** The next version, with one playbook written anew. */
    public TeamPlaybooks with(Topic topic, Playbook playbook) {
        Map<Topic, Playbook> changed = new HashMap<>(byTopic);
        changed.put(topic, playbook);
        return new TeamPlaybooks(workspace, team, changed, version + 1);
    }

    /** The next version, without one playbook: the default stands in for it. */
    public TeamPlaybooks without(Topic topic) {
        Map<Topic, Playbook> changed = new HashMap<>(byTopic);
        changed.remove(topic);
        return new TeamPlaybooks(workspace, team, changed, version + 1);
    }
}
