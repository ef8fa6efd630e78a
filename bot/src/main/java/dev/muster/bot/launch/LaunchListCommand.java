package dev.muster.bot.launch;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.team.Team;
import java.time.LocalDate;
import java.util.List;

/** {@code /launch}: what is launched next, and what was lately. */
public final class LaunchListCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "launch", "list", "", "shows what is launched next, and what was lately", Who.ALL)
            .safeToRepeat();

    private static final int WEEKS_BACK = 8;
    private static final int YEARS_AHEAD = 2;

    private final Launches launches;

    public LaunchListCommand(Launches launches) {
        this.launches = launches;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        LocalDate today = command.now().atZone(team.zone()).toLocalDate();
        List<Launch> found = launches.between(
                team.workspace(), team.id(), today.minusWeeks(WEEKS_BACK), today.plusYears(YEARS_AHEAD));
        return new Answer.OnlyYou(
                "Launches",
                LaunchMessages.list(
                        team, found, today, team.isLead(command.caller().user())));
    }
}
