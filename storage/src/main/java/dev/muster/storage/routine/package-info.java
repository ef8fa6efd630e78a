/** The ledger of occurrences in MongoDB. */
@NullMarked
package dev.muster.storage.routine;

import org.jspecify.annotations.NullMarked;
