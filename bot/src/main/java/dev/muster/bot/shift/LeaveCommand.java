package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveDesk.RequestOutcome;
import java.time.LocalDate;

/** {@code /shift off <from> [to]}: asks the lead for leave. */
public final class LeaveCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("shift", "off", "<from> [to]", "asks the lead for leave", Who.TEAM);

    private final LeaveDesk desk;
    private final LeavePosts posts;

    public LeaveCommand(LeaveDesk desk, LeavePosts posts) {
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        String[] words = command.arguments().strip().split("(\\.\\.|\\s+to\\s+|\\s+)", -1);
        if (words[0].isEmpty() || words.length > 2) {
            return Answer.line(
                    "When? Write `/shift off %s`, or two dates for several days.".formatted(today.plusDays(14)));
        }
        Dates.Read from = Dates.read(words[0], today);
        if (from instanceof Dates.Read.Wrong wrong) {
            return Answer.line(wrong.line());
        }
        Dates.Read to = words.length == 1 ? from : Dates.read(words[1], today);
        if (to instanceof Dates.Read.Wrong wrong) {
            return Answer.line(wrong.line());
        }
        LocalDate first = ((Dates.Read.Date) from).date();
        LocalDate last = ((Dates.Read.Date) to).date();
        if (last.isBefore(first)) {
            return Answer.line("%s is before %s: write the first day first."
                    .formatted(Dates.dayAndYear(last), Dates.dayAndYear(first)));
        }
        return switch (desk.request(command.team(), command.caller().user(), first, last, today)) {
            case RequestOutcome.Requested requested -> {
                posts.showRequest(command.team(), requested.leave(), command.now());
                yield Answer.line("Asked %s for leave: %s. You are told when it is decided."
                        .formatted(Mrkdwn.mention(command.team().lead()), Dates.range(first, last)));
            }
            case RequestOutcome.InThePast past ->
                Answer.line("%s is in the past: today is %s."
                        .formatted(Dates.dayAndYear(first), Dates.dayAndYear(past.today())));
            case RequestOutcome.Overlapping overlapping -> {
                // Whatever became of the first try, the lead has the request now; putting it again changes nothing.
                if (overlapping.other().state() == Leave.State.REQUESTED) {
                    posts.showRequest(command.team(), overlapping.other(), command.now());
                }
                yield Answer.line("You asked for %s already; it is %s."
                        .formatted(
                                Dates.range(
                                        overlapping.other().from(),
                                        overlapping.other().to()),
                                switch (overlapping.other().state()) {
                                    case REQUESTED -> "not decided yet";
                                    case APPROVED -> "approved";
                                    case DECLINED -> "declined";
                                }));
            }
            case RequestOutcome.NotAMember no ->
                Answer.line("You are not on the rosters of %s, so there is nothing to take leave from."
                        .formatted(Mrkdwn.escape(command.team().name())));
        };
    }
}
