/** What an app says of itself: its commands, shortcuts, scopes, events and addresses. */
@NullMarked
package dev.muster.simulator.manifest;

import org.jspecify.annotations.NullMarked;
