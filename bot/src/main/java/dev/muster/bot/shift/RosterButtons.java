package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.PlanId;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Wanted;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The buttons under a proposal: only the lead's press counts, and only the first one. */
public final class RosterButtons {
    public static final String APPROVE = "roster-approve";
    public static final String REJECT = "roster-reject";
    public static final String PLAN_AGAIN = "roster-plan-again";

    public static final String STOP = "roster-plan-stop";
    public static final String PLAN_LESS = "roster-plan-less";
    public static final String PLAN_ANEW = "roster-plan-anew";
    public static final String PLAN_CHANGES = "roster-plan-changes";

    private final Teams teams;
    private final RosterDesk desk;
    private final RosterPosts posts;
    private final RosterChangePosts changePosts;
    private final Planning planning;
    private final Wakeups wakeups;

    public RosterButtons(
            Teams teams,
            RosterDesk desk,
            RosterPosts posts,
            RosterChangePosts changePosts,
            Planning planning,
            Wakeups wakeups) {
        this.teams = teams;
        this.desk = desk;
        this.posts = posts;
        this.changePosts = changePosts;
        this.planning = planning;
        this.wakeups = wakeups;
    }

    /** What a button carries: which team's roster it is about. */
    static String value(Roster roster) {
        return new OfTeam(roster.team(), roster.id().value()).value();
    }

    /** Publishes the roster. */
    public PressHandler approve() {
        return press -> onRoster(press, (team, id) -> {
            DecisionOutcome outcome = desk.approve(team, id, press.caller().user(), press.now());
            switch (outcome) {
                case DecisionOutcome.Approved approved -> {
                    posts.publish(team, approved.roster(), press.now());
                    wakeups.changed(team.workspace(), team.id());
                }
                case DecisionOutcome.Applied applied -> {
                    changePosts.follow(team, applied.published(), press.now());
                    wakeups.changed(team.workspace(), team.id());
                }
                case DecisionOutcome.OutOfDate old -> posts.showProposal(team, old.proposal(), press.now());
                default -> {}
            }
            return answer(outcome);
        });
    }

    /** Puts the roster aside. */
    public PressHandler reject() {
        return press -> onRoster(press, (team, id) -> {
            DecisionOutcome outcome = desk.reject(team, id, press.caller().user(), press.now());
            if (outcome instanceof DecisionOutcome.Rejected rejected) {
                posts.showProposal(team, rejected.roster(), press.now());
            }
            return answer(outcome);
        });
    }

    /** Has another roster planned for the same period; this one goes stale when the new one is there. */
    public PressHandler planAgain() {
        return planAgain(wanted -> wanted);
    }

    /** The same without what the lead set by hand. */
    public PressHandler planAnew() {
        return planAgain(Wanted::withoutPins);
    }

    /** The same with less weight on what was chosen. */
    public PressHandler planLess() {
        return press -> LessWeight.goal(press.value())
                .map(goal -> planAgain(wanted -> wanted.withLess(goal))
                        .handle(new Press(press.caller(), LessWeight.roster(press.value()), press.now())))
                .orElseGet(() -> answer(new DecisionOutcome.NoSuchRoster()));
    }

    private PressHandler planAgain(Function<Wanted, Wanted> change) {
        return press -> onRoster(press, (team, id) -> {
            if (!team.isLead(press.caller().user())) {
                return answer(new DecisionOutcome.NotTheLead(team.lead()));
            }
            Optional<Roster> roster = desk.find(team, id);
            if (roster.isEmpty()) {
                return answer(new DecisionOutcome.NoSuchRoster());
            }
            if (roster.get().state() != Roster.State.PROPOSED) {
                return answer(new DecisionOutcome.NotProposedAnyMore(roster.get()));
            }
            // Another seed leads the planner along another way: an equally good roster, often a different one.
            int seed = 2 + Math.floorMod(id.value().hashCode(), 1000);
            Making making = new Making(
                    change.apply(roster.get().making().wanted()),
                    id,
                    null,
                    roster.get().making().replanned());
            return Answer.line(planning.start(team, roster.get().period(), seed, making, press.now()));
        });
    }

    /** Has changes planned of a roster that is published. */
    public PressHandler planChanges() {
        return press -> onRoster(press, (team, id) -> {
            if (!team.isLead(press.caller().user())) {
                return answer(new DecisionOutcome.NotTheLead(team.lead()));
            }
            return desk.find(team, id)
                    .<Answer>map(roster -> Answer.line(planning.startChanges(team, roster, press.now())))
                    .orElseGet(() -> answer(new DecisionOutcome.NoSuchRoster()));
        });
    }

