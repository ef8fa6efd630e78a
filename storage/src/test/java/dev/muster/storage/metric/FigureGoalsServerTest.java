package dev.muster.storage.metric;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = FigureGoalsContract.SERVER,
        matches = ".+",
        disabledReason = FigureGoalsContract.NO_SERVER)
class FigureGoalsServerTest extends FigureGoalsContract {
    FigureGoalsServerTest() {
        super(Kind.SERVER);
    }
}
