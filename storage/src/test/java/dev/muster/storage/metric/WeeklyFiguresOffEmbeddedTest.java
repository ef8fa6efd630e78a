package dev.muster.storage.metric;

class WeeklyFiguresOffEmbeddedTest extends WeeklyFiguresOffContract {
    WeeklyFiguresOffEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
