package dev.muster.scheduler;

import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;

/** What Quartz runs: says whose time has come; of one sleeper never two at once. */
@DisallowConcurrentExecution
final class WakeJob implements Job {
    private final Consumer<JobKey> wake;

    WakeJob(Consumer<JobKey> wake) {
        this.wake = wake;
    }

    @Override
    public void execute(JobExecutionContext context) {
        wake.accept(context.getJobDetail().getKey());
    }
}
