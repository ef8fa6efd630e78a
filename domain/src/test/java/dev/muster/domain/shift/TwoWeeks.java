package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.RosterChange.What;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What is published in two weeks, each a roster of its own, and whether it is as it has to be. */
record TwoWeeks(Team team, LocalDate first, List<ShiftType> types, InMemoryRosters stored, InMemoryLeaves leaves) {

    List<Roster> rosters() {
        return stored.published(team.workspace(), team.id(), first, first.plusWeeks(2));
    }

    Roster with(LocalDate date) {
        return stored.published(team.workspace(), team.id(), date, date).getFirst();
    }

    List<Shift> shifts() {
        return rosters().stream().flatMap(r -> r.shifts().stream()).toList();
    }

    /** Rosters as somebody may have published them: no rule broken, not every shift covered. */
    void fill(Random random, LocalDate clockChange, OfferDesk desk, Instant now) {
        UserId person = anyone(random);
        fill(new Shift(clockChange.minusDays(1), types.get(1).name(), person), desk, now);
        fill(new Shift(clockChange, types.getFirst().name(), person), desk, now);
        for (LocalDate date = first; date.isBefore(first.plusWeeks(2)); date = date.plusDays(1)) {
            for (ShiftType type : types) {
                fill(new Shift(date, type.name(), anyone(random)), desk, now);
            }
        }
    }

    private void fill(Shift shift, OfferDesk desk, Instant now) {
        Roster roster = with(shift.date());
        List<Shift> one = List.of(shift);
        if (roster.on(shift.date()).stream().noneMatch(s -> s.type().equals(shift.type()))
                && desk.at(team, roster, now).isLegal(List.of(), one)) {
            RosterChange change = new RosterChange("filled", What.COVERED, List.of(), one, team.lead(), now);
            assertThat(stored.change(roster, roster.after(change))).isTrue();
        }
    }

    UserId anyone(Random random) {
        return team.members().get(random.nextInt(team.members().size())).user();
    }

    List<Cause> violations(List<Shift> shifts) {
        return violations(
                shifts,
                leaves.touching(team.workspace(), team.id(), first, first.plusWeeks(2)).stream()
                        .filter(l -> l.state() == Leave.State.APPROVED)
                        .toList());
    }

    /** Rules that are broken whoever is away: leave may be approved over a shift. */
    List<Cause> violationsBesideLeave() {
        return violations(shifts(), List.of());
    }

    private List<Cause> violations(List<Shift> shifts, List<Leave> leave) {
        return RosterRules.violations(
                new RosterProblem(
                        team.zone(),
                        new Period(first, 2),
                        team.members(),
                        types,
                        WorkingRules.DEFAULT,
                        leave,
                        List.of(),
                        List.of(),
                        1),
                shifts);
    }

    /** How many people are on each shift. */
    static Map<String, Long> staffing(List<Shift> shifts) {
        return shifts.stream().collect(Collectors.groupingBy(s -> s.date() + " " + s.type(), Collectors.counting()));
    }

    /** Whose shifts differ. */
    static Set<UserId> changed(List<Shift> before, List<Shift> after) {
        Set<UserId> changed = new HashSet<>();
        before.stream().filter(s -> !after.contains(s)).map(Shift::person).forEach(changed::add);
        after.stream().filter(s -> !before.contains(s)).map(Shift::person).forEach(changed::add);
        return changed;
    }

    /** Of every swap across both rosters, both say the same. */
    void nothingIsHalfDone() {
        for (Roster roster : rosters()) {
            assertThat(roster.since().crossing()).isNull();
            for (ShiftOffer offer : roster.since().offers()) {
                if (offer.counterIn() != null) {
                    Roster there =
                            stored.find(team.workspace(), offer.counterIn()).orElseThrow();
                    assertThat(last(there, offer)).as("%s there", offer).isEqualTo(last(roster, offer));
                    assertThat(last(roster, offer)).as("%s here", offer).isEqualTo(decided(offer));
                }
            }
        }
    }

    private static Optional<What> last(Roster roster, ShiftOffer offer) {
        return roster.since().last(offer.id().value()).map(RosterChange::what);
    }

    private static Optional<What> decided(ShiftOffer offer) {
        return switch (offer.state()) {
            case APPLIED -> Optional.of(What.SWAPPED);
            case UNDONE -> Optional.of(What.UNDONE);
            case OPEN, TAKEN, DECLINED, WITHDRAWN, ENDED, VOID -> Optional.empty();
        };
    }
}
