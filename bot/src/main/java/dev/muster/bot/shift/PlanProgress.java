package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the lead in one message how far a plan is, as long as it takes; one that is there soon needs none. */
final class PlanProgress implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PlanProgress.class);

    private final Outbox outbox;
    private final Clock clock;
    private final Duration every;
    private final Consumer<PlanInProgress> sign;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            r -> Thread.ofPlatform().daemon().name("plan-progress").unstarted(r));

    /**
     * @param every how long a plan takes before it is told of, and then the time between two looks
     * @param sign gives a sign of life of a plan before each look
     */
    PlanProgress(Outbox outbox, Clock clock, Duration every, Consumer<PlanInProgress> sign) {
        this.outbox = outbox;
        this.clock = clock;
        this.every = every;
        this.sign = sign;
    }

    /** Tells of a plan until what is returned is cancelled; then {@link #ended} says the last word. */
    Future<?> follow(PlanInProgress plan) {
        return ticks.scheduleWithFixedDelay(
                () -> look(plan), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(PlanInProgress plan) {
        try {
            sign.accept(plan);
        } catch (RuntimeException e) {
            log.warn("a plan can't give a sign of life: team {}", plan.team().id(), e);
        }
        tell(plan);
    }

    private void tell(PlanInProgress plan) {
        try {
            show(plan);
        } catch (RuntimeException e) {
            log.warn("progress of a plan can't be told: team {}", plan.team().id(), e);
        }
    }

    /** Says that it has ended, if anything was said of it before. */
    void ended(PlanInProgress plan) {
        if (plan.wasShown()) {
            tell(plan);
        }
    }

    private synchronized void show(PlanInProgress plan) {
        Team team = plan.team();
        Message message = Message.toPerson(
                team.workspace(),
                team.id(),
                new MessageId("planning/" + plan.id()),
                team.lead(),
                content(plan, plan.glance()),
                plan.nextRevision());
        outbox.put(message.forgottenIfDeleted(), clock.instant());
    }

    static Content<Tier.ForLead> content(PlanInProgress plan, PlanInProgress.Glance glance) {
        String text = text(plan, glance);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Layout.section(text)));
        boolean isRunning =
                glance.state() == PlanInProgress.State.PLANNING || glance.state() == PlanInProgress.State.WAITING;
        if (isRunning && glance.stoppedBy() == null) {
            String value = new OfTeam(plan.team().id(), plan.id().value()).value();
            blocks.add(Layout.buttons(Layout.button("Stop and keep the best", RosterButtons.STOP, value)));
        }
        return new Content<>(text, Layout.json(blocks));
    }

    private static String text(PlanInProgress plan, PlanInProgress.Glance glance) {
        String range = Dates.range(plan.period().from(), plan.period().to());
        long seconds = glance.running().toSeconds();
        return switch (glance.state()) {
            case WAITING -> "The roster for %s waits until another team's is planned.".formatted(range);
            case PLANNING ->
                glance.stoppedBy() == null
                        ? "Planning %s: %d s, %s, still improving.".formatted(range, seconds, missing(glance))
                        : "Planning %s: stopping after %d s.".formatted(range, seconds);
            case DONE ->
                glance.stoppedBy() == null
                        ? "Planned %s in %d s; the proposal is here.".formatted(range, seconds)
                        : "Planning %s was stopped after %d s by %s; the best roster so far is proposed."
                                .formatted(range, seconds, Mrkdwn.mention(glance.stoppedBy()));
            case FAILED -> "Planning %s ended without a roster.".formatted(range);
        };
    }

    private static String missing(PlanInProgress.Glance glance) {
        Integer missing = glance.missing();
        if (missing == null) {
            return "looking for a first roster";
        }
        return switch (missing) {
            case 0 -> "nobody short";
            case 1 -> "1 person short";
            default -> missing + " people short";
        };
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
