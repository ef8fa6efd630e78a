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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /shift off <from> [to]}: asks the lead for leave; {@code /shift off cancel <date>}: takes it back. */
public final class LeaveCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "off", "<from> [to]", "asks the lead for leave; `cancel <date>` takes it back", Who.TEAM);
    private static final Pattern CANCEL = Pattern.compile("(?i)cancel\\b\\s*(.*)");

    private final LeaveDesk desk;
    private final LeavePosts posts;

    public LeaveCommand(LeaveDesk desk, LeavePosts posts) {
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        Matcher cancel = CANCEL.matcher(command.arguments().strip());
        if (cancel.matches()) {
            return Answer.line(cancel(command, cancel.group(1), today));
        }
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
                                    case APPROVED ->
                                        "approved. `/shift off cancel %s` takes it back"
                                                .formatted(overlapping.other().from());
                                    case DECLINED -> "declined";
                                    case WITHDRAWN -> "taken back";
                                }));
            }
            case RequestOutcome.NotAMember no ->
                Answer.line("You are not on the rosters of %s, so there is nothing to take leave from."
                        .formatted(Mrkdwn.escape(command.team().name())));
        };
    }

    private String cancel(Command command, String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return "Which day? Write `/shift off cancel %s`: any day of the leave that you take back."
                    .formatted(today.plusDays(14));
        }
        return switch (Dates.read(typed, today)) {
            case Dates.Read.Wrong wrong -> wrong.line();
            case Dates.Read.Date read ->
                desk.on(command.team(), command.caller().user(), read.date())
                        .map(leave -> posts.withdraw(
                                desk,
                                command.team(),
                                leave.id(),
                                command.caller().user(),
                                command.now()))
                        .orElseGet(() -> "You have no leave on %s, asked for or approved."
                                .formatted(Dates.dayAndYear(read.date())));
        };
    }
}
