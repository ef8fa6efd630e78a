/** The life of a ticket: its states, who may change it, what came of the attempt. */
@NullMarked
package dev.muster.domain.ticket;

import org.jspecify.annotations.NullMarked;
