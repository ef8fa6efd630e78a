/** The browser page and the control API that serves it. */
@NullMarked
package dev.muster.simulator.page;

import org.jspecify.annotations.NullMarked;
