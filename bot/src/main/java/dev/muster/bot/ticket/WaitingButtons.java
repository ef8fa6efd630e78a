package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.WaitingDesk;

/** The buttons {@code Still waiting} and {@code Take it back} under a question about a ticket that waits for long. */
public final class WaitingButtons {
    public static final String STILL_WAITING = "ticket-still-waiting";
    public static final String TAKE_BACK = "ticket-take-back";

    private final PressedTicket pressed;
    private final WaitingDesk desk;
    private final TicketChanges changes;

    public WaitingButtons(PressedTicket pressed, WaitingDesk desk, TicketChanges changes) {
        this.pressed = pressed;
        this.desk = desk;
        this.changes = changes;
    }

    /** Its value is the ticket's number and the version that was asked about. */
    public PressHandler stillWaiting() {
        return press -> {
            String[] value = press.value().split("/", 2);
            long version = value.length == 2 && value[1].matches("\\d{1,12}") ? Long.parseLong(value[1]) : 0;
            Press onTicket = new Press(press.caller(), value[0], press.now());
            return pressed.onTicket(
                    onTicket,
                    (team, number) -> answer(
                            team,
                            press,
                            desk.stillWaits(
                                    team, number, version, press.caller().user(), press.now()),
                            number + " goes on waiting."));
        };
    }

    public PressHandler takeBack() {
        return press -> pressed.onTicket(
                press,
                (team, number) -> answer(
                        team,
                        press,
                        desk.takeBack(team, number, press.caller().user(), press.now()),
                        number + " is yours; its clock goes on."));
    }

    private Answer answer(Team team, Press press, ChangeOutcome outcome, String done) {
        return Answer.line(
                switch (outcome) {
                    case ChangeOutcome.Changed changed -> {
                        changes.made(team, changed.after(), press.now());
                        yield done;
                    }
                    case ChangeOutcome.NotInThisState other -> meanwhile(other.ticket());
                    case ChangeOutcome.NoSuchTicket refused -> TicketLines.refusal(team, refused);
                    case ChangeOutcome.NotYours refused -> TicketLines.refusal(team, refused);
                    case ChangeOutcome.NotAMember refused -> TicketLines.refusal(team, refused);
                    case ChangeOutcome.EnoughInHand refused -> TicketLines.refusal(team, refused);
                });
    }

    private static String meanwhile(Ticket ticket) {
        TicketNumber number = ticket.number();
        return ticket.state() == TicketState.WAITING
                ? number + " was looked at meanwhile, and still waits for the user: nothing is left to do."
                : number + " doesn't wait for the user any more. " + TicketMessages.stateLine(ticket) + ".";
    }
}
