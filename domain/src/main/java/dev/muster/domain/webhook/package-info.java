/** Webhooks: where other systems tell a team what happens to its tickets there. */
@NullMarked
package dev.muster.domain.webhook;

import org.jspecify.annotations.NullMarked;
