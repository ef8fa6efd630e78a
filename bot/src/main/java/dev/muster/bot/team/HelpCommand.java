package dev.muster.bot.team;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.Interactions.WorkspaceCommand;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /muster help [area]}: the commands that this person may use. */
public final class HelpCommand implements WorkspaceCommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("muster", "help", "[area]", "shows the commands that you may use", Who.ALL).safeToRepeat();

    /** A supplier, because the table holds this command. */
    private final Supplier<CommandTable<?>> table;

    public HelpCommand(Supplier<CommandTable<?>> table) {
        this.table = table;
    }

    @Override
    public Answer handle(WorkspaceCommand command) {
        String wanted = command.arguments().strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
        String area = Optional.ofNullable(table.get().shortcuts().get(wanted))
                .map(words -> words.substring(0, words.indexOf(' ')))
                .orElse(wanted);
        if (!area.isEmpty() && !table.get().areas().containsKey(area)) {
            return Answer.line("There is no area `%s`. Areas: %s."
                    .formatted(
                            Mrkdwn.code(wanted),
                            "`" + String.join("`, `", table.get().areas().keySet()) + "`"));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Map.Entry<String, String> each : table.get().areas().entrySet()) {
            if (area.isEmpty() || area.equals(each.getKey())) {
                List<String> lines = lines(each.getKey(), command);
                if (!lines.isEmpty()) {
                    lines.addFirst("*" + each.getValue() + "*");
                    blocks.addAll(Layout.sections(lines));
                }
            }
        }
        blocks.add(Layout.context("`/ticket claim 42`, `/muster ticket claim 42` and `/claim 42` are the same."));
        return new Answer.OnlyYou("The commands that you may use", blocks);
    }

    private List<String> lines(String area, WorkspaceCommand command) {
        List<String> lines = new ArrayList<>();
        for (CommandSpec spec : table.get().specs(area)) {
            if (isFor(spec, command)) {
                String only = spec.who() == Who.ADMIN ? ", for " + spec.who().words() : "";
                lines.add("`" + Mrkdwn.escape(spec.usage()) + "`  " + spec.what() + only);
            }
        }
        return lines;
    }

    /** Without a team, everything is shown: it says what Muster will do once there is one. */
    private static boolean isFor(CommandSpec spec, WorkspaceCommand command) {
        Optional<Team> team = command.team();
        return team.isEmpty()
                || spec.who().includes(team.get(), command.caller().user());
    }
}
