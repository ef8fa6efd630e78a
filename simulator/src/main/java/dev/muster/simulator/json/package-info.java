/** Short ways to read and write JSON trees. */
@NullMarked
package dev.muster.simulator.json;

import org.jspecify.annotations.NullMarked;
