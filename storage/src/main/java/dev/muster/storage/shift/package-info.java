/** Shift rules, leave and rosters in MongoDB. */
@NullMarked
package dev.muster.storage.shift;

import org.jspecify.annotations.NullMarked;
