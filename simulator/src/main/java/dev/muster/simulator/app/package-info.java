/** What Slack sends to the app: signed requests and their payloads. */
@NullMarked
package dev.muster.simulator.app;

import org.jspecify.annotations.NullMarked;
