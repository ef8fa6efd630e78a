/** Setting up a team, its members' skills, and help. */
@NullMarked
package dev.muster.bot.team;

import org.jspecify.annotations.NullMarked;
