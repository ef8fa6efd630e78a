package dev.muster.bot.ticket;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Terms;
import dev.muster.domain.ticket.TicketSearch;
import dev.muster.domain.ticket.TicketSearch.Found;
import java.util.ArrayList;
import java.util.List;

/** {@code /ticket find <words>}: the newest tickets with these words, the solved ones among them. */
public final class FindCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket", "find", "<words>", "finds tickets by words, solved ones too, the newest first", Who.ALL)
            .safeToRepeat();

    private static final int MOST = 12;
    private static final int LONGEST_QUOTE = 100;

    private final TicketSearch search;

    public FindCommand(TicketSearch search) {
        this.search = search;
    }

    @Override
    public Answer handle(Command command) {
        String typed = Typed.plain(Typed.MENTION.matcher(command.arguments()).replaceAll(" $1 "))
                .strip();
        List<String> terms = Terms.in(typed);
        if (terms.isEmpty()) {
            return Answer.line(
                    typed.isEmpty()
                            ? "Find what? Write `/ticket find refund visa`: words of the subject, a tag, an area, a link, or who"
                                    + " opened it."
                            : "`%s` has only words that are in every ticket. Write `/ticket find refund visa`, or look at the queue with `/ticket`."
                                    .formatted(Mrkdwn.code(Mrkdwn.shorten(typed, LONGEST_QUOTE))));
        }
        return answer(command.team(), typed, search.find(command.team(), terms, MOST));
    }

    static Answer answer(Team team, String typed, Found found) {
        String words = Mrkdwn.code(Mrkdwn.shorten(typed, LONGEST_QUOTE));
        if (found.tickets().isEmpty()) {
            return Answer.line("No ticket of %s has all the words of `%s`, %s. Try fewer, or whole words."
                    .formatted(
                            Mrkdwn.escape(team.name()),
                            words,
                            found.more()
                                    ? "at least none of the newest %d with any of them".formatted(TicketSearch.NEWEST)
                                    : "solved ones included"));
        }
        int count = found.tickets().size();
        String headline = (found.more() ? "The newest " : "") + (count == 1 ? "1 ticket" : count + " tickets");
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                "*%s* of %s with `%s`, the newest first".formatted(headline, Mrkdwn.escape(team.name()), words)));
        blocks.addAll(Layout.sections(
                found.tickets().stream().map(TicketMessages::found).toList()));
        blocks.add(Layout.context(
                found.more()
                        ? "There may be older ones: more words find fewer. `/ticket show N` shows one with its history."
                        : "`/ticket show N` shows one with its history."));
        return new Answer.OnlyYou(headline + " found", blocks);
    }
}
