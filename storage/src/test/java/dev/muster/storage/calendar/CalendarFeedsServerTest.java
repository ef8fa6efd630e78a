package dev.muster.storage.calendar;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = CalendarFeedsContract.SERVER,
        matches = ".+",
        disabledReason = CalendarFeedsContract.NO_SERVER)
class CalendarFeedsServerTest extends CalendarFeedsContract {
    CalendarFeedsServerTest() {
        super(Kind.SERVER);
    }
}
