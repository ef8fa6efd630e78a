/** The Events API: what happens in the workspace, told to the app, again and again if need be. */
@NullMarked
package dev.muster.simulator.event;

import org.jspecify.annotations.NullMarked;
