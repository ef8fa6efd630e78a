package dev.muster.domain.shift;

import dev.muster.domain.shift.RosterNow.Verdict;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shifts that change hands, in one published roster or in two at once: what the rules say to it, and what it does.
 *
 * @param halves what happens in each roster; that of the offer first
 */
record Exchange(List<Half> halves) {
    Exchange {
        halves = List.copyOf(halves);
    }

    /** What happens in one roster. */
    record Half(RosterNow at, List<Shift> removed, List<Shift> added) {
        Half {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

        private boolean isIn(Roster roster) {
            return at.roster().id().equals(roster.id());
        }
    }

    static Exchange in(RosterNow at, List<Shift> removed, List<Shift> added) {
        return new Exchange(List.of(new Half(at, removed, added)));
    }

    /** What takes it back. */
    Exchange back() {
        return new Exchange(halves.stream()
                .map(h -> new Half(h.at(), /* removed= */ h.added(), /* added= */ h.removed()))
                .toList());
    }

    /** A shift that is not there to be taken off. */
    Optional<Shift> gone() {
        return halves.stream()
                .flatMap(h -> h.removed().stream()
                        .filter(s -> !h.at().roster().shifts().contains(s)))
                .findFirst();
    }

    /** A shift that is too late to be taken off. */
    Optional<Shift> begun() {
        return halves.stream()
                .flatMap(h -> h.removed().stream().filter(h.at()::hasBegun))
                .findFirst();
    }

    /** What the hard rules say, each roster asked beside the other as it would be. */
    Verdict verdict() {
        return halves.stream()
                .map(h -> beside(h.at()).verdict(h.removed(), h.added()))
                .filter(verdict -> !(verdict instanceof Verdict.Legal))
                .findFirst()
                .orElseGet(Verdict.Legal::new);
    }

    boolean isLegal() {
        return verdict() instanceof Verdict.Legal;
    }

    /** A roster with what is around it as it would be. */
    private RosterNow beside(RosterNow at) {
        RosterNow beside = at;
        for (Half half : halves) {
            if (!half.isIn(at.roster())) {
                beside = beside.beside(half.at().roster(), half.removed(), half.added());
            }
        }
        return beside;
    }

    /** All published shifts that count for a roster, as they would be, by the names of types that it knows. */
    private List<Shift> afterwards(RosterNow seenFrom) {
        RosterNow beside = beside(seenFrom);
        return halves.stream()
                .filter(h -> h.isIn(seenFrom.roster()))
                .findFirst()
                .map(h -> beside.afterwards(h.removed(), h.added()))
                .orElseGet(() -> beside.afterwards(List.of(), List.of()));
    }

    /** How far the shares of two people would be apart, counted until the end of a roster. */
    double sharesApart(RosterNow seenFrom, UserId one, UserId other) {
        List<Shift> after = afterwards(seenFrom);
        return seenFrom.load(after, one).distanceTo(seenFrom.load(after, other));
    }

    /** What it does to cover, rest and shares; the shares are counted until the end of the later roster. */
    OfferEffect effect() {
        RosterNow latest = halves.stream()
                .map(Half::at)
                .max(Comparator.comparing(at -> at.roster().period().from()))
                .orElseThrow();
        List<Shift> before = latest.afterwards(List.of(), List.of());
        List<Shift> after = afterwards(latest);
        ShiftLoad most = latest.team().members().stream()
                .map(m -> latest.load(before, m.user()))
                .reduce(new ShiftLoad(Duration.ZERO, 0, 0), ShiftLoad::orMore);
        List<OfferEffect.OnPerson> people = Stream.concat(shifts(Half::removed), shifts(Half::added))
                .map(Shift::person)
                .distinct()
                .map(p -> new OfferEffect.OnPerson(p, latest.load(before, p), latest.load(after, p), leastRest(p)))
                .toList();
        return new OfferEffect(
                people,
                covers(),
                latest.problem().rules().rest(),
                people.stream().allMatch(p -> p.after().isWithin(most)));
    }

    private Stream<Shift> shifts(Function<Half, List<Shift>> some) {
        return halves.stream().flatMap(h -> some.apply(h).stream());
    }

    private List<OfferEffect.Cover> covers() {
        List<OfferEffect.Cover> covers = new ArrayList<>();
        for (Half half : halves) {
            List<Shift> after = half.at().afterwards(half.removed(), half.added());
            for (Shift shift : half.added()) {
                long staffed = after.stream()
                        .filter(s -> s.date().equals(shift.date()) && s.type().equals(shift.type()))
                        .count();
                int needed = half.at().roster().type(shift.type()).neededOn(shift.date());
                covers.add(new OfferEffect.Cover(shift, (int) staffed, needed));
            }
        }
        return covers;
    }

    private @Nullable Duration leastRest(UserId person) {
        return halves.stream()
                .flatMap(h -> h.added().stream()
                        .filter(s -> s.person().equals(person))
                        .flatMap(s -> beside(h.at()).restAround(s, h.removed(), h.added()).stream()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
