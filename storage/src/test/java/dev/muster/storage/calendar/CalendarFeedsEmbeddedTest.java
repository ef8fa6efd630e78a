package dev.muster.storage.calendar;

class CalendarFeedsEmbeddedTest extends CalendarFeedsContract {
    CalendarFeedsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
