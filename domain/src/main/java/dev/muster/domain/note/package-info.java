/** What a team learned, kept by tag. */
@NullMarked
package dev.muster.domain.note;

import org.jspecify.annotations.NullMarked;
