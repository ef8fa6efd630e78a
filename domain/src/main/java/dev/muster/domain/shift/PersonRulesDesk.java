package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a person's wishes and the lead's agreements with each person are kept. */
public final class PersonRulesDesk {
    private final ShiftRulebook rulebook;

    public PersonRulesDesk(ShiftRulebook rulebook) {
        this.rulebook = rulebook;
    }

    public PersonRules of(Team team, UserId person) {
        return rulebook.of(team.workspace(), team.id())
                .map(rules -> rules.working().of(person))
                .orElse(PersonRules.NONE);
    }

    /** The team's shift types, by which people say what they wish. */
    public List<ShiftType> types(Team team) {
        return rulebook.of(team.workspace(), team.id()).map(ShiftRules::types).orElse(List.of());
    }

    public void wish(Team team, UserId person, Wishes wishes) {
        change(team, person, before -> before.with(wishes));
    }

    public void agree(Team team, UserId person, Contract contract) {
        change(team, person, before -> before.with(contract));
    }

    private void change(Team team, UserId person, UnaryOperator<PersonRules> change) {
        while (true) {
            ShiftRules before = rulebook.of(team.workspace(), team.id())
                    .orElseGet(() -> new ShiftRules(team.workspace(), team.id(), List.of(), WorkingRules.DEFAULT, 0));
            PersonRules after = change.apply(before.working().of(person));
            if (rulebook.save(before.next(before.working().with(person, after)))) {
                return;
            }
            // Somebody else changed the team's rules first; theirs stay, this comes on top.
        }
    }
}
