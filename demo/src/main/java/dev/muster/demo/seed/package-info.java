/** What the demo starts with. */
@NullMarked
package dev.muster.demo.seed;

import org.jspecify.annotations.NullMarked;
