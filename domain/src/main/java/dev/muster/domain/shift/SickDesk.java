package dev.muster.domain.shift;

import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who falls out is taken off their shifts, and put back. The leave is recorded first; all else follows from
 * it and may be done again, so that whoever takes over from a process that died finishes it. All instants are UTC.
 */
public final class SickDesk {
    /** Nobody knows further ahead than that. */
    public static final int MOST_DAYS = 60;

    private final Rosters rosters;
    private final Leaves leaves;
    private final OfferDesk offers;

    public SickDesk(Rosters rosters, Leaves leaves, OfferDesk offers) {
        this.rosters = rosters;
        this.leaves = leaves;
        this.offers = offers;
    }

    /** What came of calling in sick. */
    public sealed interface SickOutcome {
        /** It is recorded. */
        record Out(Leave leave) implements SickOutcome {}

        /** It was recorded before, for as long or longer. */
        record OutAlready(Leave leave) implements SickOutcome {}

        record InThePast(LocalDate today) implements SickOutcome {}

        record TooFarAhead(LocalDate last) implements SickOutcome {}

        /** They are on no roster of the team. */
        record NotAMember() implements SickOutcome {}
    }

    /** Records that somebody is out from today until a local date. */
    public SickOutcome callIn(Team team, UserId person, LocalDate until, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        if (team.member(person).isEmpty()) {
            return new SickOutcome.NotAMember();
        }
        if (until.isBefore(today)) {
            return new SickOutcome.InThePast(today);
        }
        if (until.isAfter(today.plusDays(MOST_DAYS))) {
            return new SickOutcome.TooFarAhead(today.plusDays(MOST_DAYS));
        }
        Optional<Leave> before = leaves.touching(team.workspace(), team.id(), today, until).stream()
                .filter(l -> l.person().equals(person) && l.kind() == Leave.Kind.SICK && l.isLive())
                .max(Comparator.comparing(Leave::to));
        if (before.isPresent() && !before.get().to().isBefore(until)) {
            return new SickOutcome.OutAlready(before.get());
        }
        Leave leave = new Leave(
                team.workspace(),
                team.id(),
                LeaveId.random(),
                person,
                before.map(l -> l.to().plusDays(1)).orElse(today),
                until,
                Leave.State.APPROVED,
                person,
                now,
                Leave.Kind.SICK,
                "");
        leaves.request(leave);
        return new SickOutcome.Out(leave);
    }

    public Optional<Leave> find(Team team, LeaveId id) {
        return leaves.find(team.workspace(), id).filter(l -> l.team().equals(team.id()) && l.kind() == Leave.Kind.SICK);
    }

    /**
     * One shift that somebody was taken off because they fell out.
     *
     * @param roster as it is now
     * @param offer who was asked for it and what became of it; null if nobody could be asked, or nobody is missing
     * @param staffed who is on it now
     */
    public record Opened(
            Roster roster, Shift shift, @Nullable ShiftOffer offer, int staffed, int needed) {}

    /** Takes the person off their shifts that are not over, and offers what is short then; what is done is not done again. */
    public List<Opened> open(Team team, Leave leave, Instant now) {
        for (Roster roster : around(team, leave)) {
            change(team, roster.id(), now, at -> opened(at, leave));
        }
        return opened(team, leave, now);
    }

    /** The shifts that a leave opened, as they are now; by date. */
    public List<Opened> opened(Team team, Leave leave, Instant now) {
        List<Opened> all = new ArrayList<>();
        for (Roster stale : around(team, leave)) {
            Roster roster = rosters.find(team.workspace(), stale.id()).orElse(stale);
            RosterNow at = offers.at(team, roster, now);
            roster.since().changes().stream()
                    .filter(c -> c.cause().equals(leave.id().value()) && c.what() == RosterChange.What.SICK)
                    .flatMap(c -> c.removed().stream())
                    .forEach(shift -> all.add(new Opened(
                            roster,
                            shift,
                            offerOf(roster, shift, leave).orElse(null),
                            at.staffed(shift),
                            roster.type(shift.type()).neededOn(shift.date()))));
        }
        all.sort(Comparator.comparing(o -> o.shift().date()));
        return all;
    }

    /** A shift of the night before is part of it while it runs. */
    private List<Roster> around(Team team, Leave leave) {
        return rosters.published(team.workspace(), team.id(), leave.from().minusDays(1), leave.to());
    }

    private static Optional<ShiftOffer> offerOf(Roster roster, Shift shift, Leave leave) {
        Instant since = leave.decidedAt();
        return roster.since().offers().stream()
                .filter(o -> o.kind() == Kind.SICK && o.shift().equals(shift))
                .filter(o -> since == null || !o.offeredAt().isBefore(since))
                .findFirst();
    }

