package dev.muster.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scenarios begin with; every stage is cleared away afterwards, and what Slack was shown on it is kept for review. */
@ExtendWith(BlockKitRules.class)
abstract class Scenario {
    private final List<TeamStage> stages = new ArrayList<>();

    /** A team that is set up, on Monday, 16 November 2026, at a local time. */
    TeamStage monday(String time) {
        return at("2026-11-16T" + time).withTeam();
    }

    /** People and a channel, but no team yet, at a local time in Berlin. */
    TeamStage at(String local) {
        return on(TeamStage.at(local));
    }

    TeamStage on(TeamStage stage) {
        stages.add(stage);
        return stage;
    }

    @AfterEach
    void clearAway() {
        stages.forEach(TeamStage::close);
    }
}
