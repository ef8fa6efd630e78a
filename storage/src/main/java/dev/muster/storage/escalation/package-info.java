/** Playbooks in MongoDB. */
@NullMarked
package dev.muster.storage.escalation;

import org.jspecify.annotations.NullMarked;
