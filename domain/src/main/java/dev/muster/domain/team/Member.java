package dev.muster.domain.team;

import java.util.HashMap;
import java.util.Map;

/**
 * One associate of a team.
 *
 * @param user who it is
 * @param name the display name at the last set-up; for grids and files, where a mention can't be shown
 * @param skills what they can do; an absent skill is level 0
 */
public record Member(UserId user, String name, Map<Skill, SkillLevel> skills) {
    public Member {
        skills = Map.copyOf(skills);
    }

    public SkillLevel levelOf(Skill skill) {
        return skills.getOrDefault(skill, SkillLevel.NONE);
    }

    /** Whether this person can do work that needs the skill. */
    public boolean can(Skill skill) {
        return levelOf(skill).suffices();
    }

    /** The same person with one skill at another level. */
    public Member with(Skill skill, SkillLevel level) {
        Map<Skill, SkillLevel> changed = new HashMap<>(skills);
        changed.put(skill, level);
        return new Member(user, name, changed);
    }
}
