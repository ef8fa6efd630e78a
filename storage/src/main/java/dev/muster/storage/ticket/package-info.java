/** Tickets in MongoDB. */
@NullMarked
package dev.muster.storage.ticket;

import org.jspecify.annotations.NullMarked;
