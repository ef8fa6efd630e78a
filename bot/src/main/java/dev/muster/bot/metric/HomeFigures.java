package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.List;

/** This week in the home: a person's own, and the team's for its lead, with the way to the rest. */
public final class HomeFigures {
    private HomeFigures() {}

    /**
     * A person's own week, seen by nobody else here.
     *
     * @param sent whether it is sent to them each week
     */
    public static LayoutBlock own(Team team, PersonInFigures own, boolean sent) {
        List<String> lines = new ArrayList<>(List.of("*Your week so far*"));
        lines.addAll(
                own.isEmpty()
                        ? List.of("nothing yet; tickets that you claim, answer or resolve are counted here")
                        : OwnFiguresMessages.lines(own));
        return Layout.section(String.join("\n", lines), WeeklyFiguresSwitch.atHome(team.id(), sent));
    }

    public static LayoutBlock week(Team team, PeriodInFigures week) {
        return Layout.section(
                "*This week so far*  " + DigestMessages.headline(week.figures()) + ".",
                CommandButton.button("All figures", MetricsCommand.SPEC, team.id()));
    }
}
