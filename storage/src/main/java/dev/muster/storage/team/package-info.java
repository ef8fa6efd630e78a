/** Teams in MongoDB. */
@NullMarked
package dev.muster.storage.team;

import org.jspecify.annotations.NullMarked;
