package dev.muster.storage.schema;

import java.time.Duration;

/** Whether this program may use the database. */
public sealed interface MigrationOutcome {
    /** It may: the schema is of a version that it knows, or of a newer one that it can work with. */
    record Ready(int version) implements MigrationOutcome {}

    /**
     * It may not: a newer program changed what this one relies on.
     *
     * @param version the database's
     * @param oldestProgram the newest version that a program must know at least
     * @param known the newest version that this program knows
     */
    record TooNew(int version, int oldestProgram, int known) implements MigrationOutcome {}

    /** Not yet: another instance has been migrating for as long as this one was ready to wait. */
    record StillMigrating(Duration waited) implements MigrationOutcome {}
}
