package dev.muster.benchmarks;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many teams in one workspace, each with a channel of its own and all with their digest due at the same instant. */
final class PostingTeams {
    static final String DIGEST = "weekly-digest";
    static final String NOTE = "note/";
    /** Every so many channels get notes besides, which show whether order is kept. */
    static final int WITH_NOTES = 50;
    /** With the digest, two more than Slack takes at once. */
    static final int NOTES = 6;

    private static final int MEMBERS = 7;
    private static final int SAVED_AT_ONCE = 16;

    private final WorkspaceId workspace;
    private final List<Channel> channels = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();

    /**
     * Makes the people and the channels.
     *
     * @param due a UTC instant at the beginning of a minute
     */
    PostingTeams(Simulator slack, int count, Instant due) {
        this.workspace = new WorkspaceId(slack.workspace().teamId());
        List<Member> members = new ArrayList<>();
        Person[] people = new Person[MEMBERS];
        for (int i = 0; i < MEMBERS; i++) {
            people[i] = slack.workspace().addPerson("person" + i, "Person " + i);
            members.add(new Member(new UserId(people[i].id().value()), people[i].realName(), Map.of()));
        }
        Instant since = Instant.now();
        for (int i = 0; i < count; i++) {
            channels.add(slack.workspace().addChannel("support-" + i, people));
            teams.add(DigestOnly.team(
                    "team-" + i,
                    workspace,
                    new ChannelId(channels.getLast().id().value()),
                    members,
                    due,
                    since));
        }
    }

    List<Channel> channels() {
        return channels;
    }

    int count() {
        return teams.size();
    }

    /** How many messages each channel should get in the end, by its number. */
    static int expectedIn(int channel) {
        return channel % WITH_NOTES == 0 ? 1 + NOTES : 1;
    }

    int expected() {
        return IntStream.range(0, count()).map(PostingTeams::expectedIn).sum();
    }

    void save(Store store) {
        try (ExecutorService threads = Executors.newFixedThreadPool(SAVED_AT_ONCE)) {
            teams.forEach(team -> threads.execute(() -> store.teams().save(team)));
        }
    }

    /** The notes of the channels that get some, in the order in which they have to come. */
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        for (int i = 0; i < count(); i += WITH_NOTES) {
            Team team = teams.get(i);
            for (int n = 0; n < NOTES; n++) {
                notes.add(Message.toChannel(
                        workspace,
                        team.id(),
                        new MessageId(NOTE + i + "/" + n),
                        team.channel(),
                        new Content<Tier.ForTeam>("Note " + n, "[]"),
                        1));
            }
        }
        return notes;
    }
}
