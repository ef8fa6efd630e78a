package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.PersonRules;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.storage.mongo.OnAStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class ShiftRulebookContract extends OnAStore {
    ShiftRulebookContract(Kind kind) {
        super(kind);
    }

    private static ShiftRules rules(int days, long version) {
        WorkingRules working = new WorkingRules(Duration.ofMinutes(690), days, Duration.ofHours(38))
                .with(ANA, new PersonRules(Contract.NONE, new Wishes(Set.of("Early"), Set.of("a.$b"), Set.of())))
                .with(
                        BO,
                        PersonRules.NONE.with(new Contract(
                                Duration.ofMinutes(1170),
                                true,
                                Set.of(DayOfWeek.FRIDAY),
                                LocalDate.of(2026, 11, 1),
                                LocalDate.of(2027, 1, 31))));
        return new ShiftRules(
                WORKSPACE,
                TEAM,
                List.of(RosterFixture.EARLY, RosterFixture.NIGHT),
                working,
                ShiftRules.SwapApproval.AUTOMATIC,
                version);
    }

    @Test
    void rulesComeBackAsTheyWereSaved() {
        assertThat(store.shiftRulebook().of(WORKSPACE, TEAM)).isEmpty();

        assertThat(store.shiftRulebook().save(rules(5, 1))).isTrue();
        assertThat(store.shiftRulebook().of(WORKSPACE, TEAM)).contains(rules(5, 1));
        assertThat(store.shiftRulebook().save(rules(6, 2))).isTrue();
        assertThat(store.shiftRulebook().of(WORKSPACE, TEAM)).contains(rules(6, 2));
        assertThat(store.shiftRulebook().of(OTHER_WORKSPACE, TEAM)).isEmpty();
    }

    @Test
    void aStaleVersionWritesNothing() {
        store.shiftRulebook().save(rules(5, 1));
        store.shiftRulebook().save(rules(6, 2));

        assertThat(store.shiftRulebook().save(rules(3, 1))).isFalse();
        assertThat(store.shiftRulebook().save(rules(3, 2))).isFalse();
        assertThat(store.shiftRulebook().save(rules(3, 4))).isFalse();
        assertThat(store.shiftRulebook().of(WORKSPACE, TEAM)).contains(rules(6, 2));
    }

    @Test
    void ofTenSimultaneousChangesOneIsSaved() throws Exception {
        assertThat(atOnce(10, i -> store.shiftRulebook().save(rules(i + 1, 1)))).containsOnlyOnce(true);
        assertThat(atOnce(10, i -> store.shiftRulebook().save(rules(i + 1, 2)))).containsOnlyOnce(true);
    }
}
