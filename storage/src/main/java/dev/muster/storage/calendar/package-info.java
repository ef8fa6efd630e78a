/** Calendar feeds in MongoDB. */
@NullMarked
package dev.muster.storage.calendar;

import org.jspecify.annotations.NullMarked;
