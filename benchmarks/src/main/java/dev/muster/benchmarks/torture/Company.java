package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.DigestOnly;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The teams of a workspace, each with a channel of its own, whose digests are due one after the other. */
final class Company {
    /** So many teams have people who do something; the others only get their digest. */
    static final int BUSY = 3;

    private static final int PEOPLE = 4;

    private final List<Desk> desks = new ArrayList<>();

    /** One team as Muster knows it, and where and who it is in Slack. */
    record Desk(Team team, Channel channel, List<Person> people) {}

    /**
     * Makes the people and the channels.
     *
     * @param first when the first digest is due, a UTC instant
     * @param every how long after it the next one is due
     */
    Company(Simulator slack, int teams, Instant first, Duration every) {
        WorkspaceId workspace = new WorkspaceId(slack.workspace().teamId());
        for (int i = 0; i < teams; i++) {
            List<Person> people = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (int p = 0; p < PEOPLE; p++) {
                Person person = slack.workspace().addPerson("person" + i + "-" + p, "Person " + i + "." + p);
                people.add(person);
                members.add(new Member(new UserId(person.id().value()), person.realName(), Map.of()));
            }
            Channel channel = slack.workspace().addChannel("support-" + i, people.toArray(Person[]::new));
            Team team = DigestOnly.team(
                    "team-" + i,
                    workspace,
                    new ChannelId(channel.id().value()),
                    members,
                    first.plus(every.multipliedBy(i)),
                    first.minus(Duration.ofHours(1)));
            desks.add(new Desk(team, channel, people));
        }
    }

    List<Desk> desks() {
        return desks;
    }

    List<Desk> busy() {
        return desks.subList(0, Math.min(BUSY, desks.size()));
    }
}
