package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.team.TicketLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The fields of {@code /ticket limits}, and what is wrong with what somebody wrote into them. */
final class LimitsForm {
    static final String QUIET = "quiet";
    static final String WAITING = "waiting";
    static final String IN_HAND = "in-hand";
    static final String SHIFT_END = "shift-end";
    private static final String BACK = "back";
    private static final String STAY = "stay";
    private static final int LONGEST = 10;

    private LimitsForm() {}

    /** What was filled in, or a line under each wrong field. */
    sealed interface Read {
        record Given(TicketLimits limits) implements Read {}

        record Wrong(Map<String, String> lines) implements Read {}
    }

    static List<LayoutBlock> blocks(TicketLimits now) {
        return List.of(
                line(
                        QUIET,
                        "A resolved ticket is closed after, working days",
                        "If nobody came back to it. It can still be reopened. 0 for never.",
                        now.quietDays()),
                line(
                        WAITING,
                        "Ask about a ticket that waits for the user after, working days",
                        "Whoever has it is asked, and again after as many days. 0 for never.",
                        now.waitingDays()),
                line(
                        IN_HAND,
                        "Tickets in hand that are enough for one person",
                        "Who claims more is warned; only the lead gives somebody more. 0 for any number.",
                        now.inHand()),
                shiftEnd(now.backAtShiftEnd()));
    }

    private static LayoutBlock shiftEnd(boolean back) {
        OptionObject goBack = Modals.option("go back to the queue, unless they keep them", BACK);
        OptionObject stay = Modals.option("stay theirs", STAY);
        InputBlock input = InputBlock.builder()
                .blockId(SHIFT_END)
                .label(Layout.plain("When somebody's shift ends, their tickets"))
                .element(StaticSelectElement.builder()
                        .actionId(SHIFT_END)
                        .options(List.of(goBack, stay))
                        .initialOption(back ? goBack : stay)
                        .build())
                .build();
        input.setHint(Layout.plain("Only what they work on, if the team works on without them. They are told before."));
        return input;
    }

    private static LayoutBlock line(String block, String label, String hint, int value) {
        return Modals.line(block, label, hint, String.valueOf(value), LONGEST);
    }

    static Read read(FormValues values) {
        Map<String, String> wrong = new LinkedHashMap<>();
        int quiet = number(values, QUIET, "days", TicketLimits.MOST_DAYS, wrong);
        int waiting = number(values, WAITING, "days", TicketLimits.MOST_DAYS, wrong);
        int inHand = number(values, IN_HAND, "tickets", TicketLimits.MOST_IN_HAND, wrong);
        boolean back = !values.one(SHIFT_END).orElse(BACK).equals(STAY);
        return wrong.isEmpty() ? new Read.Given(new TicketLimits(quiet, waiting, inHand, back)) : new Read.Wrong(wrong);
    }

    /** The number in a field; a line about it, and any number, if it is none or too high. */
    private static int number(FormValues values, String block, String what, int most, Map<String, String> wrong) {
        String typed = values.text(block);
        OptionalInt number = typed.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
        if (number.isEmpty() || number.getAsInt() > most) {
            wrong.put(block, "Write a whole number of %s from 0 to %d, not \"%s\".".formatted(what, most, typed));
            return 0;
        }
        return number.getAsInt();
    }
}