    /** Ends a plan that is being made, with the best roster so far. */
    public PressHandler stop() {
        return press -> {
            Optional<OfTeam> pressed = OfTeam.read(press.value());
            Optional<Team> team = pressed.flatMap(p -> teams.find(press.caller().workspace(), p.team()));
            if (team.isEmpty()) {
                return answer(new DecisionOutcome.NoSuchRoster());
            }
            UserId by = press.caller().user();
            if (!team.get().isLead(by)) {
                return answer(new DecisionOutcome.NotTheLead(team.get().lead()));
            }
            return planning.stop(team.get(), new PlanId(pressed.orElseThrow().id()), by)
                    ? Answer.line("Stopping. The best roster so far comes as the proposal.")
                    : Answer.line("This plan is not being made any more, so there is nothing to stop. Its proposal is"
                            + " here, or `/shift plan` makes a new one.");
        };
    }

    private interface Then {
        Answer on(Team team, RosterId id);
    }

    private Answer onRoster(Press press, Then then) {
        Optional<OfTeam> pressed = OfTeam.read(press.value());
        return pressed.flatMap(p -> teams.find(press.caller().workspace(), p.team()))
                .map(team -> then.on(team, new RosterId(pressed.orElseThrow().id())))
                .orElseGet(() -> answer(new DecisionOutcome.NoSuchRoster()));
    }

    private static Answer answer(DecisionOutcome outcome) {
        return switch (outcome) {
            case DecisionOutcome.Approved approved ->
                Answer.line("Published. Everybody is told their shifts, and the reminders are set.");
            case DecisionOutcome.Rejected rejected ->
                Answer.line("Rejected. `/shift plan %s %d` plans these weeks again."
                        .formatted(
                                rejected.roster().period().from(),
                                rejected.roster().period().weeks()));
            case DecisionOutcome.NotProposedAnyMore old -> Answer.line(whatBecameOf(old.roster()));
            case DecisionOutcome.NotTheLead other ->
                Answer.line("Only the lead, " + Mrkdwn.mention(other.lead()) + ", decides on rosters.");
            case DecisionOutcome.AlreadyPublished other ->
                Answer.line(
                        "Nothing changed: the roster for %s is published already, and some of the days are the same."
                                .formatted(Dates.range(
                                        other.published().period().from(),
                                        other.published().period().to())));
            case DecisionOutcome.Applied applied ->
                Answer.line("Published. Those whose shifts changed are told, and the reminders follow.");
            case DecisionOutcome.OutOfDate old ->
                planAgain(
                        old.proposal(),
                        "Nothing changed: the published roster has changed since this was planned, or a day that it"
                                + " would change has begun. Plan again for changes of the roster as it is now.");
            case DecisionOutcome.BreaksARule broken ->
                planAgain(
                        broken.proposal(),
                        "Nothing changed: since this was planned, %s can't work a shift of it any more: %s. Plan again."
                                .formatted(
                                        Mrkdwn.mention(broken.cause().person()), ShortfallText.words(broken.cause())));
            case DecisionOutcome.HasLeft left ->
                planAgain(
                        left.proposal(),
                        "Nothing changed: %s has left the team since this was planned. Plan again."
                                .formatted(Mrkdwn.mention(left.person())));
            case DecisionOutcome.NoSuchRoster none -> Answer.line("This roster is not there any more.");
        };
    }

    private static Answer planAgain(Roster proposal, String line) {
        return new Answer.OnlyYou(
                line,
                List.of(
                        Layout.section(line),
                        Layout.buttons(Layout.button("Plan again", PLAN_AGAIN, value(proposal)))));
    }

    static String whatBecameOf(Roster roster) {
        String decision = Mrkdwn.by(roster.decidedBy(), roster.decidedAt());
        return switch (roster.state()) {
            case APPLIED -> "Nothing changed: these changes were approved " + decision + ".";
            case APPROVED -> "Nothing changed: this roster was approved " + decision + ".";
            case REJECTED -> "Nothing changed: this roster was rejected " + decision + ".";
            case STALE -> "Nothing changed: a newer proposal took the place of this one.";
            case PROPOSED -> "This roster is still proposed. Press again.";
        };
    }
}
