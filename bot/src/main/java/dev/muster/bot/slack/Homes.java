package dev.muster.bot.slack;

import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Layout;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows people their home, and shows it anew after what they did in it. Nothing depends on it: whoever opens the home
 * gets it as it is then, so a home that couldn't be shown is not shown later.
 */
final class Homes {
    private static final Logger log = LoggerFactory.getLogger(Homes.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final SlackConnection connection;
    private final HomePages pages;
    private final Clock clock;
    private final Trouble trouble;

    Homes(SlackConnection connection, HomePages pages, Clock clock, Trouble trouble) {
        this.connection = connection;
        this.pages = pages;
        this.clock = clock;
        this.trouble = trouble;
    }

    /**
     * Shows a person their home as it is now.
     *
     * @param seen the hash of the home that they acted in: where another one was shown meanwhile, this one may have been
     *     made before it, and is made again; null to show it in any case
     * @return whether it is shown
     */
    boolean show(Caller caller, HomePages.Shown shown, @Nullable String seen) {
        SlackReply<?> reply = publish(caller, shown, seen);
        if (reply instanceof SlackReply.Failed<?> no) {
            SlackFailure failure = no.failure();
            boolean again =
                    switch (failure) {
                        case SlackFailure.RateLimited limited ->
                            limited.retryAfter().compareTo(LONGEST_PAUSE) <= 0 && rest(limited.retryAfter());
                        case SlackFailure.Temporary t -> rest(PAUSE);
                        case SlackFailure.Unanswered u -> rest(PAUSE);
                        default -> failure.error().equals("hash_conflict");
                    };
            if (again) {
                reply = publish(caller, shown, null);
            }
        }
        if (reply instanceof SlackReply.Failed<?> no) {
            log.warn(
                    "{}: views.publish for {} failed with {}",
                    caller.workspace(),
                    caller.user(),
                    no.failure().error());
            return false;
        }
        return true;
    }

    private SlackReply<?> publish(Caller caller, HomePages.Shown shown, @Nullable String seen) {
        View page = page(caller, shown);
        return SlackReply.of(() -> connection
                .methods()
                .viewsPublish(r -> r.userId(caller.user().value()).view(page).hash(seen)));
    }

    private View page(Caller caller, HomePages.Shown shown) {
        try {
            return pages.of(caller, shown, clock.instant());
        } catch (RuntimeException | Error e) {
            String line = trouble.tell(caller, "App Home", e) instanceof Answer.OnlyYou only ? only.text() : "";
            return View.builder()
                    .type("home")
                    .privateMetadata(shown.team())
                    .blocks(List.of(
                            Layout.section(shown.notice().isEmpty() ? line : shown.notice() + "\n" + line),
                            Layout.buttons(Layout.button("Try again", HomePages.REFRESH, "again"))))
                    .build();
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
