package dev.muster.storage.shift;

class ShiftRulebookEmbeddedTest extends ShiftRulebookContract {
    ShiftRulebookEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
