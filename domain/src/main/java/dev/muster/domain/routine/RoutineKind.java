package dev.muster.domain.routine;

import java.time.Duration;

/** What the bot posts by itself, and how late it may still be posted. */
public enum RoutineKind {
    SHIFT_REMINDER("shift-reminder", "shift reminder", Duration.ofMinutes(30), false),
    SHIFT_START("shift-start", "start of a shift", Duration.ofHours(1), false),
    SHIFT_ENDING("shift-ending", "notice of the end of a shift", Duration.ofMinutes(25), false),
    SHIFT_GROUP("shift-group", "user group on shift", Duration.ofHours(24), false),
    HAND_OVER("hand-over", "hand-over", Duration.ofHours(1), false),
    OFFER_END("offer-end", "end of an offered shift", Duration.ofHours(24), false),
    LEAVE_START("leave-start", "return of tickets at the beginning of leave", Duration.ofHours(24), false),
    DAILY_ASSIGNMENTS("daily-assignments", "daily assignments", Duration.ofHours(4), true),
    SLA_WARNING("sla-warning", "SLA warning", Duration.ofHours(12), false),
    ESCALATION("escalation", "step of an escalation", Duration.ofHours(12), true),
    WAITING("waiting", "question about a ticket that waits", Duration.ofHours(24), false),
    CARDS("cards", "renewal of cards after a change of the settings", Duration.ofDays(1), false),
    CLOSING("closing", "closing of resolved tickets", Duration.ofDays(30), false),
    WEEKLY_DIGEST("weekly-digest", "weekly digest", Duration.ofHours(24), true),
    OWN_FIGURES("own-figures", "people's own figures", Duration.ofHours(24), false),
    MONTHLY_REPORT("monthly-report", "monthly report", Duration.ofDays(3), true);

    private final String key;
    private final String words;
    private final Duration grace;
    private final boolean notedWhenMissed;

    RoutineKind(String key, String words, Duration grace, boolean notedWhenMissed) {
        this.key = key;
        this.words = words;
        this.grace = grace;
        this.notedWhenMissed = notedWhenMissed;
    }

    /** The name in ids and logs. */
    public String key() {
        return key;
    }

    /** The name in sentences. */
    public String words() {
        return words;
    }

    /** A missed occurrence is caught up until so long after its due time; past it, it is skipped and noted. */
    public Duration grace() {
        return grace;
    }

    /** Whether the lead is told of a missed one; a reminder of a shift that has long begun helps nobody. */
    public boolean isNotedWhenMissed() {
        return notedWhenMissed;
    }
}
