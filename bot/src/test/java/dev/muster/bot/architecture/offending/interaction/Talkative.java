package dev.muster.bot.architecture.offending.interaction;

import dev.muster.bot.architecture.offending.ticket.Offender;

/** Knows a concept. */
public final class Talkative {
    public Offender offender;
}
