package dev.muster.storage.metric;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = WeeklyFiguresOffContract.SERVER,
        matches = ".+",
        disabledReason = WeeklyFiguresOffContract.NO_SERVER)
class WeeklyFiguresOffServerTest extends WeeklyFiguresOffContract {
    WeeklyFiguresOffServerTest() {
        super(Kind.SERVER);
    }
}
