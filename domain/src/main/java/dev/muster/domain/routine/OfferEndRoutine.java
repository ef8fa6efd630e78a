package dev.muster.domain.routine;

import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.OfferNews;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends offers of shifts that nobody took, or nobody decided, in time, and has the lead told. What it says is said by the
 * offer's own messages, which change with it.
 */
public final class OfferEndRoutine implements Routine {
    private final OfferDesk offers;
    private final OfferNews news;

    public OfferEndRoutine(OfferDesk offers, OfferNews news) {
        this.offers = offers;
        this.news = news;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.OFFER_END;
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return Occurrences.of(all(team, after)).due(after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return Occurrences.of(all(team, after)).next(after);
    }

    /** Those that have ended, too: who ended one may have died before it said so. */
    private Stream<Occurrence> all(Team team, Instant after) {
        LocalDate from = after.atZone(team.zone()).toLocalDate().minusDays(1);
        return offers.published(team, from, from.plusWeeks(OfferDesk.WEEKS_AHEAD)).stream()
                .flatMap(roster -> roster.since().offers().stream()
                        .filter(o -> o.isLive() || o.state() == ShiftOffer.State.ENDED)
                        .map(o -> new Occurrence(
                                team.workspace(),
                                team.id(),
                                kind(),
                                key(roster, o),
                                OfferDesk.endsAt(team, roster, o))));
    }

    /** An offer that somebody took has another time than before: another occurrence. */
    private static String key(Roster roster, ShiftOffer offer) {
        return roster.id() + "/" + offer.id() + (offer.taker() == null ? "" : "/taken");
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        String[] key = occurrence.key().split("/", -1);
        RosterId roster = new RosterId(key[0]);
        OfferId id = new OfferId(key[1]);
        OfferOutcome outcome = offers.end(team, roster, id, now);
        offers.find(team, roster, id)
                .filter(found ->
                        outcome instanceof OfferOutcome.Done || found.offer().state() == ShiftOffer.State.ENDED)
                .ifPresent(found -> news.show(team, found.roster(), found.offer(), now));
        return List.of();
    }
}
