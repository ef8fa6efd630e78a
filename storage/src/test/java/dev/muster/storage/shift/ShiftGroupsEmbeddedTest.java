package dev.muster.storage.shift;

class ShiftGroupsEmbeddedTest extends ShiftGroupsContract {
    ShiftGroupsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