    private static Roster opened(RosterNow at, Leave leave) {
        List<Shift> own = at.roster().of(leave.person()).stream()
                .filter(s -> !s.date().isAfter(leave.to())
                        && !s.date().isBefore(leave.from().minusDays(1)))
                .filter(s -> !at.isOver(s))
                .toList();
        if (own.isEmpty()) {
            return at.roster();
        }
        Roster roster = at.roster()
                .after(new RosterChange(
                        leave.id().value(), RosterChange.What.SICK, own, List.of(), leave.person(), at.now()));
        for (ShiftOffer offer : at.roster().since().offers()) {
            if (offer.isLive() && own.contains(offer.shift())) {
                roster = roster.with(offer.ended(State.WITHDRAWN, leave.person(), "", at.now()));
            }
        }
        for (Shift shift : own) {
            RosterNow without = new RosterNow(at.team(), roster, at.problem(), at.now());
            List<UserId> asked = without.isShort(shift) ? without.whoMayCover(shift) : List.of();
            if (!asked.isEmpty()) {
                roster = roster.with(ShiftOffer.of(OfferId.random(), Kind.SICK, shift, asked, at.now()));
            }
        }
        return roster;
    }

    /** What came of taking it back. */
    public sealed interface UndoOutcome {
        /** They are not out any more. Which shifts are theirs again, and which somebody else has taken. */
        record BackAgain(Leave leave, List<Shift> theirs, List<Shift> taken) implements UndoOutcome {}

        record TooLate() implements UndoOutcome {}

        record NotForYou() implements UndoOutcome {}

        /** It was taken back before. */
        record NotAnyMore() implements UndoOutcome {}

        record NoSuchLeave() implements UndoOutcome {}
    }

    /** The person or the lead takes it back within the hour: what nobody took meanwhile is theirs again. */
    public UndoOutcome undo(Team team, LeaveId id, UserId by, Instant now) {
        Optional<Leave> found = find(team, id);
        if (found.isEmpty()) {
            return new UndoOutcome.NoSuchLeave();
        }
        Leave leave = found.get();
        Instant since = leave.decidedAt();
        if (!leave.person().equals(by) && !team.isLead(by)) {
            return new UndoOutcome.NotForYou();
        }
        if (!leave.isLive()) {
            return new UndoOutcome.NotAnyMore();
        }
        if (since == null || now.isAfter(since.plus(OfferRules.UNDO))) {
            return new UndoOutcome.TooLate();
        }
        Leave back = leave.decided(Leave.State.WITHDRAWN, by, now, "");
        return leaves.replace(leave, back) ? close(team, back, now) : new UndoOutcome.NotAnyMore();
    }

    /** Puts a person who is not out any more back on what nobody took; what is done is not done again. */
    public UndoOutcome.BackAgain close(Team team, Leave back, Instant now) {
        List<Shift> theirs = new ArrayList<>();
        for (Roster roster : around(team, back)) {
            change(team, roster.id(), now, at -> closed(at, back)).since().changes().stream()
                    .filter(c -> c.cause().equals(back.id().value()) && c.what() == RosterChange.What.UNDONE)
                    .forEach(c -> theirs.addAll(c.added()));
        }
        List<Shift> taken = opened(team, back, now).stream()
                .map(Opened::shift)
                .filter(s -> !theirs.contains(s))
                .toList();
        return new UndoOutcome.BackAgain(back, theirs, taken);
    }

    private static Roster closed(RosterNow at, Leave leave) {
        Optional<RosterChange> change = at.roster().since().standing(leave.id().value());
        if (change.isEmpty()) {
            return at.roster();
        }
        List<Shift> back = new ArrayList<>();
        Roster roster = at.roster();
        UserId decidedBy = leave.decidedBy();
        UserId by = decidedBy == null ? leave.person() : decidedBy;
        for (Shift shift : change.get().removed()) {
            Optional<ShiftOffer> offer = at.roster().since().offers().stream()
                    .filter(o -> o.kind() == Kind.SICK && o.shift().equals(shift))
                    .reduce((earlier, later) -> later);
            boolean isTaken = offer.filter(o -> o.state() == State.APPLIED).isPresent()
                    || at.roster().since().wasPlannedAnew(change.get(), shift);
            List<Shift> soFar = new ArrayList<>(back);
            soFar.add(shift);
            if (!isTaken && !at.isOver(shift) && at.isLegal(List.of(), soFar)) {
                back.add(shift);
                if (offer.filter(ShiftOffer::isLive).isPresent()) {
                    roster = roster.with(offer.get().ended(State.WITHDRAWN, by, "", at.now()));
                }
            }
        }
        return roster.after(
                new RosterChange(leave.id().value(), RosterChange.What.UNDONE, List.of(), back, by, at.now()));
    }

    private interface Change {
        Roster of(RosterNow at);
    }

    /** Stores a change of a roster, if there is any, on the roster as it is then. */
    private Roster change(Team team, RosterId id, Instant now, Change change) {
        while (true) {
            Neighbours around =
                    Neighbours.of(rosters, rosters.find(team.workspace(), id).orElseThrow());
            Roster before = around.middle();
            if (before.state() != Roster.State.APPROVED) {
                return before;
            }
            Roster after = change.of(offers.at(team, before, around.published(), now));
            if (after.equals(before) || around.change(rosters, after)) {
                return after;
            }
        }
    }
}
