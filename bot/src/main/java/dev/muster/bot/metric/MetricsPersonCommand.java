package dev.muster.bot.metric;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /metrics me}, {@code /metrics @who}: a person's own figures, which only that person and the lead may see. */
public final class MetricsPersonCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "metrics",
                    "person",
                    "<me or @who> [period, on or off]",
                    "shows you your own figures, or ends that they come each week; to the lead, those of anybody",
                    Who.TEAM)
            .also(Pattern.compile("me|<?@.*"))
            .safeToRepeat();

    private static final Pattern WORDS = Pattern.compile("(<@[^>]*>|\\S*)\\s*(.*)", Pattern.DOTALL);
    private static final String ME = "me";

    private static final Pattern SWITCH = Pattern.compile("on|off", Pattern.CASE_INSENSITIVE);

    private final PeriodClosing periods;
    private final WeeklyFiguresSwitch weekly;

    public MetricsPersonCommand(PeriodClosing periods, WeeklyFiguresSwitch weekly) {
        this.periods = periods;
        this.weekly = weekly;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        UserId caller = command.caller().user();
        Matcher words = WORDS.matcher(command.arguments().strip());
        String who = words.matches() ? words.group(1) : "";
        Optional<UserId> person =
                who.isEmpty() || who.equalsIgnoreCase(ME) ? Optional.of(caller) : Typed.person(who, team);
        // Before anything else: not even whether somebody is in the team is anybody else's business.
        if (!team.isLead(caller) && person.filter(caller::equals).isEmpty()) {
            return Answer.line(
                    "People's own figures are seen by that person and the lead, %s, only. `/metrics me` shows yours."
                            .formatted(Mrkdwn.mention(team.lead())));
        }
        if (person.isEmpty() || !team.includes(person.get())) {
            return Answer.line("`%s` is nobody of %s. `/metrics me` shows your own figures."
                    .formatted(Mrkdwn.code(Mrkdwn.shorten(Typed.plain(who), 40)), Mrkdwn.escape(team.name())));
        }
        if (SWITCH.matcher(words.group(2).strip()).matches()) {
            return person.get().equals(caller)
                    ? weekly.turn(team, caller, words.group(2).strip().equalsIgnoreCase("on"))
                    : Answer.line("Each decides for themselves whether their own figures come each week: with"
                            + " `/metrics me off` and `/metrics me on`.");
        }
        return switch (Spans.read(
                words.group(2), command.now().atZone(team.zone()).toLocalDate())) {
            case Spans.Read.Wrong wrong -> Answer.line(wrong.line());
            case Spans.Read.Span span -> answer(command, person.get(), span.span());
        };
    }

    private Answer answer(Command command, UserId person, DateSpan span) {
        Team team = command.team();
        PersonInFigures own =
                periods.ofPeople(team, List.of(person), span, command.now()).getFirst();
        String whose = person.equals(command.caller().user())
                ? "Your own figures"
                : team.member(person).map(m -> m.name() + "'s figures").orElse("The lead's figures");
        String title = whose + ", " + FigureLines.name(span) + (own.soFar() ? " so far" : "");
        return new Answer.OnlyYou(Mrkdwn.escape(title), OwnFiguresMessages.blocks(title, own, team.lead(), ""));
    }
}
