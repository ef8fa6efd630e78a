/** What people see in the App Home, made of what the concepts have to show. */
@NullMarked
package dev.muster.bot.home;

import org.jspecify.annotations.NullMarked;
