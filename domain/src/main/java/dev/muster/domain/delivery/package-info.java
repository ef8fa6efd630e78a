/** Messages on their way: privacy tiers and the outbox. */
@NullMarked
package dev.muster.domain.delivery;

import org.jspecify.annotations.NullMarked;
