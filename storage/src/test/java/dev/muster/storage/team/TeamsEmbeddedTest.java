package dev.muster.storage.team;

class TeamsEmbeddedTest extends TeamsContract {
    TeamsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
