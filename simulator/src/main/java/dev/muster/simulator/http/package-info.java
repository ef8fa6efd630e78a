/** The HTTP front: routes, traffic log, uploads. */
@NullMarked
package dev.muster.simulator.http;

import org.jspecify.annotations.NullMarked;
