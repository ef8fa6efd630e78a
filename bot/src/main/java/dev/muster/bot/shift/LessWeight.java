package dev.muster.bot.shift;

import com.slack.api.model.block.element.OverflowMenuElement;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.shift.SoftGoal;
import java.util.Arrays;
import java.util.Optional;

/** The menu beside <b>Plan again</b>: one wish counts for less. */
final class LessWeight {
    private LessWeight() {}

    /** @param value what the buttons of the roster carry */
    static OverflowMenuElement menu(String value) {
        return OverflowMenuElement.builder()
                .actionId(RosterButtons.PLAN_LESS)
                .options(Arrays.stream(SoftGoal.values())
                        .map(goal ->
                                Modals.option("Plan again, less weight on " + words(goal), value + "/" + goal.name()))
                        .toList())
                .build();
    }

    static String words(SoftGoal goal) {
        return switch (goal) {
            case FAIRNESS -> "fairness";
            case STEADY_WEEKS -> "the same shift through a week";
            case WISHES -> "people's wishes";
        };
    }

    /** The goal at the end of what a choice carries. */
    static Optional<SoftGoal> goal(String value) {
        String name = value.substring(value.lastIndexOf('/') + 1);
        return Arrays.stream(SoftGoal.values())
                .filter(g -> g.name().equals(name))
                .findFirst();
    }

    /** What the buttons of the roster carry. */
    static String roster(String value) {
        return value.substring(0, Math.max(0, value.lastIndexOf('/')));
    }
}
