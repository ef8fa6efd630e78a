package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.shift.PersonRules;
import dev.muster.domain.team.Team;

/** What a person wishes, and what is agreed with them, in their home. */
public final class HomeWishes {
    private HomeWishes() {}

    public static LayoutBlock own(Team team, PersonRules rules) {
        String wishes = PersonRulesText.wishes(rules.wishes());
        String agreed = PersonRulesText.contract(rules.contract());
        return Layout.section(
                "*Your wishes*  %s%s"
                        .formatted(
                                wishes.isEmpty() ? "none yet: every shift suits you" : wishes,
                                agreed.isEmpty() ? "" : "\nAgreed with the lead: " + agreed),
                CommandButton.button("Change…", PreferCommand.SPEC, team.id()));
    }
}
