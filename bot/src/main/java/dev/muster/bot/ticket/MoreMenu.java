package dev.muster.bot.ticket;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The menu behind the dots of a ticket's card: what is done to it more rarely than by its buttons. */
public final class MoreMenu implements PressHandler {
    public static final String ACTION = "ticket-more";
    public static final String EDIT = "edit";
    public static final String HAND_OFF = "handoff";
    public static final String ESCALATE = "escalate";
    public static final String DEESCALATE = "deescalate";
    public static final String HELP = "help";
    public static final String NOTE = "note";

    private final Map<String, PressHandler> choices;

    /**
     * The menu.
     *
     * @param choices what each choice opens, by its word
     */
    public MoreMenu(Map<String, PressHandler> choices) {
        this.choices = Map.copyOf(choices);
    }

    /** What can be chosen for a ticket as it is. */
    static OverflowMenuElement of(Ticket ticket) {
        if (!ticket.state().isUnresolved()) {
            return OverflowMenuElement.builder()
                    .actionId(ACTION)
                    .options(List.of(option("Keep as a note…", NOTE, ticket)))
                    .build();
        }
        List<OptionObject> options = new ArrayList<>(List.of(option("Edit…", EDIT, ticket)));
        if (ticket.owner() != null) {
            options.add(option("Hand off…", HAND_OFF, ticket));
        }
        if (RaisedHand.of(ticket).filter(hand -> hand.helper() == null).isEmpty()) {
            options.add(option("Ask for help…", HELP, ticket));
        }
        Optional<Escalation> escalation = Escalation.of(ticket);
        if (escalation.isEmpty() || escalation.get().isAnswered()) {
            options.add(option("Escalate…", ESCALATE, ticket));
        }
        if (escalation.isPresent()) {
            options.add(option("Take the escalation back", DEESCALATE, ticket));
        }
        return OverflowMenuElement.builder().actionId(ACTION).options(options).build();
    }

    private static OptionObject option(String label, String choice, Ticket ticket) {
        return Modals.option(label, choice + "/" + ticket.number().value());
    }

    @Override
    public Answer handle(Press press) {
        int slash = press.value().indexOf('/');
        PressHandler choice = choices.get(press.value().substring(0, Math.max(0, slash)));
        return choice == null
                ? Answer.line("Muster doesn't know this choice any more. `/ticket help` lists what it can do.")
                : choice.handle(new Press(press.caller(), press.value().substring(slash + 1), press.now()));
    }
}
