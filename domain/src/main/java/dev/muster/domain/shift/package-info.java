/** Who works when: shift types, working rules, leave, rosters and their approval. */
@NullMarked
package dev.muster.domain.shift;

import org.jspecify.annotations.NullMarked;
