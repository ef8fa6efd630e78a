package dev.muster.bot.interaction;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** What the person who acted gets to see at once. */
public sealed interface Answer {
    /** Only they see it. */
    record OnlyYou(String text, List<LayoutBlock> blocks) implements Answer {
        public OnlyYou {
            blocks = List.copyOf(blocks);
        }
    }

    /** A form to fill in. */
    record Modal(View view) implements Answer {}

    /** Nothing: what they did shows by itself. */
    record Nothing() implements Answer {}

    /** One line that only they see; Slack's markup. */
    static OnlyYou line(String text) {
        return new OnlyYou(text, List.of());
    }
}
