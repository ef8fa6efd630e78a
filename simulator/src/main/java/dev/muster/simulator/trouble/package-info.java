/** Trouble on demand for whoever tests an app from outside: planned failures, and what administrators do while it runs. */
@NullMarked
package dev.muster.simulator.trouble;

import org.jspecify.annotations.NullMarked;
