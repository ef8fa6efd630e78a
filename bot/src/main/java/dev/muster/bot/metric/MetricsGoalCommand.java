package dev.muster.bot.metric;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.FigureGoals;
import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** {@code /metrics goal first-response 4h}: what the lead wants a figure to be; everybody may read it. */
public final class MetricsGoalCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "metrics",
                    "goal",
                    "[figure] [value or off]",
                    "shows the goals of the figures; the lead sets one or takes it away",
                    Who.ALL)
            .safeToRepeat(String::isBlank);

    private static final String OFF = "off";

    private final FigureGoals goals;

    public MetricsGoalCommand(FigureGoals goals) {
        this.goals = goals;
    }

    /** What was typed, taken apart: the name of a figure, of one or two words, and what follows it. */
    private record Wanted(Figure figure, String value) {
        static Optional<Wanted> read(String typed) {
            String[] words = typed.split("\\s+", -1);
            for (int name = Math.min(words.length, 3); name > 0; name--) {
                Optional<Figure> figure = Figure.named(String.join(" ", Arrays.copyOf(words, name)));
                if (figure.isPresent()) {
                    return Optional.of(
                            new Wanted(figure.get(), String.join(" ", Arrays.copyOfRange(words, name, words.length))));
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        String typed = Typed.plain(command.arguments()).strip();
        if (typed.isEmpty()) {
            return list(goals.of(team.workspace(), team.id()));
        }
        Wanted wanted = Wanted.read(typed).orElse(null);
        if (wanted == null) {
            return Answer.line("There is no figure `%s`. There are %s."
                    .formatted(
                            Mrkdwn.code(Mrkdwn.shorten(typed, 40)),
                            Arrays.stream(Figure.values())
                                    .map(figure -> "`" + figure.word() + "`")
                                    .collect(Collectors.joining(", "))));
        }
        Figure figure = wanted.figure();
        if (wanted.value().isEmpty()) {
            FigureGoal goal = goals.of(team.workspace(), team.id()).get(figure);
            return Answer.line(goal == null ? none(figure) : "*" + figure.label() + "*: " + GoalText.words(goal) + ".");
        }
        if (!team.isLead(command.caller().user())) {
            return Answer.line("Only the lead, %s, sets goals. `/metrics goal` shows them."
                    .formatted(Mrkdwn.mention(team.lead())));
        }
        return wanted.value().equalsIgnoreCase(OFF) ? remove(team, figure) : set(team, figure, wanted.value());
    }

    private Answer set(Team team, Figure figure, String typed) {
        OptionalDouble value = GoalText.read(figure, typed);
        if (value.isEmpty()) {
            return Answer.line("`%s` is no goal for %s. Write it like `/metrics goal %s %s`, or `off` for none."
                    .formatted(
                            Mrkdwn.code(Mrkdwn.shorten(typed, 40)),
                            figure.label(),
                            figure.word(),
                            GoalText.example(figure)));
        }
        FigureGoal goal = new FigureGoal(figure, value.getAsDouble());
        String before = goals.set(team.workspace(), team.id(), goal)
                .filter(was -> !was.equals(goal))
                .map(was -> "It was %s; `/metrics goal %s %s` brings that back."
                        .formatted(GoalText.words(was), figure.word(), GoalText.typed(was)))
                .orElse("It is shown beside the figure from now on; `/metrics goal %s off` takes it away."
                        .formatted(figure.word()));
        return Answer.line("The goal for *%s* is %s. %s".formatted(figure.label(), GoalText.words(goal), before));
    }

    private Answer remove(Team team, Figure figure) {
        return Answer.line(goals.remove(team.workspace(), team.id(), figure)
                .map(was -> "*%s* has no goal any more. It was %s; `/metrics goal %s %s` brings it back."
                        .formatted(figure.label(), GoalText.words(was), figure.word(), GoalText.typed(was)))
                .orElseGet(() -> none(figure)));
    }

    private static String none(Figure figure) {
        return "*%s* has no goal. The lead sets one with `/metrics goal %s %s`."
                .formatted(figure.label(), figure.word(), GoalText.example(figure));
    }

    private static Answer list(Map<Figure, FigureGoal> all) {
        if (all.isEmpty()) {
            return Answer.line("No figure has a goal yet. The lead sets one with, for example, `/metrics goal "
                    + Figure.FIRST_RESPONSE.word() + " " + GoalText.example(Figure.FIRST_RESPONSE) + "`.");
        }
        List<String> lines = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            FigureGoal goal = all.get(figure);
            if (goal != null) {
                lines.add("*" + figure.label() + "*  " + GoalText.words(goal));
            }
        }
        return new Answer.OnlyYou("The goals of the figures", Layout.sections(lines));
    }
}
