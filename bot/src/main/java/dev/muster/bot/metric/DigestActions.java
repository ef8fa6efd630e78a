package dev.muster.bot.metric;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.ToldDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The blocks of a digest that change after it was posted: the action that it proposes, and the one of the week before. */
final class DigestActions {
    static final String TAKE = "digest-take";
    static final String DONE = "digest-done";
    private static final String THIS_WEEK = "digest-action";
    private static final String LAST_WEEK = "digest-last-action";

    private DigestActions() {}

    /** The two, as far as there are any. */
    static List<LayoutBlock> blocks(ToldDigest told, Optional<ToldDigest> last) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (told.action() != null) {
            blocks.add(proposed(told, told.action()));
        }
        if (last.isPresent() && last.get().action() != null) {
            blocks.add(before(last.get(), last.get().action()));
        }
        return blocks;
    }

    /** A digest's blocks with the two as they are now; the others are left as they were told. */
    static String refreshed(String digest, ToldDigest told, Optional<ToldDigest> last) {
        JsonArray blocks = JsonParser.parseString(digest).getAsJsonArray();
        for (JsonElement now :
                JsonParser.parseString(Layout.json(blocks(told, last))).getAsJsonArray()) {
            for (int i = 0; i < blocks.size(); i++) {
                if (id(now).equals(id(blocks.get(i)))) {
                    blocks.set(i, now);
                }
            }
        }
        return blocks.toString();
    }

    private static String id(JsonElement block) {
        JsonElement id = block.getAsJsonObject().get("block_id");
        return id == null ? "" : id.getAsString();
    }

    private static LayoutBlock proposed(ToldDigest told, ProposedAction action) {
        String text = "*To do*  " + words(action);
        if (told.isDone()) {
            return section(THIS_WEEK, text + done(told), null);
        }
        return told.owner() == null
                ? section(
                        THIS_WEEK,
                        text,
                        Layout.primary("I'll take it", TAKE, DigestKey.of(told).value()))
                : section(THIS_WEEK, text + owner(told), doneButton(told));
    }

    private static LayoutBlock before(ToldDigest last, ProposedAction action) {
        String text = "*Last week's action*  " + words(action);
        if (last.isDone()) {
            return section(LAST_WEEK, text + done(last), null);
        }
        return last.owner() == null
                ? section(LAST_WEEK, text + "\nNobody took it.", null)
                : section(LAST_WEEK, text + owner(last), doneButton(last));
    }

    private static ButtonElement doneButton(ToldDigest told) {
        return Layout.button("Done", DONE, DigestKey.of(told).value());
    }

    private static String owner(ToldDigest told) {
        return told.owner() == null ? "" : "\nOwner: " + Mrkdwn.mention(told.owner());
    }

    private static String done(ToldDigest told) {
        return owner(told) + "\n✓ Done " + Mrkdwn.by(told.doneBy(), told.doneAt());
    }

    private static SectionBlock section(String id, String text, @Nullable ButtonElement button) {
        SectionBlock section = (SectionBlock) Layout.section(text);
        section.setBlockId(id);
        if (button != null) {
            section.setAccessory(button);
        }
        return section;
    }

    static String words(ProposedAction action) {
        return switch (action.kind()) {
            case LOOK_AT_TAG ->
                "Look at `#%s` first: %d of %d missed targets were about it."
                        .formatted(Mrkdwn.code(action.subject()), action.count(), action.of());
            case CLEAR_OLDEST ->
                "Clear the %d oldest tickets: they are open for 7 days or more.".formatted(action.count());
            case CHECK_REOPENED ->
                "Check how the %d tickets were resolved that came back: it is %d of %d."
                        .formatted(action.count(), action.count(), action.of());
            case OTHER -> "What a newer version of Muster proposed.";
        };
    }
}
