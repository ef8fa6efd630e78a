package dev.muster.bot.shift;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Clash;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.PlanId;
import dev.muster.domain.shift.Replanned;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterDesk.PlanRefusal;
import dev.muster.domain.shift.RunningPlans;
import dev.muster.domain.shift.Wanted;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans rosters away from the request that asked for them, one at a time for each team. */
public final class Planning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    /** Whoever waits for longer than this is told by another instance that they wait in vain. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(3);
    private static final int MOST_CLASHES = 5;
    /** A plan that has given no sign of life for so long died with its process. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    private static final Duration LAST_PLAN = Duration.ofSeconds(2);

    private final RosterDesk desk;
    private final RosterPosts posts;
    private final Outbox outbox;
    private final OwedAnswers owed;
    private final RunningPlans everywhere;
    private final Clock clock;
    private final Map<TeamId, PlanInProgress> running = new ConcurrentHashMap<>();
    private final PlanProgress progress;
    private final ExecutorService planners = Executors.newSingleThreadExecutor(
            r -> Thread.ofPlatform().daemon().name("planner").unstarted(r));

    public Planning(
            RosterDesk desk, RosterPosts posts, Outbox outbox, OwedAnswers owed, RunningPlans everywhere, Clock clock) {
        this(desk, posts, outbox, owed, everywhere, clock, PROGRESS_EVERY);
    }

    /** @param progressEvery how long a plan takes before the lead is told how far it is, and then the time between two words */
    Planning(
            RosterDesk desk,
            RosterPosts posts,
            Outbox outbox,
            OwedAnswers owed,
            RunningPlans everywhere,
            Clock clock,
            Duration progressEvery) {
        this.progress = new PlanProgress(outbox, clock, progressEvery, this::givesASign);
        this.everywhere = everywhere;
        this.desk = desk;
        this.posts = posts;
        this.outbox = outbox;
        this.owed = owed;
        this.clock = clock;
    }

    /** Starts planning, if nothing is against it; answers in one line either way. */
    String start(Team team, Period period, int seed, Making making, Instant now) {
        Replanned replanned = making.replanned();
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        Optional<PlanRefusal> refusal = replanned == null
                ? desk.refusal(team, period, today)
                : desk.replanning().refusal(team, replanned.roster(), today);
        if (refusal.isPresent()) {
            return line(refusal.get());
        }
        List<Clash> clashes = replanned == null
                ? desk.clashes(team, period, making.wanted())
                : desk.replanning().clashes(team, replanned.roster(), making.wanted(), now);
        if (!clashes.isEmpty()) {
            return line(team, clashes);
        }
        PlanInProgress plan = new PlanInProgress(team, period);
        if (!begins(plan, now)) {
            return "A roster for " + Mrkdwn.escape(team.name()) + " is being planned already; it comes in a moment.";
        }
        OwedAnswer proposal = new OwedAnswer(
                team.workspace(), new RequestId("plan/" + team.id() + "/" + UUID.randomUUID()), team.lead(), null);
        try {
            owed.owe(proposal, now.plus(LONGEST));
        } catch (RuntimeException e) {
            ends(plan);
            throw e;
        }
        Future<?> told = progress.follow(plan);
        planners.execute(() -> plan(plan, told, seed, making, proposal));
        return replanned == null
                ? "Planning " + Dates.range(period.from(), period.to()) + ". The proposal comes as a direct message."
                : "Planning changes of the roster for %s. What is published stays wherever it can; the proposal comes as a direct message."
                        .formatted(Dates.range(period.from(), period.to()));
    }

    /** Plans changes of a published roster, as {@link #start} does a new one. */
    String startChanges(Team team, Roster published, Instant now) {
        Making making = new Making(
                Wanted.NOTHING,
                null,
                null,
                new Replanned(published.id(), published.since().changes().size()));
        return start(team, published.period(), 1, making, now);
    }

    /** The published roster that keeps a period from being planned, if there is anything left of it to change. */
    Optional<Roster> inTheWay(Team team, Period period, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        return desk.refusal(team, period, today)
                .flatMap(r -> r instanceof PlanRefusal.AlreadyPublished already
                        ? Optional.of(already.published())
                        : Optional.empty())
                .filter(r -> r.period().to().isAfter(today));
    }

    /** The published roster that covers a local date, or else the next one. */
    Optional<Roster> published(Team team, LocalDate date) {
        return desk.replanning().on(team, date);
    }

    /** Whether a plan for a team is being made here. */
    boolean isPlanning(TeamId team) {
        return running.containsKey(team);
    }

    /** Whether no plan is being made. */
    public boolean isIdle() {
        return running.isEmpty();
    }

    /** Has a plan end with the best roster so far, on whichever instance; false when it is not being made any more. */
    boolean stop(Team team, PlanId plan, UserId by) {
        PlanInProgress current = running.get(team.id());
        if (current != null && current.id().equals(plan)) {
            current.stop(by);
            return true;
        }
        return everywhere.stop(
                team.workspace(), team.id(), plan, by, clock.instant().minus(DEAD));
    }

    /** Whether no other plan of the team is being made, here or elsewhere. */
    private boolean begins(PlanInProgress plan, Instant now) {
        Team team = plan.team();
        if (running.putIfAbsent(team.id(), plan) != null) {
            return false;
        }
        try {
            if (everywhere.begin(team.workspace(), team.id(), plan.id(), now, now.minus(DEAD))) {
                return true;
            }
        } catch (RuntimeException e) {
            running.remove(team.id());
            throw e;
        }
        running.remove(team.id());
        return false;
    }

    private void givesASign(PlanInProgress plan) {
        everywhere
                .live(plan.team().workspace(), plan.team().id(), plan.id(), clock.instant())
                .ifPresent(plan::stop);
    }

    private void ends(PlanInProgress plan) {
        Team team = plan.team();
        try {
            everywhere.end(team.workspace(), team.id(), plan.id());
        } catch (RuntimeException e) {
            LOG.warn("a plan that ended gives no more signs of life: team {}", team.id(), e);
        }
        running.remove(team.id());
    }

    private void plan(PlanInProgress plan, Future<?> told, int seed, Making making, OwedAnswer owedProposal) {
        Team team = plan.team();
        plan.begins();
        try {
            RosterDesk.Proposed proposed = desk.propose(team, plan.period(), seed, making, plan, clock.instant());
            posts.showProposal(team, proposed.roster(), clock.instant());
            proposed.stale().forEach(stale -> posts.showProposal(team, stale, clock.instant()));
            plan.ends(PlanInProgress.State.DONE);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("planning failed: workspace {}, team {}", team.workspace(), team.id(), e);
            plan.ends(PlanInProgress.State.FAILED);
            sayThatItFailed(team, plan.period());
        } finally {
            told.cancel(false);
            progress.ended(plan);
            ends(plan);
        }
        owed.settle(owedProposal);
    }

    private void sayThatItFailed(Team team, Period period) {
        String range = Dates.range(period.from(), period.to());
        Content<Tier.ForLead> content = new Content<>(
                "The roster for %s could not be planned because of a fault on our side. Try `/shift plan %s %d` again."
                        .formatted(range, period.from(), period.weeks()),
                "[]");
        outbox.put(
                Message.toPerson(
                        team.workspace(),
                        team.id(),
                        new MessageId("planning-failed/" + UUID.randomUUID()),
                        team.lead(),
                        content,
                        1),
                clock.instant());
    }

    private static String line(Team team, List<Clash> clashes) {
        return "Nothing is planned, because cells that you set can't stay: %s%s. Edit them, or press *Plan again without my changes*."
                .formatted(
                        clashes.stream()
                                .limit(MOST_CLASHES)
                                .map(clash -> ShortfallText.line(clash, RosterMessages.names(team)))
                                .collect(Collectors.joining("; ")),
                        clashes.size() > MOST_CLASHES ? "; and " + (clashes.size() - MOST_CLASHES) + " more" : "");
    }

    private static String line(PlanRefusal refusal) {
        return switch (refusal) {
            case PlanRefusal.InThePast past ->
                "A roster can't begin in the past: today is %s.".formatted(Dates.dayAndYear(past.today()));
            case PlanRefusal.AlreadyPublished already ->
                "The roster for %s is published already. Plan from %s on: `/shift plan %s`."
                        .formatted(
                                Dates.range(
                                        already.published().period().from(),
                                        already.published().period().to()),
                                Dates.day(already.published().period().to().plusDays(1)),
                                already.published().period().to().plusDays(1));
            case PlanRefusal.NoShiftTypes none -> "There are no shift types yet. Set them with `/shift types`.";
            case PlanRefusal.NothingLeft over ->
                "Nothing is left to change: the roster for %s ends today, and today stays as it is."
                        .formatted(Dates.range(
                                over.published().period().from(),
                                over.published().period().to()));
            case PlanRefusal.NothingPublished none ->
                "That roster is not published any more. `/shift plan` plans a new one.";
            case PlanRefusal.NoMembers none -> "There are no members yet. Add them with `/muster setup`.";
        };
    }

    /** Lets a plan that is being made finish, for at most some seconds; whoever waits for another is told later. */
    @Override
    public void close() {
        progress.close();
        planners.shutdown();
        try {
            if (!planners.awaitTermination(LAST_PLAN.toMillis(), TimeUnit.MILLISECONDS)) {
                planners.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
