package dev.muster.bot.architecture.offending.app;

import dev.muster.bot.architecture.offending.ticket.Offender;

/** Knows the one who knows it. */
public final class Wiring {
    public Offender offender;
}
