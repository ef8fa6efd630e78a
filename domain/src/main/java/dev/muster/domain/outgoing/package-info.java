/** Outgoing webhooks: what happens to a team's tickets, told to another system. */
@NullMarked
package dev.muster.domain.outgoing;

import org.jspecify.annotations.NullMarked;
