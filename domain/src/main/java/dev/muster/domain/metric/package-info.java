/** How well it goes: figures computed from the history of tickets. */
@NullMarked
package dev.muster.domain.metric;

import org.jspecify.annotations.NullMarked;
