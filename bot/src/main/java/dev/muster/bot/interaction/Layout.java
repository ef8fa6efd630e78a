package dev.muster.bot.interaction;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few shapes that Muster's messages are made of, each within Slack's limits whatever it is given. */
public final class Layout {
    private static final int LONGEST_SECTION = 3000;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_CONTEXT = 2000;
    private static final int MOST_BLOCKS = 50;
    private static final Pattern HALF = Pattern.compile("(<[^<>]*|&[a-z]*)…$");
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Layout() {}

    public static LayoutBlock header(String plain) {
        return HeaderBlock.builder()
                .text(plain(Mrkdwn.shorten(plain, LONGEST_HEADER)))
                .build();
    }

    public static LayoutBlock section(String markup) {
        return SectionBlock.builder().text(markup(markup, LONGEST_SECTION)).build();
    }

    /** Text with something to press beside it. */
    public static LayoutBlock section(String markup, BlockElement beside) {
        return SectionBlock.builder()
                .text(markup(markup, LONGEST_SECTION))
                .accessory(beside)
                .build();
    }

    /** One small line of up to ten parts. */
    public static LayoutBlock context(String... parts) {
        return ContextBlock.builder()
                .elements(Stream.of(parts)
                        .<ContextBlockElement>map(part -> markup(part, LONGEST_CONTEXT))
                        .toList())
                .build();
    }

    public static LayoutBlock divider() {
        return DividerBlock.builder().build();
    }

    /** Text in a fixed width; backticks become apostrophes, and lines that don't fit are left out. */
    public static LayoutBlock fixedWidth(String plain) {
        String text = Mrkdwn.code(plain).stripTrailing();
        int most = LONGEST_SECTION - "```\n\n…\n```".length();
        if (text.length() > most) {
            text = text.substring(0, Math.max(0, text.lastIndexOf('\n', most))) + "\n…";
        }
        return section("```\n" + text + "\n```");
    }

    public static LayoutBlock buttons(ButtonElement... buttons) {
        return actions(Arrays.asList(buttons));
    }

    /** Buttons and menus beside each other. */
    public static LayoutBlock actions(List<? extends BlockElement> elements) {
        return ActionsBlock.builder().elements(new ArrayList<>(elements)).build();
    }

    public static ButtonElement button(String label, String actionId, String value) {
        return ButtonElement.builder()
                .text(plain(label))
                .actionId(actionId)
                .value(value)
                .build();
    }

    /** A button for what one is meant to press. */
    public static ButtonElement primary(String label, String actionId, String value) {
        ButtonElement button = button(label, actionId, value);
        button.setStyle("primary");
        return button;
    }

    /** A button that asks once more before it does anything. */
    public static ButtonElement confirmed(ButtonElement button, String question, String yes) {
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(plain(button.getText().getText()))
                .text(plain(question))
                .confirm(plain(yes))
                .deny(plain("Cancel"))
                .build());
        return button;
    }

    public static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }

    /** Lines as sections, as few as the limit of a section allows; a line that is too long by itself is shortened. */
    public static List<LayoutBlock> sections(List<String> lines) {
        List<LayoutBlock> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() + 1 > LONGEST_SECTION && !text.isEmpty()) {
                sections.add(section(text.toString()));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        if (!text.isEmpty()) {
            sections.add(section(text.toString()));
        }
        return sections;
    }

    /** The blocks as Slack wants to read them; what is beyond Slack's fifty is left out and said so. */
    public static String json(List<LayoutBlock> blocks) {
        if (blocks.size() <= MOST_BLOCKS) {
            return GSON.toJson(blocks);
        }
        List<LayoutBlock> fewer = new ArrayList<>(blocks.subList(0, MOST_BLOCKS - 1));
        fewer.add(context((blocks.size() - fewer.size()) + " more parts don't fit into one message."));
        return GSON.toJson(fewer);
    }

    private static MarkdownTextObject markup(String text, int most) {
        String cut = Mrkdwn.shorten(text, most);
        // What was cut must not end with half a mention or half an escaped sign.
        String whole = cut.equals(text) ? text : HALF.matcher(cut).replaceFirst("…");
        return MarkdownTextObject.builder().text(whole).build();
    }
}
