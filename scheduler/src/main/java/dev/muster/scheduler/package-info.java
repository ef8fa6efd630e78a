/** Wakes every routine when it is due: Quartz measures the time, the domain says which time. */
@NullMarked
package dev.muster.scheduler;

import org.jspecify.annotations.NullMarked;
