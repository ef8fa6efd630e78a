package dev.muster.bot.shift;

import com.slack.api.model.block.element.OverflowMenuElement;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.shift.Wish;
import java.util.Arrays;
import java.util.Optional;

/** The menu beside <b>Plan again</b>: one wish counts for less. */
final class LessWeight {
    private LessWeight() {}

    /** @param value what the buttons of the roster carry */
    static OverflowMenuElement menu(String value) {
        return OverflowMenuElement.builder()
                .actionId(RosterButtons.PLAN_LESS)
                .options(Arrays.stream(Wish.values())
                        .map(wish ->
                                Modals.option("Plan again, less weight on " + words(wish), value + "/" + wish.name()))
                        .toList())
                .build();
    }

    static String words(Wish wish) {
        return switch (wish) {
            case FAIRNESS -> "fairness";
            case STEADY_WEEKS -> "the same shift through a week";
        };
    }

    /** The wish at the end of what a choice carries. */
    static Optional<Wish> wish(String value) {
        String name = value.substring(value.lastIndexOf('/') + 1);
        return Arrays.stream(Wish.values()).filter(w -> w.name().equals(name)).findFirst();
    }

    /** What the buttons of the roster carry. */
    static String roster(String value) {
        return value.substring(0, Math.max(0, value.lastIndexOf('/')));
    }
}
