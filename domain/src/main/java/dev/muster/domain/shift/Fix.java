package dev.muster.domain.shift;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.UserId;

/** One thing that, changed, would let somebody take a short shift without breaking any rule. */
public sealed interface Fix {
    /** Who would take the short shift. */
    UserId person();

    /** If a colleague took another shift of theirs, who may. */
    record Exchange(UserId person, Shift given, UserId taker) implements Fix {}

    /** If their leave did not cover that day. */
    record WithoutLeave(UserId person) implements Fix {}

    /** If they had the skill. */
    record WithSkill(UserId person, Skill skill) implements Fix {}
}
