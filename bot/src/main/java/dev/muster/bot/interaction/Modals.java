package dev.muster.bot.interaction;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** The shape that every modal has. */
public final class Modals {
    private static final int LONGEST_TITLE = 24;

    private Modals() {}

    public static View modal(
            String callback, String title, String submit, String privateMetadata, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callback)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Mrkdwn.shorten(title, LONGEST_TITLE))
                        .build())
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .privateMetadata(privateMetadata)
                .blocks(blocks)
                .build();
    }

    /**
     * Something to read; what it is called is its title, if that is short and plain.
     *
     * @param blocks at most a hundred
     */
    public static View page(String title, List<LayoutBlock> blocks) {
        boolean fits = title.length() <= LONGEST_TITLE && title.chars().noneMatch(c -> "<>&*_`~".indexOf(c) >= 0);
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(fits ? title : "Muster")
                        .build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build();
    }

    /** A line of text to fill in. */
    public static InputBlock line(String block, String label, String hint, String initial, int most) {
        return text(block, label, hint, initial, most, false);
    }

    /** Several lines of text to fill in. */
    public static InputBlock lines(String block, String label, String hint, String initial, int most) {
        return text(block, label, hint, initial, most, true);
    }

    private static InputBlock text(
            String block, String label, String hint, String initial, int most, boolean multiline) {
        PlainTextInputElement element = PlainTextInputElement.builder()
                .actionId(block)
                .multiline(multiline)
                .maxLength(most)
                .build();
        if (!initial.isEmpty()) {
            element.setInitialValue(initial);
        }
        InputBlock input = InputBlock.builder()
                .blockId(block)
                .label(Layout.plain(label))
                .element(element)
                .build();
        if (!hint.isEmpty()) {
            input.setHint(Layout.plain(hint));
        }
        return input;
    }

    public static OptionObject option(String label, String value) {
        return OptionObject.builder().text(Layout.plain(label)).value(value).build();
    }
}
