package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Bookmarks;
import dev.muster.simulator.workspace.Bookmarks.Bookmark;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Pins;
import dev.muster.simulator.workspace.SimMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What marks messages and channels: {@code reactions.add}, {@code pins.add}, {@code bookmarks.add}. */
final class MarkMethods {
    private static final Pattern EMOJI = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private MarkMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("reactions.add", Access.botOrUser("reactions:write"), Tier.THREE, MarkMethods::react),
                new ApiMethod("pins.add", Access.botOrUser("pins:write"), Tier.TWO, MarkMethods::pin),
                new ApiMethod("bookmarks.add", Access.botOrUser("bookmarks:write"), Tier.TWO, MarkMethods::bookmark));
    }

    private static JsonObject react(ApiCall call) {
        String name = call.args()
                .text("name")
                .map(given -> given.replaceAll("^:|:$", "").toLowerCase(Locale.ROOT))
                .filter(given -> EMOJI.matcher(given).matches())
                .orElseThrow(() -> new Refusal("invalid_name"));
        Channel channel = call.channel();
        SimMessage message = call.item(channel);
        call.requireOpen(channel);
        return switch (call.workspace().reactions().add(message, call.caller(), name)) {
            case ADDED -> new JsonObject();
            case ALREADY_THERE -> throw new Refusal("already_reacted");
            case TOO_MANY_EMOJI -> throw new Refusal("too_many_emoji");
            case TOO_MANY_OF_ONE -> throw new Refusal("too_many_reactions");
        };
    }

    private static JsonObject pin(ApiCall call) {
        Channel channel = call.channel();
        SimMessage message = call.item(channel);
        call.requireOpen(channel);
        if (call.workspace().pins().count(channel.id()) >= Pins.MOST
                && !call.workspace().pins().has(message)) {
            throw new Refusal("too_many_pins");
        }
        if (!call.workspace().pins().add(message)) {
            throw new Refusal("already_pinned");
        }
        return new JsonObject();
    }

    private static JsonObject bookmark(ApiCall call) {
        Channel channel = call.channel(call.args().text("channel_id"));
        String title = call.args().required("title");
        if (!call.args().required("type").equals("link")) {
            throw new Refusal("invalid_bookmark_type");
        }
        String link = call.args()
                .text("link")
                .filter(given -> LINK.matcher(given).matches())
                .orElseThrow(() -> new Refusal("invalid_link"));
        call.requireOpen(channel);
        if (call.workspace().bookmarks().in(channel.id()).size() >= Bookmarks.MOST) {
            throw new Refusal("too_many_bookmarks");
        }
        Bookmark bookmark = call.workspace()
                .bookmarks()
                .add(new Bookmark(
                        "Bk" + call.workspace().freshId().toUpperCase(Locale.ROOT),
                        channel.id(),
                        title,
                        link,
                        call.args().text("emoji").orElse(""),
                        call.workspace().clock().instant()));
        return Json.object("bookmark", Shapes.bookmark(bookmark, call.workspace()));
    }
}
