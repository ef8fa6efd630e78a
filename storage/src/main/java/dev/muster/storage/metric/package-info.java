/** What digests told, in MongoDB. */
@NullMarked
package dev.muster.storage.metric;

import org.jspecify.annotations.NullMarked;
