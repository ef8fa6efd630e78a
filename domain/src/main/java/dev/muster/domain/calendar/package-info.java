/** Calendar feeds: which shifts each shows, what it showed before, and who may read it. */
@NullMarked
package dev.muster.domain.calendar;

import org.jspecify.annotations.NullMarked;
