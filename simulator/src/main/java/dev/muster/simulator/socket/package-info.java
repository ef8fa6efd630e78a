/** Socket Mode: the app opens sockets, and Slack's requests come through them. */
@NullMarked
package dev.muster.simulator.socket;

import org.jspecify.annotations.NullMarked;
