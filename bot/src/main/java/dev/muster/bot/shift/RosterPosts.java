package dev.muster.bot.shift;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.ProposalView;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Roster.State;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;

/** Brings a roster to everybody whom it concerns; saying it again says nothing twice. */
public final class RosterPosts {
    private static final long AS_PROPOSED = 1;
    private static final long AS_OUT_OF_DATE = 2;
    private static final long AS_DECIDED = 3;
    private static final long AS_APPLIED = 4;

    private final ProposalDesk desk;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public RosterPosts(ProposalDesk desk, Outbox outbox, Runnable wakeSender) {
        this.desk = desk;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Shows the lead a roster as it is now: with buttons while it is proposed, with what became of it afterwards. */
    void showProposal(Team team, Roster roster, Instant now) {
        showProposal(team, roster, List.of(), now);
    }

    /** The same of a roster that somebody wrote, with the hard rules that it breaks. */
    public void showProposal(Team team, Roster roster, List<Breach> breaches, Instant now) {
        boolean undecided = roster.state() == State.PROPOSED;
        ProposalView view = desk.view(team, roster, now);
        Message proposal = Message.toPerson(
                roster.workspace(),
                roster.team(),
                id(roster, "proposal"),
                team.lead(),
                RosterMessages.proposal(team, roster, view, breaches),
                revision(roster, view));
        outbox.put(undecided ? proposal : proposal.forgottenIfDeleted(), now);
        wakeSender.run();
    }

    private static long revision(Roster roster, ProposalView view) {
        return switch (roster.state()) {
            case PROPOSED -> view.outOfDate() ? AS_OUT_OF_DATE : AS_PROPOSED;
            case APPROVED, REJECTED, STALE -> AS_DECIDED;
            case APPLIED -> AS_APPLIED;
        };
    }

    /** Tells the channel and each person of a published roster. */
    public void publish(Team team, Roster roster, Instant now) {
        showProposal(team, roster, now);
        showInChannel(team, roster, now);
        for (Member member : team.members()) {
            showOwnShifts(team, roster, member.user(), now);
        }
        wakeSender.run();
    }

    /** Shows the channel a published roster as it is now. */
    void showInChannel(Team team, Roster roster, Instant now) {
        outbox.put(
                Message.toChannel(
                        roster.workspace(),
                        roster.team(),
                        inChannel(roster),
                        team.channel(),
                        RosterMessages.published(team, roster),
                        version(roster)),
                now);
    }

    /** Shows a person their shifts of a published roster as they are now. */
    void showOwnShifts(Team team, Roster roster, UserId person, Instant now) {
        outbox.put(
                Message.toPerson(
                        roster.workspace(),
                        roster.team(),
                        ofPerson(roster, person),
                        person,
                        RosterMessages.ownShifts(team, roster, person),
                        version(roster)),
                now);
    }

    private static long version(Roster roster) {
        return 1L + roster.since().changes().size();
    }

    static MessageId inChannel(Roster roster) {
        return id(roster, "published");
    }

    static MessageId ofPerson(Roster roster, UserId person) {
        return id(roster, "shifts/" + person);
    }

    private static MessageId id(Roster roster, String what) {
        return new MessageId(roster.id() + "/" + what);
    }
}
