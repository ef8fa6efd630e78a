package dev.muster.domain.calendar;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where feeds get their addresses, lose them, and are read. All instants are UTC. */
public final class CalendarDesk {
    /** How long past shifts are shown. */
    public static final int WEEKS_BACK = 8;

    private static final int YEARS_AHEAD = 2;
    private static final int TRIES = 5;

    private final CalendarFeeds feeds;
    private final Teams teams;
    private final RosterDesk rosters;

    public CalendarDesk(CalendarFeeds feeds, Teams teams, RosterDesk rosters) {
        this.feeds = feeds;
        this.teams = teams;
        this.rosters = rosters;
    }

    /** What came of asking for an address, or of turning a feed off. */
    public sealed interface Outcome {
        /** It has a new address, which nobody can be told again; an older one leads nowhere from now on. */
        record NewAddress(CalendarFeed feed, FeedAddress address) implements Outcome {}

        record TurnedOff(CalendarFeed feed) implements Outcome {}

        /** It was changed since the person looked; nothing changed now. */
        record ChangedMeanwhile() implements Outcome {}

        /** They have no shifts in this team, or aren't in it at all. */
        record NotForThem() implements Outcome {}
    }

    /** Whether somebody may have such a feed: their own as an associate, the team's as anybody in it. */
    public static boolean mayHave(Team team, UserId person, FeedScope scope) {
        return switch (scope) {
            case OWN -> team.member(person).isPresent();
            case TEAM -> team.includes(person);
        };
    }

    /** Somebody's feed; empty when it never had an address. */
    public Optional<CalendarFeed> find(Team team, UserId person, FeedScope scope) {
        return feeds.find(team.workspace(), team.id(), person, scope);
    }

    /**
     * Gives a feed a new address.
     *
     * @param seen {@link CalendarFeed#changes} as the person saw it; 0 for a feed that never had an address
     */
    public Outcome newAddress(Team team, UserId person, FeedScope scope, int seen, Instant now) {
        if (!mayHave(team, person, scope)) {
            return new Outcome.NotForThem();
        }
        FeedAddress address = FeedAddress.random(team.workspace());
        for (int i = 0; i < TRIES; i++) {
            Optional<CalendarFeed> stored = find(team, person, scope);
            if (stored.map(CalendarFeed::changes).orElse(0) != seen) {
                return new Outcome.ChangedMeanwhile();
            }
            CalendarFeed changed = stored.map(feed -> feed.at(address.hash(), now))
                    .orElseGet(() -> new CalendarFeed(
                            team.workspace(), team.id(), person, scope, address.hash(), 1, now, List.of(), 1));
            if (feeds.save(changed)) {
                return new Outcome.NewAddress(changed, address);
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    /** Takes a feed's address away; to be called with {@code seen} as for {@link #newAddress}. */
    public Outcome turnOff(Team team, UserId person, FeedScope scope, int seen, Instant now) {
        // Whoever left the team may still turn off what they had.
        for (int i = 0; i < TRIES; i++) {
            Optional<CalendarFeed> stored =
                    find(team, person, scope).filter(feed -> feed.isOn() && feed.changes() == seen);
            if (stored.isEmpty()) {
                return new Outcome.ChangedMeanwhile();
            }
            CalendarFeed off = stored.get().at(null, now);
            if (feeds.save(off)) {
                return new Outcome.TurnedOff(off);
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    /** A feed as it is read, and whose team's it is. */
    public record Shown(CalendarFeed feed, Team team) {}

    /**
     * The feed at an address, as the rosters are now; what it shows is recorded, so that the next change raises sequences
     * from there. Empty when nothing is at the address, or whoever had it isn't in the team any more.
     */
    public Optional<Shown> read(FeedAddress address, Instant now) {
        AddressHash hash = address.hash();
        for (int i = 0; i < TRIES; i++) {
            Optional<CalendarFeed> stored = feeds.at(address.workspace(), hash);
            Optional<Team> team = stored.flatMap(feed -> teams.find(feed.workspace(), feed.team()))
                    .filter(t -> mayHave(t, stored.get().person(), stored.get().scope()));
            if (team.isEmpty()) {
                return Optional.empty();
            }
            CalendarFeed feed = stored.get();
            List<FeedEvent> events = eventsNow(feed, team.get(), now);
            if (events.equals(feed.events())) {
                return Optional.of(new Shown(feed, team.get()));
            }
            CalendarFeed changed = feed.showing(events);
            if (feeds.save(changed)) {
                return Optional.of(new Shown(changed, team.get()));
            }
        }
        throw new IllegalStateException("a calendar feed changes all the time");
    }

    private List<FeedEvent> eventsNow(CalendarFeed feed, Team team, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        LocalDate from = today.minusWeeks(WEEKS_BACK);
        List<Staffed> published =
                rosters.published(team, from, today.plusYears(YEARS_AHEAD)).all();
        List<FeedShift> shifts =
                switch (feed.scope()) {
                    case OWN -> FeedShift.of(feed.person(), published, team.zone());
                    case TEAM -> FeedShift.ofAll(published, team.zone());
                };
        return FeedEvent.after(feed.events(), shifts, from, now);
    }
}
