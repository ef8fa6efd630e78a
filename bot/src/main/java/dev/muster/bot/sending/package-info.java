/** What everything that sends has in common, wherever it goes. */
@NullMarked
package dev.muster.bot.sending;

import org.jspecify.annotations.NullMarked;
