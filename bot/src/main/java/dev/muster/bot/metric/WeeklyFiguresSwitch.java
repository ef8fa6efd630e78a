package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.util.List;

/** Whether somebody gets their own figures each week: each decides for themselves, and may think better of it. */
public final class WeeklyFiguresSwitch {
    public static final String OFF = "own-figures-off";
    public static final String ON = "own-figures-on";

    private static final String NO_MORE = "Don't send me this weekly";
    private static final String AGAIN = "Send me this weekly";
    private static final String AT_HOME = "/home";

    private final Teams teams;
    private final WeeklyFiguresOff off;

    public WeeklyFiguresSwitch(Teams teams, WeeklyFiguresOff off) {
        this.teams = teams;
        this.off = off;
    }

    static ButtonElement turnOff(TeamId team) {
        return Layout.button(NO_MORE, OFF, team.value());
    }

    private static ButtonElement turnOn(TeamId team) {
        return Layout.button(AGAIN, ON, team.value());
    }

    /** The switch in the home, which shows by itself how it stands after a press. */
    static ButtonElement atHome(TeamId team, boolean sent) {
        return Layout.button(sent ? NO_MORE : AGAIN, sent ? OFF : ON, team + AT_HOME);
    }

    public PressHandler off() {
        return press -> pressed(press, false);
    }

    public PressHandler on() {
        return press -> pressed(press, true);
    }

    private Answer pressed(Press press, boolean on) {
        boolean atHome = press.value().endsWith(AT_HOME);
        TeamId id = new TeamId(
                atHome ? press.value().substring(0, press.value().length() - AT_HOME.length()) : press.value());
        return teams.find(press.caller().workspace(), id)
                .filter(team -> team.includes(press.caller().user()))
                .map(team -> turn(team, press.caller().user(), on))
                .map(told -> atHome ? Answer.line(told.text()) : told)
                .orElseGet(() -> Answer.line("You are not in this team any more, so nothing is sent to you."));
    }

    /** Each answer brings back what was before by one press. */
    Answer.OnlyYou turn(Team team, UserId person, boolean on) {
        boolean changed =
                on ? off.remove(team.workspace(), team.id(), person) : off.add(team.workspace(), team.id(), person);
        String line = "%s your own figures of %s %s."
                .formatted(
                        changed ? "From now on" : "Nothing changed:",
                        Mrkdwn.escape(team.name()),
                        on ? "are sent to you each week" : "are not sent to you each week; `/metrics me` shows them");
        List<LayoutBlock> blocks =
                List.of(Layout.section(line), Layout.buttons(on ? turnOff(team.id()) : turnOn(team.id())));
        return new Answer.OnlyYou(line, blocks);
    }
}
