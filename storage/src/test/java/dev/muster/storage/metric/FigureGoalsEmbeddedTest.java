package dev.muster.storage.metric;

class FigureGoalsEmbeddedTest extends FigureGoalsContract {
    FigureGoalsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
