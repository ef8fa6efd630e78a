package dev.muster.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;

/** Quartz as an alarm clock: wakes each sleeper at the one real time set for it, or at once, and never twice at a time. */
final class Alarm {
    private static final int THREADS = 4;

    private final Consumer<JobKey> wake;
    private final Scheduler quartz;

    // All guarded by this.
    private final Set<JobKey> called = new HashSet<>();
    private int awake;
    private boolean stopped;

    Alarm(Consumer<JobKey> wake) {
        this.wake = wake;
        this.quartz = quartz();
    }

    void start() {
        unchecked(quartz::start);
    }

    /** Wakes at a real instant, instead of the one set before. */
    synchronized void set(JobKey sleeper, Instant at) {
        if (stopped) {
            return;
        }
        unchecked(() -> {
            introduce(sleeper);
            TriggerKey key = TriggerKey.triggerKey(sleeper.getName(), sleeper.getGroup());
            Trigger trigger = TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .forJob(sleeper)
                    .startAt(Date.from(at))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build();
            if (quartz.rescheduleJob(key, trigger) == null) {
                quartz.scheduleJob(trigger);
            }
        });
    }

    /**
     * Wakes as soon as a thread is free, whatever time is set. Who is awake just now is woken again afterwards, because
     * it may have looked before the caller's change.
     */
    synchronized void call(JobKey sleeper) {
        if (stopped || !called.add(sleeper)) {
            return;
        }
        unchecked(() -> {
            introduce(sleeper);
            quartz.triggerJob(sleeper);
        });
    }

    /** Forgets a sleeper, unless somebody has just called it. */
    synchronized void remove(JobKey sleeper) {
        if (!stopped && !called.contains(sleeper)) {
            unchecked(() -> quartz.deleteJob(sleeper));
        }
    }

    /** Whether nobody is awake and nobody was called. */
    synchronized boolean isQuiet() {
        return awake == 0 && called.isEmpty();
    }

    /** Wakes nobody any more, and waits for those awake, at most so long. */
    synchronized void stop(Duration patience) {
        if (!stopped) {
            stopped = true;
            unchecked(() -> quartz.shutdown(false));
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); awake > 0 && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ring(JobKey sleeper) {
        synchronized (this) {
            if (stopped) {
                return;
            }
            awake++;
            called.remove(sleeper);
        }
        try {
            wake.accept(sleeper);
        } finally {
            synchronized (this) {
                awake--;
                notifyAll();
            }
        }
    }

    private void introduce(JobKey sleeper) throws SchedulerException {
        if (!quartz.checkExists(sleeper)) {
            quartz.addJob(
                    JobBuilder.newJob(WakeJob.class)
                            .withIdentity(sleeper)
                            .storeDurably()
                            .build(),
                    false);
        }
    }

    private Scheduler quartz() {
        Properties settings = new Properties();
        // Quartz keeps its schedulers by name for the whole JVM: two of one name would be one.
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "muster-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        settings.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
        settings.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        try {
            Scheduler made = new StdSchedulerFactory(settings).getScheduler();
            made.setJobFactory((bundle, scheduler) -> new WakeJob(this::ring));
            return made;
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** With jobs in memory only, Quartz refuses nothing but mistakes of ours. */
    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call to Quartz. */
    private interface Step {
        void run() throws SchedulerException;
    }
}
