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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where published shifts are offered, taken and exchanged: reads the roster and those around it, lets {@link OfferRules} decide
 * on them as they are now, stores the result if nothing happened to them meanwhile, and decides anew if something did. All
 * instants are UTC.
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
        return change(team, roster.get().id(), now, at -> at.own()
                .roster()
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
            return at.of(by, theirs)
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
        return read(team, roster)
                .flatMap(r -> r.since().offer(id).map(offer -> new OfferOutcome.Done(r, offer, there(r, offer))));
    }

    /** The roster of the shift that goes the other way, as it is now; the offer's own one, unless it is another. */
    public Roster there(Roster own, ShiftOffer offer) {
        RosterId counterIn = offer.counterIn();
        return counterIn == null
                ? own
                : Crossings.find(rosters, own.workspace(), counterIn).orElseThrow();
    }

    /**
     * The published rosters that touch the dates from one to another, both included, by first date, with everything that
     * offers decided about them.
     */
    public List<Roster> settled(Team team, LocalDate from, LocalDate to) {
        return Crossings.standing(rosters, team.workspace(), team.id(), from, to).stream()
                .filter(r -> r.state() == Roster.State.APPROVED)
                .sorted(Comparator.comparing(r -> r.period().from()))
                .toList();
    }

    /** The shifts that a colleague may give for an offered one, in whichever roster, the fairest exchange first. */
    public List<Own> counterShifts(Team team, Roster roster, ShiftOffer offer, UserId colleague, Instant now) {
        return allNow(team, roster, now).counterShifts(offer.shift(), colleague);
    }

    /** What an offer that somebody took would do to the rosters as they are now. */
    public OfferEffect effect(Team team, Roster roster, ShiftOffer offer, Instant now) {
        return allNow(team, roster, now).exchange(offer).orElseThrow().effect();
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
            BiFunction<RostersNow, ShiftOffer, OfferOutcome> decision) {
        return change(team, roster, now, at -> at.own()
                .roster()
                .since()
                .offer(id)
                .map(offer -> decision.apply(at, offer))
                .orElseGet(OfferOutcome.NoSuchOffer::new));
    }

    private interface OnRoster {
        OfferOutcome decide(RostersNow at);
    }

    private OfferOutcome change(Team team, RosterId id, Instant now, OnRoster decision) {
        while (true) {
            Optional<Roster> roster = read(team, id);
            if (roster.isEmpty()) {
                return new OfferOutcome.NoSuchOffer();
            }
            Neighbours around = neighbours(team, roster.get(), now);
            OfferOutcome outcome = decision.decide(allNow(team, around, now));
            if (!(outcome instanceof OfferOutcome.Done done)) {
                return outcome;
            }
            if (around.change(rosters, done.roster(), done.offer())) {
                return new OfferOutcome.Done(done.roster(), done.offer(), there(done.roster(), done.offer()));
            }
            // Something else happened to the roster, or to one beside it, first.
        }
    }

    private Optional<Roster> read(Team team, RosterId id) {
        return Crossings.find(rosters, team.workspace(), id)
                .filter(r -> r.team().equals(team.id()) && r.state() == Roster.State.APPROVED);
    }

    private Neighbours neighbours(Team team, Roster roster, Instant now) {
        LocalDate today = today(team, now);
        return Neighbours.of(
                rosters, roster, today.minusWeeks(Period.MOST_WEEKS), today.plusWeeks(WEEKS_AHEAD + Period.MOST_WEEKS));
    }

    private static LocalDate today(Team team, Instant now) {
        return now.atZone(team.zone()).toLocalDate();
    }

    private RostersNow allNow(Team team, Roster roster, Instant now) {
        Neighbours around = neighbours(team, roster, now);
        return allNow(team, new Neighbours(roster, around.all()), now);
    }

    /** A roster with all those in which there may be a shift to give for one of it. */
    private RostersNow allNow(Team team, Neighbours around, Instant now) {
        List<Roster> published = Stream.concat(Stream.of(around.middle()), around.all().stream())
                .filter(r -> r.state() == Roster.State.APPROVED)
                .sorted(Comparator.comparing(r -> r.period().from()))
                .toList();
        WorkingRules rules = working(team);
        List<Leave> leave = leaves.touching(
                team.workspace(),
                team.id(),
                published.getFirst().period().from(),
                published.getLast().period().to());
        LocalDate last = today(team, now).plusWeeks(WEEKS_AHEAD);
        List<RosterNow> all = published.stream()
                .filter(r -> around.middle().isSameAs(r) || !r.period().from().isAfter(last))
                .map(r -> RosterNow.of(team, r, Neighbours.around(r, published), rules, leave, now))
                .toList();
        return RostersNow.of(around.middle(), all);
    }

    /** The roster with everything that decisions about it need. */
    RosterNow at(Team team, Roster roster, Instant now) {
        Period period = roster.period();
        return at(
                team,
                roster,
                published(
                        team,
                        period.from().minusWeeks(RosterProblem.WEEKS_OF_HISTORY),
                        period.to().plusWeeks(1)),
                now);
    }

    /** The same with what is published around it. */
    RosterNow at(Team team, Roster roster, List<Roster> around, Instant now) {
        Period period = roster.period();
        return RosterNow.of(
                team,
                roster,
                around,
                working(team),
                leaves.touching(team.workspace(), team.id(), period.from(), period.to()),
                now);
    }

    private WorkingRules working(Team team) {
        return rulebook.of(team.workspace(), team.id()).map(ShiftRules::working).orElse(WorkingRules.DEFAULT);
    }
}
