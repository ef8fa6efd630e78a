package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.PeriodInFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /metrics}: the team's figures of a period, as they are now. */
public final class MetricsCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "metrics",
                    "show",
                    "[week, month, last week, last month, 2026-W47, 2026-10 or two dates]",
                    "shows the team's figures of a period, beside the one before",
                    Who.ALL)
            .also(Pattern.compile("week|month|last|today|yesterday|\\d.*"))
            .safeToRepeat();

    private final PeriodClosing periods;

    public MetricsCommand(PeriodClosing periods) {
        this.periods = periods;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        return switch (Spans.read(command.arguments(), today)) {
            case Spans.Read.Wrong wrong -> Answer.line(wrong.line());
            case Spans.Read.Span span -> answer(periods.of(command.team(), span.span(), command.now()));
        };
    }

    private static Answer answer(PeriodInFigures period) {
        String range = Dates.range(period.span().from(), period.span().to());
        String name = FigureLines.name(period.span());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(name + (period.soFar() ? " so far" : "") + " in figures"));
        blocks.addAll(Layout.sections(FigureLines.of(period)));
        blocks.add(Layout.context(
                "%s %d, beside %sthe %s. Durations in business time. `/metrics help` says what each figure means."
                        .formatted(
                                range,
                                period.span().to().getYear(),
                                period.soFar() ? "the same part of " : "",
                                FigureLines.before(period.span()))));
        return new Answer.OnlyYou(name + ": " + DigestMessages.headline(period.figures()), blocks);
    }
}
