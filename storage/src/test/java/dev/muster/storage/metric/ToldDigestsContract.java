package dev.muster.storage.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.storage.mongo.OnAStore;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class ToldDigestsContract extends OnAStore {
    private static final DateSpan WEEK = DateSpan.weekOf(LocalDate.of(2026, 11, 16));
    private static final ProposedAction ACTION = new ProposedAction(ProposedAction.Kind.LOOK_AT_TAG, "tax", 7, 9);

    ToldDigestsContract(Kind kind) {
        super(kind);
    }

    private static ToldDigest digest(int resolved, Optional<ProposedAction> action) {
        return new ToldDigest(WORKSPACE, TEAM, "2026-11-23", new WeekCount(WEEK, 40, resolved, 18), action);
    }

    private ToldDigest found() {
        return store.toldDigests().find(WORKSPACE, TEAM, WEEK).orElseThrow();
    }

    @Test
    void whatIsToldFirstIsKept() {
        ToldDigest first = digest(38, Optional.of(ACTION));

        assertThat(store.toldDigests().tell(first)).isEqualTo(first);
        assertThat(store.toldDigests().tell(digest(43, Optional.empty()))).isEqualTo(first);
        assertThat(found()).isEqualTo(first);
        assertThat(store.toldDigests().find(WORKSPACE, OTHER_TEAM, WEEK)).isEmpty();
        assertThat(store.toldDigests().find(OTHER_WORKSPACE, TEAM, WEEK)).isEmpty();
        assertThat(store.toldDigests().find(WORKSPACE, TEAM, WEEK.before())).isEmpty();
    }

    @Test
    void ofAllWhoTakeAnActionAtOnceOneHasIt() throws Exception {
        store.toldDigests().tell(digest(38, Optional.of(ACTION)));

        assertThat(atOnce(10, i -> store.toldDigests().take(WORKSPACE, TEAM, WEEK, i % 2 == 0 ? ANA : BO, NOW)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);

        assertThat(found().takenAt()).isEqualTo(NOW);
        assertThat(found().isDone()).isFalse();
    }

    @Test
    void anActionIsDoneOnceAndOnlyAfterSomebodyTookIt() {
        store.toldDigests().tell(digest(38, Optional.of(ACTION)));
        assertThat(store.toldDigests().finish(WORKSPACE, TEAM, WEEK, ANA, NOW)).isEmpty();
        store.toldDigests().take(WORKSPACE, TEAM, WEEK, ANA, NOW);

        assertThat(store.toldDigests().finish(WORKSPACE, TEAM, WEEK, BO, NOW)).contains(found());
        assertThat(store.toldDigests().finish(WORKSPACE, TEAM, WEEK, ANA, NOW)).isEmpty();
        assertThat(found().doneBy()).isEqualTo(BO);
        assertThat(found().steps()).isEqualTo(2);
    }

    @Test
    void whereNothingWasProposedThereIsNothingToTake() {
        store.toldDigests().tell(digest(38, Optional.empty()));

        assertThat(store.toldDigests().take(WORKSPACE, TEAM, WEEK, ANA, NOW)).isEmpty();
        assertThat(found().action()).isNull();
    }

    @Test
    void anActionThatOnlyANewerProgramKnowsIsStillOne() {
        store.toldDigests().tell(digest(38, Optional.of(ACTION)));
        database.getCollection("digests")
                .findOneAndUpdate(
                        new Document("_id", "T1/team-billing/2026-11-16"),
                        new Document("$set", new Document("action.kind", "HIRE_SOMEBODY").append("mood", "kept")));

        assertThat(store.toldDigests().take(WORKSPACE, TEAM, WEEK, ANA, NOW))
                .hasValueSatisfying(taken -> assertThat(taken.action().kind()).isEqualTo(ProposedAction.Kind.OTHER));
        assertThat(database.getCollection("digests").find().first()).containsEntry("mood", "kept");
    }
}
