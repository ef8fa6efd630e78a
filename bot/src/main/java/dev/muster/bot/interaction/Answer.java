package dev.muster.bot.interaction;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** What the person who acted gets to see at once. */
public sealed interface Answer {
    /**
     * Only they see it.
     *
     * @param instead whether it takes the place of the message whose button was pressed; beside it, else
     */
    record OnlyYou(String text, List<LayoutBlock> blocks, boolean instead) implements Answer {
        public OnlyYou {
            blocks = List.copyOf(blocks);
        }

        public OnlyYou(String text, List<LayoutBlock> blocks) {
            this(text, blocks, false);
        }
    }

    /** A form to fill in. */
    record Modal(View view) implements Answer {}

    /** Nothing: what they did shows by itself. */
    record Nothing() implements Answer {}

    /** One line in the place of the message, which only they saw, whose button was pressed; Slack's markup. */
    static OnlyYou instead(String text) {
        return new OnlyYou(text, List.of(), true);
    }

    /** One line that only they see; Slack's markup. */
    static OnlyYou line(String text) {
        return new OnlyYou(text, List.of());
    }
}
