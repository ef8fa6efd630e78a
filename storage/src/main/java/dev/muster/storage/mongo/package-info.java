/** The way to MongoDB: a server, or the embedded one in this process. */
@NullMarked
package dev.muster.storage.mongo;

import org.jspecify.annotations.NullMarked;
