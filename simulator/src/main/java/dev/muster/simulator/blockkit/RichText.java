package dev.muster.simulator.blockkit;

import java.util.Map;

/** Rich text: containers of leaves, each of which may be styled. */
final class RichText {
    private static final Rule BORDER = Rule.number(0, 1);

    private static final Rule STYLE = Shape.object()
            .may("bold", Rule.flag())
            .may("italic", Rule.flag())
            .may("strike", Rule.flag())
            .may("underline", Rule.flag())
            .may("code", Rule.flag())
            .may("highlight", Rule.flag())
            .may("client_highlight", Rule.flag())
            .may("unlink", Rule.flag());

    private static final Shape STYLED = Shape.typed().may("style", STYLE);

    private static final Rule LEAF = Rule.byType(Map.of(
            "text", STYLED.must("text", Rule.anyText()),
            "link",
                    STYLED.must("url", Rule.text(1, 3000))
                            .may("text", Rule.anyText())
                            .may("unsafe", Rule.flag()),
            "user", STYLED.must("user_id", Objects.USER),
            "usergroup", STYLED.must("usergroup_id", Rule.matching("S[A-Z0-9]+")),
            "channel", STYLED.must("channel_id", Objects.CHANNEL),
            "team", STYLED.must("team_id", Rule.matching("T[A-Z0-9]+")),
            "emoji",
                    STYLED.must("name", Rule.text(1, 100))
                            .may("skin_tone", Rule.number(1, 6))
                            .may("unicode", Rule.text(1, 100)),
            "broadcast", STYLED.must("range", Rule.oneOf("here", "channel", "everyone")),
            "color", STYLED.must("value", Rule.matching("#?[0-9a-fA-F]{6}")),
            "date",
                    STYLED.must("timestamp", Rule.number(0, Long.MAX_VALUE))
                            .must("format", Rule.text(1, 255))
                            .may("url", Rule.anyText())
                            .may("fallback", Rule.anyText())));

    private static final Rule LEAVES = Rule.list(0, Integer.MAX_VALUE, LEAF);
    private static final Shape SECTION = Shape.typed().must("elements", LEAVES);

    private static final Rule CONTAINER = Rule.byType(Map.of(
            "rich_text_section", SECTION,
            "rich_text_list",
                    Shape.typed()
                            .must("style", Rule.oneOf("bullet", "ordered"))
                            .must(
                                    "elements",
                                    Rule.list(1, Integer.MAX_VALUE, Rule.byType(Map.of("rich_text_section", SECTION))))
                            .may("indent", Rule.number(0, 8))
                            .may("offset", Rule.number(0, Integer.MAX_VALUE))
                            .may("border", BORDER),
            "rich_text_preformatted", SECTION.may("border", BORDER).may("language", Rule.text(1, 100)),
            "rich_text_quote", SECTION.may("border", BORDER)));

    static final Shape BLOCK =
            Shape.typed().may("block_id", Objects.ID).must("elements", Rule.list(0, Integer.MAX_VALUE, CONTAINER));

    private RichText() {}
}
