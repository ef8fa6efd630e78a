package dev.muster.storage.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class UnreadableTeamTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");

    @Test
    void aTeamWithAnImpossibleTimeKeepsNoOtherFromItsRoutines() {
        Team well = team("billing", "C1");
        Team poisoned = team("refunds", "C2");
        try (Store store = Store.inMemory();
                MongoClient client = MongoClients.create(store.embeddedUri().orElseThrow())) {
            store.prepare();
            store.teams().save(well);
            store.teams().save(poisoned);
            MongoCollection<Document> documents = client.getDatabase("muster").getCollection("teams");

            documents.updateOne(Filters.eq("team", "refunds"), Updates.set("routines.digestTime", "25:61"));

            assertThat(store.teams().all()).containsExactly(well);
            assertThat(store.teams().changedSince(Instant.EPOCH)).hasSize(2);
            assertThatThrownBy(() -> store.teams().find(WORKSPACE, poisoned.id()))
                    .hasMessageContaining("25:61");

            documents.updateOne(Filters.eq("team", "refunds"), Updates.set("routines.digestTime", "09:00"));

            assertThat(store.teams().all()).extracting(Team::id).containsExactly(well.id(), poisoned.id());
        }
    }

    private static Team team(String id, String channel) {
        return new Team(
                new TeamId(id),
                WORKSPACE,
                id,
                new ChannelId(channel),
                new UserId("U1"),
                List.of(),
                BusinessHours.officeHours(ZoneOffset.UTC),
                RoutineTimes.DEFAULT,
                Instant.parse("2026-11-23T09:00:00Z"),
                1);
    }
}
