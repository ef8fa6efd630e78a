package dev.muster.storage.escalation;

import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.escalation.Topic;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A team's playbooks as a document; topics are values, since they may contain what a field name must not. */
final class PlaybookCodec {
    private static final String EXPERT = "expert";
    private static final String LEAD = "lead";
    private static final String PERSON = "person:";
    private static final String CHANNEL = "channel:";

    private PlaybookCodec() {}

    static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    static Document toDocument(TeamPlaybooks playbooks) {
        List<Document> books = playbooks.byTopic().entrySet().stream()
                .sorted(Comparator.comparing(book -> book.getKey().name()))
                .map(book -> new Document("topic", book.getKey().name())
                        .append("steps", Fields.documents(book.getValue().steps(), PlaybookCodec::step)))
                .toList();
        return new Document("_id", id(playbooks.workspace(), playbooks.team()))
                .append("workspace", playbooks.workspace().value())
                .append("team", playbooks.team().value())
                .append("books", books)
                .append("version", playbooks.version());
    }

    static TeamPlaybooks toPlaybooks(Document document) {
        Map<Topic, Playbook> byTopic = new HashMap<>();
        for (Document book : document.getList("books", Document.class)) {
            byTopic.put(
                    new Topic(Fields.text(book, "topic")),
                    new Playbook(Fields.list(book, "steps", PlaybookCodec::toStep)));
        }
        return new TeamPlaybooks(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                byTopic,
                Fields.longNumber(document, "version"));
    }

    private static Document step(Step step) {
        return new Document("target", target(step.target()))
                .append("minutes", (int) step.patience().toMinutes());
    }

    private static Step toStep(Document document) {
        return new Step(
                toTarget(Fields.text(document, "target")), Duration.ofMinutes(Fields.number(document, "minutes")));
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Expert expert -> EXPERT;
            case Target.Lead lead -> LEAD;
            case Target.Person person -> PERSON + person.user();
            case Target.Channel channel -> CHANNEL + channel.channel();
        };
    }

    /** A kind of target that only a newer program knows falls to the lead: somebody is asked in any case. */
    private static Target toTarget(String target) {
        if (target.startsWith(PERSON)) {
            return new Target.Person(new UserId(target.substring(PERSON.length())));
        }
        if (target.startsWith(CHANNEL)) {
            return new Target.Channel(new ChannelId(target.substring(CHANNEL.length())));
        }
        return target.equals(EXPERT) ? new Target.Expert() : new Target.Lead();
    }
}
