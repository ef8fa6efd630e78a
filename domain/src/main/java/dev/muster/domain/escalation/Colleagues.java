package dev.muster.domain.escalation;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the colleagues who can help with something right now, and never nobody: at last there is the lead. */
public final class Colleagues {
    private final RosterDesk rosters;
    private final Leaves leaves;

    public Colleagues(RosterDesk rosters, Leaves leaves) {
        this.rosters = rosters;
        this.leaves = leaves;
    }

    /** Where they were found. */
    public enum Where {
        /** They are on shift. */
        ON_SHIFT,
        /** Nobody is on shift who can; these can, and are not on leave. */
        OFF_SHIFT,
        /** Nobody can: it falls to the lead. */
        LEAD
    }

    /** Some people, at least one, in the order of the team. */
    public record Found(List<UserId> people, Where where) {
        public Found {
            people = List.copyOf(people);
        }
    }

    /**
     * Who can do something.
     *
     * @param skill what they must be able to do; null for anybody's work
     * @param but who needn't be asked, because it is they who ask
     * @param now UTC instant
     */
    public Found able(Team team, @Nullable Skill skill, SkillLevel atLeast, Set<UserId> but, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        Set<UserId> away = onLeave(team, today);
        List<UserId> able = team.members().stream()
                .filter(member -> skill == null || member.levelOf(skill).compareTo(atLeast) >= 0)
                .map(Member::user)
                .filter(user -> !but.contains(user) && !away.contains(user))
                .toList();
        Set<UserId> onShift = onShift(team, today, now);
        List<UserId> there = able.stream().filter(onShift::contains).toList();
        if (!there.isEmpty()) {
            return new Found(there, Where.ON_SHIFT);
        }
        return able.isEmpty() ? new Found(List.of(team.lead()), Where.LEAD) : new Found(able, Where.OFF_SHIFT);
    }

    private Set<UserId> onLeave(Team team, LocalDate date) {
        Set<UserId> away = new LinkedHashSet<>();
        for (Leave leave : leaves.touching(team.workspace(), team.id(), date, date)) {
            if (leave.state() == Leave.State.APPROVED) {
                away.add(leave.person());
            }
        }
        return away;
    }

    /** Those whose shift has begun and isn't over; one that began yesterday may last through the night. */
    private Set<UserId> onShift(Team team, LocalDate today, Instant now) {
        Set<UserId> on = new LinkedHashSet<>();
        rosters.published(team, today.minusDays(1), today).at(now, team.zone()).forEach(s -> on.addAll(s.people()));
        return on;
    }
}
