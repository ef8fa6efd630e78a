/** What the pictures in messages have in common. */
@NullMarked
package dev.muster.bot.picture;

import org.jspecify.annotations.NullMarked;
