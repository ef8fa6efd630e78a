/** What all repositories share: ids, field values, duplicate keys. */
@NullMarked
package dev.muster.storage.document;

import org.jspecify.annotations.NullMarked;
