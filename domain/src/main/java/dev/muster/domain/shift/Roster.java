package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works when over a period, and whether the lead agreed to it.
 *
 * @param types the shift types as they were when it was planned
 * @param shifts by date, then type, then person
 * @param shortfalls what could not be covered, and why
 * @param quality how far it is from the best possible
 * @param plannedAt UTC instant
 * @param decidedBy who approved or rejected it; null while it is proposed or when it went stale
 * @param decidedAt UTC instant of that
 * @param since what happened to it since it was published
 * @param making how it came about
 */
public record Roster(
        WorkspaceId workspace,
        TeamId team,
        RosterId id,
        Period period,
        List<ShiftType> types,
        List<Shift> shifts,
        List<Shortfall> shortfalls,
        Quality quality,
        State state,
        Instant plannedAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        SincePublished since,
        Making making) {

    /** Where a roster is on its way. */
    public enum State {
        /** It waits for the lead. */
        PROPOSED,
        /** It is published. */
        APPROVED,
        /** The lead said no. */
        REJECTED,
        /** A newer proposal took its place. */
        STALE,
        /** The lead agreed to it: the published roster that it was to change is as it says. */
        APPLIED
    }

    /**
     * How good a roster is in the planner's own cost.
     *
     * @param cost its cost; lower is better
     * @param bound no roster can cost less
     */
    public record Quality(long cost, long bound) {
        /** Of a roster that no planner made: nobody knows how far it is from the best. */
        public static final Quality BY_HAND = new Quality(Long.MAX_VALUE / 1000, 0);

        public boolean isBestPossible() {
            return cost <= bound;
        }

        /** How far it is from the best possible at most, in whole percent of its cost, 0 to 100. */
        public int percentFromBest() {
            return isBestPossible() ? 0 : (int) Math.min(100, Math.ceilDiv(100 * (cost - bound), Math.max(1, cost)));
        }
    }

    /** A roster to which nothing happened since it was published, or that is not published. */
    public Roster(
            WorkspaceId workspace,
            TeamId team,
            RosterId id,
            Period period,
            List<ShiftType> types,
            List<Shift> shifts,
            List<Shortfall> shortfalls,
            Quality quality,
            State state,
            Instant plannedAt,
            @Nullable UserId decidedBy,
            @Nullable Instant decidedAt) {
        this(
                workspace,
                team,
                id,
                period,
                types,
                shifts,
                shortfalls,
                quality,
                state,
                plannedAt,
                decidedBy,
                decidedAt,
                SincePublished.NOTHING,
                Making.FIRST);
    }

    public Roster {
        types = List.copyOf(types);
        shifts = List.copyOf(shifts);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether it is the same roster, whatever happened to either meanwhile. */
    boolean isSameAs(Roster other) {
        return workspace.equals(other.workspace) && id.equals(other.id);
    }

    public ShiftType type(String name) {
        return types.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("roster " + id + " has no shift type " + name));
    }

    public List<Shift> on(LocalDate date) {
        return shifts.stream().filter(s -> s.date().equals(date)).toList();
    }

    public List<Shift> of(UserId person) {
        return shifts.stream().filter(s -> s.person().equals(person)).toList();
    }

    public Optional<Shift> of(UserId person, LocalDate date) {
        return shifts.stream()
                .filter(s -> s.person().equals(person) && s.date().equals(date))
                .findFirst();
    }

    /** The same roster after a decision. */
    public Roster decided(State newState, UserId by, Instant at) {
        return copy(shifts, newState, by, at, since, making);
    }

    /** The same roster, by which or on which nobody who read it before may decide any more. */
    Roster held() {
        return with(shifts, since.held());
    }

    /** The same roster without the shifts that changes after an instant put on it. */
    Roster withoutAddedSince(Instant at) {
        List<Shift> left = new ArrayList<>(shifts);
        since.changes().stream().filter(c -> c.at().isAfter(at)).forEach(c -> left.removeAll(c.added()));
        return with(left, since);
    }

    /** The same roster with an offer as it is now. */
    public Roster with(ShiftOffer offer) {
        return with(shifts, since.with(offer));
    }

    /** The same roster with an exchange with another one under way, or with none. */
    public Roster marked(@Nullable Crossing underWay) {
        return with(shifts, since.marked(underWay));
    }

    /** The same roster after a change of its shifts. */
    public Roster after(RosterChange change) {
        List<Shift> changed = new ArrayList<>(shifts);
        change.removed().forEach(changed::remove);
        changed.addAll(change.added());
        List<String> order = types.stream().map(ShiftType::name).toList();
        changed.sort(Comparator.comparing(Shift::date)
                .thenComparing(s -> order.indexOf(s.type()))
                .thenComparing(s -> s.person().value()));
        return with(changed, since.with(change));
    }

    /** The same roster as another version of it says: its shifts from now on, and what goes with them. */
    Roster replanned(Roster version, RosterChange change) {
        return new Roster(
                workspace,
                team,
                id,
                period,
                version.types,
                version.shifts,
                version.shortfalls,
                version.quality,
                state,
                plannedAt,
                decidedBy,
                decidedAt,
                since.with(change),
                making);
    }

    private Roster with(List<Shift> newShifts, SincePublished newSince) {
        return copy(newShifts, state, decidedBy, decidedAt, newSince, making);
    }

    /** The same roster, with nothing to say of what was short before a local date. */
    Roster shortOnlyFrom(LocalDate first) {
        return new Roster(
                workspace,
                team,
                id,
                period,
                types,
                shifts,
                shortfalls.stream().filter(s -> !s.date().isBefore(first)).toList(),
                quality,
                state,
                plannedAt,
                decidedBy,
                decidedAt,
                since,
                making);
    }

    /** The same roster, made in another way. */
    public Roster made(Making how) {
        return copy(shifts, state, decidedBy, decidedAt, since, how);
    }

    /** What changes in a roster's life; the rest stays as it was planned. */
    private Roster copy(
            List<Shift> newShifts,
            State newState,
            @Nullable UserId newDecidedBy,
            @Nullable Instant newDecidedAt,
            SincePublished newSince,
            Making newMaking) {
        return new Roster(
                workspace,
                team,
                id,
                period,
                types,
                newShifts,
                shortfalls,
                quality,
                newState,
                plannedAt,
                newDecidedBy,
                newDecidedAt,
                newSince,
                newMaking);
    }
}
