package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /shift off <from> [to] [note]}: asks the lead for leave; {@code /shift off cancel <date>}: takes it back. */
public final class LeaveCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift",
            "off",
            "[from] [to] [note]",
            "asks the lead for leave, by a form if no dates are said; `cancel <date>` takes it back",
            Who.TEAM);

    private static final Pattern CANCEL = Pattern.compile("(?i)cancel\\b\\s*(.*)");
    /** The first day; what is between it and the next word; that word; the rest. */
    private static final Pattern DATES =
            Pattern.compile("(?is)(\\S+?)(?:(\\s*\\.\\.\\s*|\\s+to\\s+|\\s+)(\\S+)(?:\\s+(.*))?)?");
    /** What can't be the beginning of a note. */
    private static final Pattern LIKE_A_DATE = Pattern.compile("\\d{1,4}[-./]\\d.*");

    private final LeaveDesk desk;
    private final LeavePosts posts;
    private final LeaveAsking asking;

    public LeaveCommand(LeaveDesk desk, LeavePosts posts) {
        this.desk = desk;
        this.posts = posts;
        this.asking = new LeaveAsking(desk, posts);
    }

    @Override
    public Answer handle(Command command) {
        String typed = command.arguments().strip();
        if (typed.isEmpty()) {
            return command.team().member(command.caller().user()).isPresent()
                    ? new Answer.Modal(LeaveForm.view(command.team()))
                    : ask(command, command.now().atZone(command.team().zone()).toLocalDate(), null, "");
        }
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        Matcher cancel = CANCEL.matcher(typed);
        if (cancel.matches()) {
            return Answer.line(cancel(command, cancel.group(1), today));
        }
        Matcher words = DATES.matcher(typed);
        boolean unused = words.matches(); // whatever isn't blank does
        Dates.Read from = Dates.read(words.group(1), today);
        if (from instanceof Dates.Read.Wrong wrong) {
            return Answer.line(wrong.line());
        }
        LocalDate first = ((Dates.Read.Date) from).date();
        if (words.group(3) == null) {
            return ask(command, first, null, "");
        }
        String rest = words.group(4) == null ? "" : words.group(4).strip();
        return switch (Dates.read(words.group(3), today)) {
            case Dates.Read.Date to -> ask(command, first, to.date(), rest);
            case Dates.Read.Wrong wrong ->
                words.group(2).isBlank() && !LIKE_A_DATE.matcher(words.group(3)).matches()
                        ? ask(command, first, null, (words.group(3) + " " + rest).strip())
                        : Answer.line(wrong.line());
        };
    }

    private Answer ask(Command command, LocalDate first, @Nullable LocalDate to, String typedNote) {
        LocalDate last = to == null ? first : to;
        String note = Typed.plain(typedNote);
        if (last.isBefore(first)) {
            return Answer.line("%s is before %s: write the first day first."
                    .formatted(Dates.dayAndYear(last), Dates.dayAndYear(first)));
        }
        if (note.length() > Leave.LONGEST_NOTE) {
            return Answer.line(
                    "Your note has %,d characters; it may have %d.".formatted(note.length(), Leave.LONGEST_NOTE));
        }
        return Answer.line(asking.ask(command.team(), command.caller().user(), first, last, note, command.now())
                .line());
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
