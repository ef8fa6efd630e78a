package dev.muster.storage.launch;

class LaunchesEmbeddedTest extends LaunchesContract {
    LaunchesEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
