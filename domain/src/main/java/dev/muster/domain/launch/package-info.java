/** What a product brings out, and when. */
@NullMarked
package dev.muster.domain.launch;

import org.jspecify.annotations.NullMarked;
