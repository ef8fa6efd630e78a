package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Directory;
import dev.muster.bot.interaction.Directory.ChannelAccess;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.escalation.Topic;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Team;
import java.util.Optional;

/** Writes playbooks for the lead, by command or by modal, once it is sure that Muster can post wherever they say. */
public final class PlaybookWriting {
    static final String MEANWHILE = "Somebody else changed the playbooks meanwhile. Close this and open it again.";

    private final Playbooks playbooks;
    private final Directory directory;
    private final Wakeups wakeups;

    public PlaybookWriting(Playbooks playbooks, Directory directory, Wakeups wakeups) {
        this.playbooks = playbooks;
        this.directory = directory;
        this.wakeups = wakeups;
    }

    /** What came of it, each with the line for whoever asked. */
    sealed interface Outcome {
        record Written(String line) implements Outcome {}

        record Wrong(String line) implements Outcome {}
    }

    Outcome write(Team team, TeamPlaybooks before, Topic topic, String typed) {
        return switch (PlaybookText.read(typed, team, directory::channelNamed)) {
            case PlaybookText.Read.Wrong wrong -> new Outcome.Wrong(wrong.line());
            case PlaybookText.Read.Steps read ->
                read.steps().stream()
                        .flatMap(step -> unreachable(step).stream())
                        .findFirst()
                        .<Outcome>map(Outcome.Wrong::new)
                        .orElseGet(() -> save(
                                team,
                                read.steps().isEmpty()
                                        ? before.without(topic)
                                        : before.with(topic, new Playbook(read.steps())),
                                topic));
        };
    }

    private Outcome save(Team team, TeamPlaybooks after, Topic topic) {
        if (!playbooks.save(after)) {
            return new Outcome.Wrong(MEANWHILE);
        }
        // Steps of escalations that nobody answered yet are due at other times now.
        wakeups.changed(team.workspace(), team.id());
        String what = topic.equals(Topic.DEFAULT)
                ? "Escalations ask by default "
                : "Escalations about `" + Mrkdwn.code(topic.name()) + "` ask ";
        return new Outcome.Written(what
                + PlaybookText.inOneLine(after.on(topic).orElseGet(after::byDefault))
                + (after.on(topic).isEmpty() ? ", as all others do." : "."));
    }

    /** Why Muster can't ask at a step; empty when it can. */
    private Optional<String> unreachable(Step step) {
        return switch (step.target()) {
            case Target.Expert expert -> Optional.empty();
            case Target.Lead lead -> Optional.empty();
            case Target.Person person ->
                directory
                                .person(person.user())
                                .filter(Directory.Person::working)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Mrkdwn.mention(person.user()) + " can't be asked: the account is a bot's, or closed.");
            case Target.Channel channel -> {
                String where = Mrkdwn.mention(channel.channel());
                yield switch (directory.join(channel.channel())) {
                    case ChannelAccess.IN_CHANNEL -> Optional.empty();
                    case ChannelAccess.NOT_INVITED ->
                        Optional.of(where + " is private: invite me there with `/invite @Muster` first.");
                    case ChannelAccess.ARCHIVED -> Optional.of(where + " is archived. Choose another channel.");
                    case ChannelAccess.NOT_FOUND -> Optional.of(where + " is no channel that I can see.");
                };
            }
        };
    }
}
