package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Offers shifts and, whatever becomes of them, tells those concerned and has the routines follow. */
public final class Offering {
    private final OfferDesk desk;
    private final OfferPosts posts;
    private final RosterChangePosts changes;
    private final Wakeups wakeups;

    public Offering(OfferDesk desk, OfferPosts posts, RosterChangePosts changes, Wakeups wakeups) {
        this.desk = desk;
        this.posts = posts;
        this.changes = changes;
        this.wakeups = wakeups;
    }

    String offer(Team team, UserId person, Kind kind, LocalDate date, Instant now) {
        OfferOutcome outcome = desk.offer(team, person, kind, date, now);
        follow(team, outcome, now);
        return outcome instanceof OfferOutcome.Done done
                ? "Asked %s about %s. You are told what becomes of it; until then the shift is yours."
                        .formatted(
                                Mrkdwn.mentions(done.offer().asked()),
                                OfferText.shift(done.roster(), done.offer().shift()))
                : OfferText.refusal(team, outcome, person);
    }

    /** Everything that follows from what was done, or was done before by somebody who may not have come to tell. */
    void follow(Team team, OfferOutcome outcome, Instant now) {
        if (outcome instanceof OfferOutcome.Done done) {
            posts.show(team, done.roster(), done.offer(), now);
            if (done.offer().state() == ShiftOffer.State.APPLIED || done.offer().state() == ShiftOffer.State.UNDONE) {
                changes.follow(team, done.roster(), now);
                if (done.offer().counterIn() != null) {
                    changes.follow(team, done.there(), now);
                }
            }
            wakeups.changed(team.workspace(), team.id());
        }
    }

    /** In one line, what a press that was taken came to. */
    static String done(Team team, OfferOutcome.Done done) {
        ShiftOffer offer = done.offer();
        String shift = OfferText.shift(done.roster(), offer.shift());
        return switch (offer.state()) {
            case OPEN -> "";
            case TAKEN -> "Thank you. %s decides, and you are told.".formatted(mention(team.lead()));
            case APPLIED ->
                "%s goes from %s to %s. Both are told, and the reminders follow."
                        .formatted(shift, mention(offer.offeredBy()), Mrkdwn.mentions(taker(offer)));
            case DECLINED -> "Declined. Both are told; the roster stays as it is.";
            case WITHDRAWN -> "Withdrawn: %s stays yours.".formatted(shift);
            case UNDONE -> "Undone: everybody has their shifts as before, and is told.";
            case ENDED, VOID -> OfferText.state(offer);
        };
    }

    private static List<UserId> taker(ShiftOffer offer) {
        return offer.taker() == null ? List.of() : List.of(offer.taker());
    }
}
