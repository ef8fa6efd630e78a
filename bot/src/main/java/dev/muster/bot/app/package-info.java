/** The program: configuration, tables, wiring. */
@NullMarked
package dev.muster.bot.app;

import org.jspecify.annotations.NullMarked;
