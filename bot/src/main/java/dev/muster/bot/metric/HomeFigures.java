package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.team.Team;

/** The team's week in the lead's home: one sentence, and the way to the rest. */
public final class HomeFigures {
    private HomeFigures() {}

    public static LayoutBlock week(Team team, PeriodInFigures week) {
        return Layout.section(
                "*This week so far*  " + DigestMessages.headline(week.figures()) + ".",
                CommandButton.button("All figures", MetricsCommand.SPEC, team.id()));
    }
}
