package dev.muster.domain.shift;

import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where published shifts are offered, taken and exchanged: reads the roster, lets {@link OfferRules} decide on it as it is
 * now, stores the result if nothing happened to the roster meanwhile, and decides anew if something did. All instants are
 * UTC.
 */
public final class OfferDesk {
    /** How far ahead shifts are offered. */
    public static final int WEEKS_AHEAD = 8;

    private final Rosters rosters;
    private final ShiftRulebook rulebook;
    private final Leaves leaves;

    public OfferDesk(Rosters rosters, ShiftRulebook rulebook, Leaves leaves) {
        this.rosters = rosters;
        this.rulebook = rulebook;
        this.leaves = leaves;
    }

    /** A published shift with its roster. */
    public record Own(Roster roster, Shift shift) {}

    /** A person's published shifts that have not begun, the next one first. */
    public List<Own> coming(Team team, UserId person, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        return published(team, today, today.plusWeeks(WEEKS_AHEAD)).stream()
                .flatMap(r -> r.of(person).stream().map(s -> new Own(r, s)))
                .filter(o -> startsAt(team, o).isAfter(now))
                .sorted(Comparator.comparing(o -> o.shift().date()))
                .toList();
    }

    private static Instant startsAt(Team team, Own own) {
        return own.roster()
                .type(own.shift().type())
                .startsOn(own.shift().date(), team.zone())
                .toInstant();
    }

    /** Offers a person's own shift of a date, to be swapped or covered. */
    public OfferOutcome offer(Team team, UserId person, Kind kind, LocalDate date, Instant now) {
        OfferId id = OfferId.random();
        Optional<Roster> roster = published(team, date, date).stream()
                .filter(r -> r.of(person, date).isPresent())
                .findFirst();
        if (roster.isEmpty()) {
            return new OfferOutcome.NoShiftThen(date);
        }
        return change(team, roster.get().id(), now, at -> at.roster()
                .of(person, date)
                .map(shift -> OfferRules.offer(at, id, kind, shift))
                .orElseGet(() -> new OfferOutcome.NoShiftThen(date)));
    }

    /**
     * Takes an offered shift.
     *
     * @param theirs the date of the own shift that goes the other way; null unless it is a swap
     */
    public OfferOutcome take(
            Team team, RosterId roster, OfferId id, UserId by, @Nullable LocalDate theirs, Instant now) {
        return onOffer(team, roster, id, now, (at, offer) -> {
            if (theirs == null) {
                return OfferRules.take(at, offer, by, null, approval(team));
            }
            return at.roster()
                    .of(by, theirs)
                    .map(counter -> OfferRules.take(at, offer, by, counter, approval(team)))
                    .orElseGet(() -> new OfferOutcome.NoShiftThen(theirs));
        });
    }

    public OfferOutcome approve(Team team, RosterId roster, OfferId id, UserId by, Instant now) {
        return onOffer(team, roster, id, now, (at, offer) -> OfferRules.approve(at, offer, by));
    }

    /**
     * The lead says no.
     *
     * @param word why; may be empty
     */
    public OfferOutcome decline(Team team, RosterId roster, OfferId id, UserId by, String word, Instant now) {
        return onOffer(team, roster, id, now, (at, offer) -> OfferRules.decline(at, offer, by, word));
    }

    public OfferOutcome withdraw(Team team, RosterId roster, OfferId id, UserId by, Instant now) {
        return onOffer(team, roster, id, now, (at, offer) -> OfferRules.withdraw(at, offer, by));
    }

    public OfferOutcome undo(Team team, RosterId roster, OfferId id, UserId by, Instant now) {
        return onOffer(team, roster, id, now, (at, offer) -> OfferRules.undo(at, offer, by));
    }

    /** Ends an offer whose time is over. */
    public OfferOutcome end(Team team, RosterId roster, OfferId id, Instant now) {
        return onOffer(team, roster, id, now, OfferRules::end);
    }

    /** When an offer that is open or undecided ends, a UTC instant: 12 hours before the shift, or at its start. */
    public static Instant endsAt(Team team, Roster roster, ShiftOffer offer) {
        return OfferRules.endsAt(roster, offer, team.zone());
    }

    /** An offer with its roster, as they are now. */
    public Optional<OfferOutcome.Done> find(Team team, RosterId roster, OfferId id) {
        return read(team, roster).flatMap(r -> r.since().offer(id).map(offer -> new OfferOutcome.Done(r, offer)));
    }

    /** The shifts that a colleague may give for an offered one, the fairest exchange first. */
    public List<Shift> counterShifts(Team team, Roster roster, ShiftOffer offer, UserId colleague, Instant now) {
        return at(team, roster, now).counterShifts(offer.shift(), colleague);
    }

    /** What an offer that somebody took would do to the roster as it is now. */
    public OfferEffect effect(Team team, Roster roster, ShiftOffer offer, Instant now) {
        return at(team, roster, now).effect(offer.removed(), offer.added());
    }

    /** The published rosters with offers for shifts on the dates from one to another, both included. */
    public List<Roster> published(Team team, LocalDate from, LocalDate to) {
        return rosters.published(team.workspace(), team.id(), from, to);
    }

    private SwapApproval approval(Team team) {
        return rulebook.of(team.workspace(), team.id()).map(ShiftRules::swaps).orElse(SwapApproval.BY_THE_LEAD);
    }

    private OfferOutcome onOffer(
            Team team,
            RosterId roster,
            OfferId id,
            Instant now,
            BiFunction<RosterNow, ShiftOffer, OfferOutcome> decision) {
        return change(team, roster, now, at -> at.roster()
                .since()
                .offer(id)
                .map(offer -> decision.apply(at, offer))
                .orElseGet(OfferOutcome.NoSuchOffer::new));
    }

    private interface OnRoster {
        OfferOutcome decide(RosterNow at);
    }

    private OfferOutcome change(Team team, RosterId id, Instant now, OnRoster decision) {
        while (true) {
            Optional<Roster> roster = read(team, id);
            if (roster.isEmpty()) {
                return new OfferOutcome.NoSuchOffer();
            }
            Neighbours around = Neighbours.of(rosters, roster.get());
            OfferOutcome outcome = decision.decide(at(team, roster.get(), around.published(), now));
            if (!(outcome instanceof OfferOutcome.Done done) || around.change(rosters, done.roster())) {
                return outcome;
            }
            // Something else happened to the roster, or to one beside it, first.
        }
    }

    private Optional<Roster> read(Team team, RosterId id) {
        return rosters.find(team.workspace(), id)
                .filter(r -> r.team().equals(team.id()) && r.state() == Roster.State.APPROVED);
    }

    /** The roster with everything that decisions about it need. */
    RosterNow at(Team team, Roster roster, Instant now) {
        LocalDate from = roster.period().from();
        LocalDate to = roster.period().to();
        return at(team, roster, published(team, from.minusWeeks(RosterProblem.WEEKS_OF_HISTORY), to.plusWeeks(1)), now);
    }

    /** The same with what is published around it. */
    RosterNow at(Team team, Roster roster, List<Roster> around, Instant now) {
        LocalDate from = roster.period().from();
        LocalDate to = roster.period().to();
        return RosterNow.of(
                team,
                roster,
                around,
                rulebook.of(team.workspace(), team.id())
                        .map(ShiftRules::working)
                        .orElse(WorkingRules.DEFAULT),
                leaves.touching(team.workspace(), team.id(), from, to),
                now);
    }
}
