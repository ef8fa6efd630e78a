/** Messages about figures. */
@NullMarked
package dev.muster.bot.metric;

import org.jspecify.annotations.NullMarked;
