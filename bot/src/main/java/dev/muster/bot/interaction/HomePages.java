package dev.muster.bot.interaction;

import com.slack.api.model.view.View;
import java.time.Instant;

/** Makes what people see in the App Home. */
@FunctionalInterface
public interface HomePages {
    /** The action by which somebody chooses which of their teams they look at; the value is the team. */
    String CHOOSE = "home-team";

    /** The action that only shows the home anew. */
    String REFRESH = "home-refresh";

    /**
     * What a home is made for.
     *
     * @param team which team the person looks at; empty for whichever comes first
     * @param notice a line about what they just did, Slack's markup; empty for none
     */
    record Shown(String team, String notice) {}

    /**
     * A person's home as it is now.
     *
     * @param now UTC instant
     */
    View of(Caller caller, Shown shown, Instant now);
}
