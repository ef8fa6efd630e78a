/** What leaves Muster for other programs. */
@NullMarked
package dev.muster.bot.exporting;

import org.jspecify.annotations.NullMarked;
