package dev.muster.storage.escalation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.escalation.Topic;
import dev.muster.domain.team.ChannelId;
import dev.muster.storage.mongo.OnAStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class PlaybooksContract extends OnAStore {
    private static final Topic AREA = new Topic("payments.$eu");

    PlaybooksContract(Kind kind) {
        super(kind);
    }

    private static TeamPlaybooks books(int minutes, long version) {
        Playbook all = new Playbook(List.of(
                new Step(new Target.Person(ANA), Duration.ofMinutes(minutes)),
                new Step(new Target.Expert(), Duration.ofHours(2)),
                new Step(new Target.Lead(), Duration.ofDays(7)),
                new Step(new Target.Channel(new ChannelId("C1")), Duration.ofMinutes(1))));
        return new TeamPlaybooks(WORKSPACE, TEAM, Map.of(AREA, all, Topic.DEFAULT, Playbook.DEFAULT), version);
    }

    @Test
    void playbooksComeBackAsTheyWereSaved() {
        assertThat(store.playbooks().find(WORKSPACE, TEAM)).isEmpty();

        assertThat(store.playbooks().save(books(5, 1))).isTrue();
        assertThat(store.playbooks().find(WORKSPACE, TEAM)).contains(books(5, 1));
        assertThat(store.playbooks().save(books(6, 2))).isTrue();
        assertThat(store.playbooks().find(WORKSPACE, TEAM)).contains(books(6, 2));
        assertThat(store.playbooks().find(OTHER_WORKSPACE, TEAM)).isEmpty();
        assertThat(store.playbooks().find(WORKSPACE, OTHER_TEAM)).isEmpty();
    }

    @Test
    void aStaleVersionWritesNothing() {
        store.playbooks().save(books(5, 1));
        store.playbooks().save(books(6, 2));

        assertThat(store.playbooks().save(books(3, 1))).isFalse();
        assertThat(store.playbooks().save(books(3, 2))).isFalse();
        assertThat(store.playbooks().save(books(3, 4))).isFalse();
        assertThat(store.playbooks().find(WORKSPACE, TEAM)).contains(books(6, 2));
    }

    @Test
    void ofTenSimultaneousChangesOneIsSaved() throws Exception {
        assertThat(atOnce(10, i -> store.playbooks().save(books(i + 1, 1)))).containsOnlyOnce(true);
        assertThat(atOnce(10, i -> store.playbooks().save(books(i + 1, 2)))).containsOnlyOnce(true);
    }

    @Test
    void whatANewerProgramWroteStaysAndAnUnknownTargetFallsToTheLead() {
        store.playbooks().save(books(5, 1));
        database.getCollection("playbooks").findOneAndUpdate(eq("_id", "T1/team-billing"), set("quiet", "kept"));
        database.getCollection("playbooks")
                .findOneAndUpdate(eq("_id", "T1/team-billing"), set("books.0.steps.0.target", "group:G1"));

        TeamPlaybooks read = store.playbooks().find(WORKSPACE, TEAM).orElseThrow();
        assertThat(read.on(Topic.DEFAULT).orElseThrow().steps().getFirst().target())
                .isEqualTo(new Target.Lead());
        assertThat(store.playbooks().save(books(6, 2))).isTrue();
        assertThat(database.getCollection("playbooks")
                        .find(eq("_id", "T1/team-billing"))
                        .first())
                .containsEntry("quiet", "kept");
    }
}
