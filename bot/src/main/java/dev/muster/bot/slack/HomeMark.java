package dev.muster.bot.slack;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries that was opened from somebody's home, so that the home is shown anew when it is sent.
 *
 * @param team which team they looked at; may be empty
 */
record HomeMark(String team) {
    private static final String PREFIX = "home/";

    static Optional<HomeMark> of(@Nullable View view) {
        if (view == null) {
            return Optional.empty();
        }
        if ("home".equals(view.getType())) {
            return Optional.of(new HomeMark(view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata()));
        }
        String external = view.getExternalId();
        if (external == null || !external.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = external.substring(PREFIX.length());
        return Optional.of(new HomeMark(rest.substring(0, Math.max(0, rest.indexOf('/')))));
    }

    /** Marks a form; Slack wants every mark but once. */
    void put(View form) {
        form.setExternalId(PREFIX + team + "/" + UUID.randomUUID());
    }
}
