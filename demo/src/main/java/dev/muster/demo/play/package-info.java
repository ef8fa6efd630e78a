/** What is played without hands, and what must be seen. */
@NullMarked
package dev.muster.demo.play;

import org.jspecify.annotations.NullMarked;
