package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.published;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.domain.assignment.WorkDivider.Division;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.SickDesk.Opened;
import dev.muster.domain.shift.SickDesk.UndoOutcome.BackAgain;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SickMessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Shift SHIFT = new Shift(MONDAY, "Early", ANA);
    private static final Roster ROSTER = published(
            "roster-a", team(), new Period(MONDAY, 1), List.of(shiftType("Early", "07:00", "15:00")), List.of());
    private static final Leave LEAVE = new Leave(
            WORKSPACE,
            team().id(),
            new LeaveId("leave-a"),
            ANA,
            MONDAY,
            MONDAY.plusDays(1),
            Leave.State.APPROVED,
            ANA,
            NOW,
            Leave.Kind.SICK,
            "");
    private static final List<Ticket> RELEASED =
            List.of(ticket(NASTY, ""), ticket(43, "Refund", "", Priority.NORMAL, null));

    private static ShiftOffer offer() {
        return new ShiftOffer(
                new OfferId("offer-a"),
                ShiftOffer.Kind.SICK,
                SHIFT,
                List.of(RAJ),
                ShiftOffer.State.OPEN,
                null,
                null,
                null,
                null,
                "",
                NOW,
                NOW,
                1);
    }

    @Test
    void theChannelIsToldThatTheyAreOutAndNotWhy() {
        Division division = new Division(Map.of(RAJ, List.of(new TicketNumber(42))), List.of(new TicketNumber(43)));

        var content = SickMessages.channel(team(), LEAVE, RELEASED, division);
        var alone = SickMessages.channel(team(), LEAVE, List.of(), new Division(Map.of(), List.of()));

        SlackSchema.acceptsMessage(content.blocks());
        SlackSchema.acceptsMessage(alone.blocks());
        assertThat(content.text()).isEqualTo("ANA is out today: 2 tickets are free again");
        assertThat(content.blocks())
                .contains("@U0RAJ", ": #42", "the room: #43")
                .doesNotContainIgnoringCase("sick");
        assertThat(alone.text()).isEqualTo("ANA is out today");
    }

    @Test
    void theLeadIsToldWhatIsShortAndWhoWasAsked() {
        var asked = SickMessages.lead(LEAVE, List.of(new Opened(ROSTER, SHIFT, offer(), 1, 2)), RELEASED);
        var nobody = SickMessages.lead(LEAVE, List.of(new Opened(ROSTER, SHIFT, null, 0, 2)), List.of());
        var enough = SickMessages.lead(LEAVE, List.of(new Opened(ROSTER, SHIFT, null, 2, 2)), List.of());

        SlackSchema.acceptsMessage(asked.blocks());
        assertThat(asked.text()).isEqualTo("<@U0ANA> is sick until Tue 24 Nov");
        assertThat(asked.blocks()).contains("1 of 2 ⚠️ Asked: ", "@U0RAJ", "#42 and #43", "sick-undo");
        assertThat(nobody.blocks()).contains("0 of 2 ⚠️ Nobody can take it");
        assertThat(enough.blocks()).contains("2 of 2, enough without them");
        assertThat(SickMessages.lead(LEAVE, List.of(), List.of()).blocks()).contains("no shift on these days");
    }

    @Test
    void thePersonReadsWhatIsNotTheirsAnyMoreAndWhatIsAgain() {
        var out = SickMessages.own(team(), LEAVE, List.of(new Opened(ROSTER, SHIFT, offer(), 0, 2)), RELEASED);
        var back = SickMessages.back(
                team(),
                new BackAgain(
                        LEAVE.decided(Leave.State.WITHDRAWN, LEAD, NOW, ""),
                        List.of(SHIFT),
                        List.of(new Shift(MONDAY.plusDays(1), "Early", ANA))));

        SlackSchema.acceptsMessage(out.blocks());
        SlackSchema.acceptsMessage(back.blocks());
        assertThat(out.blocks()).contains("Not yours any more", "Mon 23 Nov Early, 07:00-15:00", "sick-undo");
        assertThat(back.blocks())
                .contains("theirs again: Mon 23 Nov Early", "not theirs any more: Tue 24 Nov Early")
                .doesNotContain("sick-undo");
    }
}
