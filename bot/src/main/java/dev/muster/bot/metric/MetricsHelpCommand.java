package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.WorkspaceCommand;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.metric.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /metrics help}: what each figure means. */
public final class MetricsHelpCommand implements WorkspaceCommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "metrics", "help", "[figure]", "says what a figure means, or all of them", Who.ALL)
            .safeToRepeat();

    @Override
    public Answer handle(WorkspaceCommand command) {
        String typed = Typed.plain(command.arguments()).strip();
        if (typed.isEmpty()) {
            List<LayoutBlock> blocks = new ArrayList<>(Layout.sections(
                    Arrays.stream(Figure.values()).map(MetricsHelpCommand::line).toList()));
            blocks.add(Layout.context(
                    "Of durations the median is shown, and the time within which 90 %% are. `%s` shows the figures."
                            .formatted(Mrkdwn.escape(MetricsCommand.SPEC.usage()))));
            return new Answer.OnlyYou("What the figures mean", blocks);
        }
        return Figure.named(typed)
                .map(figure -> Answer.line(line(figure)))
                .orElseGet(() -> Answer.line("There is no figure `%s`. There are %s."
                        .formatted(
                                Mrkdwn.code(Mrkdwn.shorten(typed, 40)),
                                Arrays.stream(Figure.values())
                                        .map(figure -> "`" + figure.word() + "`")
                                        .collect(Collectors.joining(", ")))));
    }

    private static String line(Figure figure) {
        return "*" + figure.label() + "*: " + figure.definition();
    }
}
