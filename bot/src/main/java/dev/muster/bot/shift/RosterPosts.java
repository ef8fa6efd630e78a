package dev.muster.bot.shift;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Roster.State;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;

/** Brings a roster to everybody whom it concerns; saying it again says nothing twice. */
public final class RosterPosts {
    private static final long AS_PROPOSED = 1;
    private static final long AS_DECIDED = 2;

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
        Message proposal = Message.toPerson(
                roster.workspace(),
                roster.team(),
                id(roster, "proposal"),
                team.lead(),
                RosterMessages.proposal(team, roster, desk.view(team, roster), breaches),
                undecided ? AS_PROPOSED : AS_DECIDED);
        outbox.put(undecided ? proposal : proposal.forgottenIfDeleted(), now);
        wakeSender.run();
    }

    /** Tells the channel and each person of a published roster. */
    public void publish(Team team, Roster roster, Instant now) {
        showProposal(team, roster, now);
        outbox.put(
                Message.toChannel(
                        roster.workspace(),
                        roster.team(),
                        id(roster, "published"),
                        team.channel(),
                        RosterMessages.published(team, roster),
                        1),
                now);
        for (Member member : team.members()) {
            outbox.put(
                    Message.toPerson(
                            roster.workspace(),
                            roster.team(),
                            id(roster, "shifts/" + member.user()),
                            member.user(),
                            RosterMessages.ownShifts(team, roster, member.user()),
                            1),
                    now);
        }
        wakeSender.run();
    }

    private static MessageId id(Roster roster, String what) {
        return new MessageId(roster.id() + "/" + what);
    }
}
