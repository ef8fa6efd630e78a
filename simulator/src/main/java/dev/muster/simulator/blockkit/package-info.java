/** What Slack accepts: the limits and required fields of Block Kit. */
@NullMarked
package dev.muster.simulator.blockkit;

import org.jspecify.annotations.NullMarked;
