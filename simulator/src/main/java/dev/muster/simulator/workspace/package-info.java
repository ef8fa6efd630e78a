/** What a workspace holds: people, channels, messages, views, tokens. */
@NullMarked
package dev.muster.simulator.workspace;

import org.jspecify.annotations.NullMarked;
