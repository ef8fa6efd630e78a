package dev.muster.bot.interaction;

import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.CommandTable.Entry;
import dev.muster.bot.interaction.CommandTable.ToTeam;
import dev.muster.bot.interaction.CommandTable.ToWorkspace;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommand;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.util.Optional;
import java.util.function.Function;

/** A button that does what a command does when it is typed without arguments, for those who may type it. */
public final class CommandButton implements PressHandler {
    private final CommandSpec spec;
    private final Teams teams;
    private final Function<WorkspaceCommand, Answer> handler;

    private CommandButton(CommandSpec spec, Teams teams, Function<WorkspaceCommand, Answer> handler) {
        this.spec = spec;
        this.teams = teams;
        this.handler = handler;
    }

    /** The button of a line of the table, whose handler is made of these services. */
    public static <S> CommandButton of(Entry<S> entry, S services, Teams teams) {
        return switch (entry) {
            case ToTeam<S> toTeam -> {
                var handler = toTeam.handler().apply(services);
                yield new CommandButton(entry.spec(), teams, command -> command.team()
                        .map(team -> handler.handle(new Command(command.caller(), team, "", command.now())))
                        .orElseGet(() -> Answer.line("This team is not there any more.")));
            }
            case ToWorkspace<S> toWorkspace -> {
                var handler = toWorkspace.handler().apply(services);
                yield new CommandButton(entry.spec(), teams, handler::handle);
            }
        };
    }

    public static String action(CommandSpec spec) {
        return "command-" + spec.area() + "-" + spec.verb();
    }

    /** The button for a team. */
    public static ButtonElement button(String label, CommandSpec spec, TeamId team) {
        return Layout.button(label, action(spec) + ":" + team, team.value());
    }

    /** The button of a command that needs no team. */
    public static ButtonElement button(String label, CommandSpec spec) {
        return Layout.button(label, action(spec), "-");
    }

    @Override
    public boolean isSafeToRepeat() {
        return spec.repeatable().test("");
    }

    @Override
    public Answer handle(Press press) {
        Optional<Team> team = press.value().equals("-")
                ? Optional.empty()
                : teams.find(press.caller().workspace(), new TeamId(press.value()));
        if (team.isPresent() && !spec.who().includes(team.get(), press.caller().user())) {
            return Answer.line("That is for %s of %s."
                    .formatted(spec.who().words(), Mrkdwn.escape(team.get().name())));
        }
        return handler.apply(new WorkspaceCommand(press.caller(), team, "", press.now()));
    }
}
