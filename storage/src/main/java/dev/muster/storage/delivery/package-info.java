/** The outbox in MongoDB. */
@NullMarked
package dev.muster.storage.delivery;

import org.jspecify.annotations.NullMarked;
