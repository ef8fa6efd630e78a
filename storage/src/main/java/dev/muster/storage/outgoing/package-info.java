/** Outgoing webhooks and their events in MongoDB. */
@NullMarked
package dev.muster.storage.outgoing;

import org.jspecify.annotations.NullMarked;
