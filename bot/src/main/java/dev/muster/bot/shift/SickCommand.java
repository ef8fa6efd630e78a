package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.SickDesk;
import dev.muster.domain.shift.SickDesk.SickOutcome;
import java.time.LocalDate;

/** {@code /shift sick [until]}: somebody is out; their shifts and tickets go to others. */
public final class SickCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "sick", "[until]", "says that you are out, and asks who can take your shifts", Who.TEAM);

    private final SickDesk desk;
    private final Sickness sickness;

    public SickCommand(SickDesk desk, Sickness sickness) {
        this.desk = desk;
        this.sickness = sickness;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        String typed = command.arguments().strip();
        return switch (typed.isEmpty() ? new Dates.Read.Date(today) : Dates.read(typed, today)) {
            case Dates.Read.Wrong wrong -> Answer.line(wrong.line());
            case Dates.Read.Date read -> Answer.line(callIn(command, read.date()));
        };
    }

    private String callIn(Command command, LocalDate until) {
        return switch (desk.callIn(command.team(), command.caller().user(), until, command.now())) {
            case SickOutcome.Out out -> {
                sickness.follow(command.team(), out.leave(), command.now());
                yield "Get well. You are out until %s; %s knows, your shifts are offered and your tickets are back in the queue. The channel reads only that you are out."
                        .formatted(
                                Dates.day(out.leave().to()),
                                mention(command.team().lead()));
            }
            case SickOutcome.OutAlready out -> {
                // Whoever recorded it may have died before all of it followed.
                sickness.follow(command.team(), out.leave(), command.now());
                yield "You are out until %s already. Get well."
                        .formatted(Dates.day(out.leave().to()));
            }
            case SickOutcome.InThePast past ->
                "%s is in the past: today is %s.".formatted(Dates.dayAndYear(until), Dates.dayAndYear(past.today()));
            case SickOutcome.TooFarAhead far ->
                "Until %s at most. For longer, talk to %s."
                        .formatted(
                                Dates.dayAndYear(far.last()),
                                mention(command.team().lead()));
            case SickOutcome.NotAMember no ->
                "You are not on the rosters of %s, so there is nothing to take you off."
                        .formatted(Mrkdwn.escape(command.team().name()));
        };
    }
}
