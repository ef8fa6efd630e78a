package dev.muster.bot.app;

import dev.muster.bot.metric.DigestButtons;
import dev.muster.bot.metric.DigestPosts;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeekReviews;
import dev.muster.domain.team.Teams;
import dev.muster.storage.mongo.Store;

/** Figures, and what the digest and the monthly report tell of them, wired together. */
final class FigureWiring {
    final PeriodClosing periods;
    final WeekReviews weeks;
    final MonthReviews months;
    final DigestButtons digestButtons;

    FigureWiring(Store store, Teams teams, Runnable wakeOutbox) {
        periods = new PeriodClosing(store.tickets(), store.rosters(), store.figureGoals());
        weeks = new WeekReviews(periods, store.rosters(), store.leaves(), store.toldDigests(), store.launches());
        months = new MonthReviews(periods, store.rosters(), store.leaves(), store.launches());
        digestButtons = new DigestButtons(
                teams, store.toldDigests(), new DigestPosts(store.toldDigests(), store.outbox(), wakeOutbox));
    }
}
