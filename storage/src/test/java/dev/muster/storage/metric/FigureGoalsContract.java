package dev.muster.storage.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.storage.mongo.OnAStore;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class FigureGoalsContract extends OnAStore {
    private static final FigureGoal FOUR_HOURS = new FigureGoal(Figure.FIRST_RESPONSE, 240);
    private static final FigureGoal THREE_HOURS = new FigureGoal(Figure.FIRST_RESPONSE, 180);
    private static final FigureGoal COVER = new FigureGoal(Figure.COVER, 95);

    FigureGoalsContract(Kind kind) {
        super(kind);
    }

    @Test
    void aTeamHasOneGoalPerFigure() {
        assertThat(store.figureGoals().of(WORKSPACE, TEAM)).isEmpty();
        assertThat(store.figureGoals().set(WORKSPACE, TEAM, FOUR_HOURS)).isEmpty();
        assertThat(store.figureGoals().set(WORKSPACE, TEAM, COVER)).isEmpty();
        assertThat(store.figureGoals().set(WORKSPACE, TEAM, THREE_HOURS)).contains(FOUR_HOURS);

        assertThat(store.figureGoals().of(WORKSPACE, TEAM))
                .isEqualTo(Map.of(Figure.FIRST_RESPONSE, THREE_HOURS, Figure.COVER, COVER));
        assertThat(store.figureGoals().of(WORKSPACE, OTHER_TEAM)).isEmpty();
        assertThat(store.figureGoals().of(OTHER_WORKSPACE, TEAM)).isEmpty();
    }

    @Test
    void aGoalThatIsTakenAwayIsGoneAndTheOthersStay() {
        store.figureGoals().set(WORKSPACE, TEAM, FOUR_HOURS);
        store.figureGoals().set(WORKSPACE, TEAM, COVER);

        assertThat(store.figureGoals().remove(WORKSPACE, TEAM, Figure.COVER)).contains(COVER);
        assertThat(store.figureGoals().remove(WORKSPACE, TEAM, Figure.COVER)).isEmpty();
        assertThat(store.figureGoals().remove(WORKSPACE, OTHER_TEAM, Figure.FIRST_RESPONSE))
                .isEmpty();
        assertThat(store.figureGoals().of(WORKSPACE, TEAM)).isEqualTo(Map.of(Figure.FIRST_RESPONSE, FOUR_HOURS));
    }

    @Test
    void goalsSetAtOnceAreAllThere() throws Exception {
        atOnce(6, i -> store.figureGoals().set(WORKSPACE, TEAM, i % 2 == 0 ? FOUR_HOURS : COVER));

        assertThat(store.figureGoals().of(WORKSPACE, TEAM))
                .isEqualTo(Map.of(Figure.FIRST_RESPONSE, FOUR_HOURS, Figure.COVER, COVER));
    }

    @Test
    void goalsOfANewerProgramAreLeftAlone() {
        store.figureGoals().set(WORKSPACE, TEAM, COVER);
        database.getCollection("figureGoals")
                .findOneAndUpdate(
                        new Document("_id", "T1/team-billing"),
                        new Document("$set", new Document("goals.HAPPINESS", 9).append("goals.BACKLOG", "few")));

        store.figureGoals().set(WORKSPACE, TEAM, FOUR_HOURS);

        assertThat(store.figureGoals().of(WORKSPACE, TEAM))
                .isEqualTo(Map.of(Figure.FIRST_RESPONSE, FOUR_HOURS, Figure.COVER, COVER));
        assertThat(database.getCollection("figureGoals").find().first().get("goals", Document.class))
                .containsEntry("HAPPINESS", 9);
    }
}
