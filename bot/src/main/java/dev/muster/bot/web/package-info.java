/** What else is served: health. */
@NullMarked
package dev.muster.bot.web;

import org.jspecify.annotations.NullMarked;
