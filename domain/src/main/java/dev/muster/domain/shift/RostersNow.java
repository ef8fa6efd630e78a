package dev.muster.domain.shift;

import dev.muster.domain.shift.Exchange.Half;
import dev.muster.domain.shift.OfferDesk.Own;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A team's published rosters as they are at an instant: that of an offered shift, and those in which colleagues may have one to
 * give for it.
 */
record RostersNow(RosterNow own, List<RosterNow> others) {
    RostersNow {
        others = List.copyOf(others);
    }

    /** One of some rosters, and the others. */
    static RostersNow of(Roster own, List<RosterNow> all) {
        return new RostersNow(
                all.stream().filter(at -> at.roster().isSameAs(own)).findFirst().orElseThrow(),
                all.stream().filter(at -> !at.roster().isSameAs(own)).toList());
    }

    /** The roster of an offer's counter shift, if that is another and there. */
    Optional<RosterNow> there(ShiftOffer offer) {
        return others.stream()
                .filter(at -> at.roster().id().equals(offer.counterIn()))
                .findFirst();
    }

    /** A person's shift of a date, with its roster. */
    Optional<Own> of(UserId person, LocalDate date) {
        return all().map(RosterNow::roster)
                .flatMap(r -> r.of(person, date).stream().map(s -> new Own(r, s)))
                .findFirst();
    }

    /** What an offer that somebody took exchanges; empty if a roster of it is not there. */
    Optional<Exchange> exchange(ShiftOffer taken) {
        return taken.counterIn() == null
                ? Optional.of(Exchange.in(own, taken.removed(), taken.added()))
                : there(taken)
                        .map(there -> new Exchange(List.of(
                                new Half(own, taken.removed(), taken.added()),
                                new Half(there, taken.removedThere(), taken.addedThere()))));
    }

    /** The colleagues who have a shift to swap for one. */
    List<UserId> whoMaySwap(Shift shift) {
        return own.team().members().stream()
                .map(Member::user)
                .filter(u -> !u.equals(shift.person()))
                .filter(u -> counters(shift, u).findAny().isPresent())
                .toList();
    }

    /** The shifts that a colleague may give for one, those that leave the two's shares closest together first. */
    List<Own> counterShifts(Shift shift, UserId colleague) {
        List<Counter> all = counters(shift, colleague).toList();
        // All counted until the end of one roster: they are compared with each other.
        RosterNow latest = Stream.concat(Stream.of(own), all.stream().map(Counter::at))
                .max(Comparator.comparing(at -> at.roster().period().from()))
                .orElseThrow();
        return all.stream()
                .sorted(Comparator.comparingDouble(
                                (Counter c) -> c.exchange().sharesApart(latest, shift.person(), colleague))
                        .thenComparing(c -> c.shift().date())
                        .thenComparing(c -> c.shift().type()))
                .map(c -> new Own(c.at().roster(), c.shift()))
                .toList();
    }

    private record Counter(RosterNow at, Shift shift, Exchange exchange) {}

    private Stream<Counter> counters(Shift shift, UserId colleague) {
        // There are many to try, and of all the shifts around them only those of these two matter.
        RostersNow two = ofOnly(Set.of(shift.person(), colleague));
        return two.all()
                .flatMap(at -> at.roster().of(colleague).stream()
                        .filter(c -> !at.hasBegun(c))
                        .filter(c -> !(c.date().equals(shift.date()) && c.type().equals(shift.type())))
                        .map(c -> new Counter(at, c, two.exchange(shift, at, c))))
                .filter(c -> c.exchange().isLegal());
    }

    private Stream<RosterNow> all() {
        return Stream.concat(Stream.of(own), others.stream());
    }

    private RostersNow ofOnly(Set<UserId> people) {
        return new RostersNow(
                own.besideOnly(people),
                others.stream().map(at -> at.besideOnly(people)).toList());
    }

    private Exchange exchange(Shift shift, RosterNow at, Shift counter) {
        Shift taken = shift.of(counter.person());
        Shift given = counter.of(shift.person());
        return at.roster().isSameAs(own.roster())
                ? Exchange.in(own, List.of(shift, counter), List.of(taken, given))
                : new Exchange(List.of(
                        new Half(own, List.of(shift), List.of(taken)), new Half(at, List.of(counter), List.of(given))));
    }
}
