/** Notes in MongoDB. */
@NullMarked
package dev.muster.storage.note;

import org.jspecify.annotations.NullMarked;
