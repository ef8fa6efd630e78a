/** What people read: Block Kit as plain text. */
@NullMarked
package dev.muster.simulator.render;

import org.jspecify.annotations.NullMarked;
