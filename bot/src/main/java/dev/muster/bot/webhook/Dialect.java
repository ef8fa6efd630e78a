package dev.muster.bot.webhook;

import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Rating;
import java.util.Locale;
import java.util.Optional;

/** Who tells what happened, and how they write it. */
enum Dialect {
    /** Programs that were written for Muster: what can't be read is refused. */
    OURS("webhook", "the customer", false),
    /** Zendesk's placeholders, which may stand for nothing: what can't be read there is left out. */
    ZENDESK("zendesk", "a Zendesk user", true);

    private final String system;
    private final String somebody;
    private final boolean lenient;

    Dialect(String system, String somebody, boolean lenient) {
        this.system = system;
        this.somebody = somebody;
        this.lenient = lenient;
    }

    /** The name of the system that tickets come from. */
    String system() {
        return system;
    }

    /** Whoever did it, when that isn't said. */
    String somebody() {
        return somebody;
    }

    boolean isLenient() {
        return lenient;
    }

    /** A score; Zendesk's customers say good or bad, which are the best and the worst. */
    Optional<Rating> rating(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (this == ZENDESK && word.startsWith("good")) {
            return Optional.of(new Rating(Rating.BEST));
        }
        if (this == ZENDESK && word.startsWith("bad")) {
            return Optional.of(new Rating(Rating.WORST));
        }
        try {
            int score = Integer.parseInt(word);
            return score < Rating.WORST || score > Rating.BEST ? Optional.empty() : Optional.of(new Rating(score));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A link; one of Zendesk's placeholders leaves the scheme out. */
    Optional<OutsideLink> link(String written) {
        return OutsideLink.parse(this == ZENDESK && !written.contains("://") ? "https://" + written : written);
    }
}
