/** Who works here: workspaces, teams, members, skills, business hours. */
@NullMarked
package dev.muster.domain.team;

import org.jspecify.annotations.NullMarked;
