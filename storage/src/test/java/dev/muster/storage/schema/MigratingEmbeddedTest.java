package dev.muster.storage.schema;

class MigratingEmbeddedTest extends MigratingContract {
    MigratingEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
