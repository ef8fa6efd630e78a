/** The HTTP server: what is served at which address. */
@NullMarked
package dev.muster.bot.web;

import org.jspecify.annotations.NullMarked;
