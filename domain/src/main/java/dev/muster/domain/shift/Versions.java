package dev.muster.domain.shift;

import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a new version of a published roster is, and what becomes of the roster by it: pure decisions. */
final class Versions {
    private Versions() {}

    /** Today and all that is past stays as it is. */
    static LocalDate firstThatMayChange(Period period, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return period.from().isAfter(tomorrow) ? period.from() : tomorrow;
    }

    /**
     * The types of a new version: those that people know keep their hours and take the numbers and the skill that the team
     * has set since; those that the team has given up need nobody; new ones come last.
     */
    static List<ShiftType> types(List<ShiftType> published, List<ShiftType> now) {
        List<ShiftType> types = new ArrayList<>();
        for (ShiftType known : published) {
            types.add(now.stream()
                    .filter(t -> t.name().equals(known.name()))
                    .findFirst()
                    .map(t -> new ShiftType(known.name(), known.start(), known.end(), t.needed(), t.skill()))
                    .orElseGet(() -> known.needing(Map.of())));
        }
        now.stream()
                .filter(t -> published.stream().noneMatch(p -> p.name().equals(t.name())))
                .forEach(types::add);
        return types;
    }

    /** A plan of what may change, together with what stays. */
    static Roster proposed(Team team, Roster published, RosterProblem problem, RosterPlanner.Plan plan, Instant now) {
        LocalDate from = problem.kept().from();
        List<String> types = problem.types().stream().map(ShiftType::name).toList();
        List<UserId> people = team.members().stream().map(Member::user).toList();
        List<Shift> shifts = Stream.concat(
                        published.shifts().stream().filter(s -> s.date().isBefore(from)), plan.shifts().stream())
                .sorted(Comparator.comparing(Shift::date)
                        .thenComparing(s -> types.indexOf(s.type()))
                        .thenComparing(s -> people.indexOf(s.person())))
                .toList();
        return new Roster(
                        team.workspace(),
                        team.id(),
                        RosterId.random(),
                        problem.period(),
                        problem.types(),
                        shifts,
                        RosterRules.shortfalls(problem, plan.shifts()),
                        plan.quality(),
                        Roster.State.PROPOSED,
                        now,
                        null,
                        null)
                .shortOnlyFrom(from);
    }

    /** What a version changes in the roster that is published. */
    static RosterChange change(Roster published, Roster version, UserId by, Instant now) {
        List<Shift> removed = new ArrayList<>(published.shifts());
        version.shifts().forEach(removed::remove);
        List<Shift> added = new ArrayList<>(version.shifts());
        published.shifts().forEach(added::remove);
        return new RosterChange(version.id().value(), RosterChange.What.REPLANNED, removed, added, by, now);
    }

    /** The roster after a new version: of the offers that were alive, those are void whose shifts are not there to be given. */
    static Roster withoutVoidOffers(RosterNow after, UserId by) {
        Roster roster = after.roster();
        for (ShiftOffer offer : roster.since().offers()) {
            if (offer.isLive() && isVoid(after, offer)) {
                roster = roster.with(offer.ended(State.VOID, by, "", after.now()));
            }
        }
        return roster;
    }

    private static boolean isVoid(RosterNow after, ShiftOffer offer) {
        return offer.kind() == Kind.SICK
                ? !after.isShort(offer.shift())
                : offer.removed().stream()
                        .anyMatch(s -> !after.roster().shifts().contains(s));
    }
}
