/** The Web API that the app calls. */
@NullMarked
package dev.muster.simulator.api;

import org.jspecify.annotations.NullMarked;
