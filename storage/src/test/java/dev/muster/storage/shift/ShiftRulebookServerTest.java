package dev.muster.storage.shift;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = ShiftRulebookContract.SERVER,
        matches = ".+",
        disabledReason = ShiftRulebookContract.NO_SERVER)
class ShiftRulebookServerTest extends ShiftRulebookContract {
    ShiftRulebookServerTest() {
        super(Kind.SERVER);
    }
}
