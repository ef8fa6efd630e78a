package dev.muster.bot.shift;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.shift.CellChange;
import dev.muster.domain.shift.Replanned;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Has everything that was posted of a published roster follow its changes, whatever made them: the message in the channel
 * and each person's own shifts are drawn again, its thread says what changed. Saying it again says nothing twice.
 */
public final class RosterChangePosts {
    private static final Duration RECENT = Duration.ofDays(1);

    private final RosterDesk desk;
    private final RosterPosts posts;
    private final OfferPosts offers;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public RosterChangePosts(
            RosterDesk desk, RosterPosts posts, OfferPosts offers, Outbox outbox, Runnable wakeSender) {
        this.desk = desk;
        this.posts = posts;
        this.offers = offers;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Brings what changed in the last day to everybody whom it concerns. */
    public void follow(Team team, Roster roster, Instant now) {
        List<RosterChange> changes = roster.since().changes();
        for (int i = 0; i < changes.size(); i++) {
            RosterChange change = changes.get(i);
            if (change.at().plus(RECENT).isAfter(now)) {
                if (change.what() == RosterChange.What.REPLANNED) {
                    replanned(team, roster, change, now);
                }
                redraw(team, roster, change, i + 1, now);
            }
        }
        desk.proposed(team).stream().filter(p -> changes(p, roster)).forEach(p -> posts.showProposal(team, p, now));
        wakeSender.run();
    }

    private static boolean changes(Roster proposal, Roster published) {
        Replanned replanned = proposal.making().replanned();
        return replanned != null && replanned.roster().equals(published.id());
    }

    private void redraw(Team team, Roster roster, RosterChange change, int number, Instant now) {
        List<CellChange> cells = CellChange.of(change);
        boolean isInChannel =
                outbox.find(team.workspace(), RosterPosts.inChannel(roster)).isPresent();
        if (cells.isEmpty() || !isInChannel) {
            return;
        }
        posts.showInChannel(team, roster, now);
        outbox.put(
                Message.toThread(
                        team.workspace(),
                        team.id(),
                        new MessageId(roster.id() + "/change/" + number),
                        team.channel(),
                        RosterPosts.inChannel(roster),
                        RosterChangeMessages.inThread(team, change, cells),
                        1),
                now);
        cells.stream()
                .map(CellChange::person)
                .distinct()
                .filter(person -> outbox.find(team.workspace(), RosterPosts.ofPerson(roster, person))
                        .isPresent())
                .forEach(person -> posts.showOwnShifts(team, roster, person, now));
    }

    /** A new version: each person whose shifts changed is told, and whoever had offered one that is not theirs any more. */
    private void replanned(Team team, Roster roster, RosterChange change, Instant now) {
        desk.replanning().settle(team, change).ifPresent(proposal -> posts.showProposal(team, proposal, now));
        List<CellChange> cells = CellChange.of(change);
        cells.stream()
                .map(CellChange::person)
                .distinct()
                .filter(person -> team.member(person).isPresent())
                .forEach(person -> outbox.put(told(team, roster, change, person, cells), now));
        roster.since().offers().stream()
                .filter(o -> o.state() == ShiftOffer.State.VOID && o.changedAt().equals(change.at()))
                .forEach(o -> offers.show(team, roster, o, now));
    }

    private static Message told(Team team, Roster roster, RosterChange change, UserId person, List<CellChange> cells) {
        List<CellChange> own =
                cells.stream().filter(c -> c.person().equals(person)).toList();
        return Message.toPerson(
                team.workspace(),
                team.id(),
                new MessageId(change.cause() + "/changed/" + person),
                person,
                RosterChangeMessages.toPerson(team, roster, change, own),
                1);
    }
}
