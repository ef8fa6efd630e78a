package dev.muster.bot.launch;

import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.LaunchNumber;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /launch drop N} and the button {@code Drop}: takes a launch off the list, until somebody undoes it. */
public final class LaunchDropping implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("launch", "drop", "N", "takes a launch off the list", Who.LEAD).safeToRepeat();
    public static final String DROP = "launch-drop";
    public static final String UNDO = "launch-undo";

    private static final Pattern NUMBER = Pattern.compile("#?([1-9]\\d{0,5})");

    private final Teams teams;
    private final Launches launches;

    public LaunchDropping(Teams teams, Launches launches) {
        this.teams = teams;
        this.launches = launches;
    }

    static String onlyTheLead(Team team) {
        return "Only the lead, " + Mrkdwn.mention(team.lead()) + ", adds and drops launches.";
    }

    static ButtonElement button(TeamId team, Launch launch) {
        return Layout.button("Drop", DROP, team + "/" + launch.number());
    }

    @Override
    public Answer handle(Command command) {
        return number(command.arguments())
                .map(number -> drop(command.team(), number))
                .orElseGet(
                        () -> Answer.line("Which one? Write its number, like `/launch drop 3`; `/launch` shows them."));
    }

    private static Optional<LaunchNumber> number(String typed) {
        return Optional.of(NUMBER.matcher(typed.strip()))
                .filter(Matcher::matches)
                .map(m -> new LaunchNumber(Integer.parseInt(m.group(1))));
    }

    public PressHandler drop() {
        return press -> pressed(press, this::drop);
    }

    public PressHandler undo() {
        return press -> pressed(press, this::restore);
    }

    private Answer pressed(Press press, BiFunction<Team, LaunchNumber, Answer> then) {
        String[] value = press.value().split("/", 2);
        Optional<Team> team = teams.find(press.caller().workspace(), new TeamId(value[0]));
        Optional<LaunchNumber> number = value.length == 2 ? number(value[1]) : Optional.empty();
        if (team.isEmpty() || number.isEmpty()) {
            return Answer.line("This launch is not there any more.");
        }
        return team.get().isLead(press.caller().user())
                ? then.apply(team.get(), number.get())
                : Answer.line(onlyTheLead(team.get()));
    }

    private Answer drop(Team team, LaunchNumber number) {
        Optional<Launch> launch = launches.find(team.workspace(), team.id(), number);
        if (launch.isEmpty()) {
            return Answer.line("There is no launch %s. `/launch` shows those that there are.".formatted(number));
        }
        String what = LaunchMessages.name(launch.get());
        String line = launches.drop(team.workspace(), team.id(), number)
                ? "%s is off the list; no report names it any more.".formatted(what)
                : "Nothing changed: %s was dropped before.".formatted(what);
        return new Answer.OnlyYou(
                line,
                List.of(Layout.section(line), Layout.buttons(Layout.button("Undo", UNDO, team.id() + "/" + number))));
    }

    private Answer restore(Team team, LaunchNumber number) {
        boolean back = launches.restore(team.workspace(), team.id(), number);
        return Answer.line(launches.find(team.workspace(), team.id(), number)
                .map(launch -> (back ? "%s is on the list again." : "Nothing changed: %s is on the list.")
                        .formatted(LaunchMessages.name(launch)))
                .orElse("This launch is not there any more."));
    }
}
