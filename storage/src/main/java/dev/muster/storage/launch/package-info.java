/** Launches in MongoDB. */
@NullMarked
package dev.muster.storage.launch;

import org.jspecify.annotations.NullMarked;
