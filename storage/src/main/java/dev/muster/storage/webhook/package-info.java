/** Webhooks in MongoDB. */
@NullMarked
package dev.muster.storage.webhook;

import org.jspecify.annotations.NullMarked;
