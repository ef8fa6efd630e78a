package dev.muster.bot.slack;

import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A press in the home or in a form, where there is no message to answer beside. */
final class InView {
    private final @Nullable View view;
    private final Optional<HomeMark> home;
    private boolean formFollows;

    InView(@Nullable View view) {
        this.view = view;
        this.home = HomeMark.of(view);
    }

    boolean isHome() {
        return view != null && "home".equals(view.getType());
    }

    /** Whether a form is open already: what opens now lies on it. */
    boolean isForm() {
        return view != null && !isHome();
    }

    /** What is more than a line, and everything on a form, is shown as a page to read; a home has room for the line. */
    Answer fit(Answer answer) {
        Answer fitted = answer;
        if (answer instanceof Answer.OnlyYou only
                && (isForm() || (isHome() && !only.blocks().isEmpty()))) {
            fitted = new Answer.Modal(Modals.page(
                    only.text(), only.blocks().isEmpty() ? List.of(Layout.section(only.text())) : only.blocks()));
        }
        if (fitted instanceof Answer.Modal form) {
            formFollows = true;
            home.ifPresent(mark -> mark.put(form.view()));
        }
        return fitted;
    }

    /**
     * Shows the home as it is after the press, with the line that answers it.
     *
     * @param chosen the team that the press chose; empty if it chose none
     * @return whether whoever pressed has got their answer
     */
    boolean show(Homes homes, Caller caller, Answer answer, String chosen) {
        if (home.isEmpty()) {
            return false;
        }
        boolean line = answer instanceof Answer.OnlyYou;
        if (formFollows && !line) {
            return true; // the home changes when the form is sent
        }
        String team = chosen.isEmpty() ? home.get().team() : chosen;
        String notice = answer instanceof Answer.OnlyYou only ? only.text() : "";
        String seen = view == null || !isHome() ? null : view.getHash();
        return homes.show(caller, new HomePages.Shown(team, notice), seen);
    }
}
