/** Brings the database of an older program into the form that this one reads: numbered migrations under a lock. */
@NullMarked
package dev.muster.storage.schema;

import org.jspecify.annotations.NullMarked;
