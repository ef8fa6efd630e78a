package dev.muster.bot.slack;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what broke into a line for the person and a line for the log. */
final class Trouble {
    static final String OUR_FAULT =
            "Something went wrong on our side, and it may not have been done. Look, then try again in a moment.";
    static final String NO_STORE =
            "Muster can't reach its database right now, so it may not have been done. Look, then try again in a minute.";
    static final String NO_SLACK = "Slack doesn't answer Muster right now, so it was not done. Try again in a moment.";

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);

    private final Predicate<Throwable> isUnavailable;
    private final int instance = ThreadLocalRandom.current().nextInt(0x10000);
    private final AtomicLong count = new AtomicLong();

    Trouble(Predicate<Throwable> isUnavailable) {
        this.isUnavailable = isUnavailable;
    }

    /**
     * What to tell somebody whose request failed; writes the log.
     *
     * @param what what they used, e.g. {@code /ticket}; never what they wrote
     */
    Answer tell(Caller caller, String what, Throwable fault) {
        String request = String.format(Locale.ROOT, "%04x-%d", instance, count.incrementAndGet());
        if (isUnavailable(fault)) {
            log.warn(
                    "{} request {} {}: the store is unavailable ({})",
                    caller.workspace(),
                    request,
                    what,
                    fault.getClass().getName());
            return Answer.line(NO_STORE);
        }
        if (fault instanceof SlackUnavailableException) {
            // Its message is made of a method and an error code.
            log.warn("{} request {} {}: {}", caller.workspace(), request, what, fault.getMessage());
            return Answer.line(NO_SLACK);
        }
        log.error("{} request {} {} failed", caller.workspace(), request, what, Faults.withoutWords(fault));
        return Answer.line(OUR_FAULT);
    }

    private boolean isUnavailable(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (isUnavailable.test(t)) {
                return true;
            }
        }
        return false;
    }
}
