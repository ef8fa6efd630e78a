/** Who is asked, and in what order, when a ticket is too hard for the one who has it. */
@NullMarked
package dev.muster.domain.escalation;

import org.jspecify.annotations.NullMarked;
