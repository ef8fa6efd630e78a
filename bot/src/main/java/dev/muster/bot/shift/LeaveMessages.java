package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import java.util.ArrayList;
import java.util.List;

/** How requests for leave look to the lead and to the person. */
final class LeaveMessages {
    private LeaveMessages() {}

    /** The request, with its effect on published shifts beside the buttons, or with what became of it. */
    static Content<Tier.ForLead> request(Leave leave, List<Staffed> shiftsThen) {
        String range = Dates.range(leave.from(), leave.to());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(mention(leave.person()) + " asks for leave: *" + range + "*"));
        if (!leave.note().isEmpty()) {
            blocks.add(Layout.context("“" + Mrkdwn.escape(leave.note()) + "”"));
        }
        if (shiftsThen.isEmpty()) {
            blocks.add(Layout.context("They have no published shift on these days."));
        } else {
            List<String> lines = new ArrayList<>(List.of("*Published shifts on these days*"));
            for (Staffed shift : shiftsThen) {
                int left = shift.people().size() - 1;
                int needed = shift.type().neededOn(shift.date());
                lines.add("• %s %s: %d of %d without them%s"
                        .formatted(
                                Dates.day(shift.date()),
                                Mrkdwn.escape(shift.type().name()),
                                left,
                                needed,
                                left < needed ? " ⚠️" : ""));
            }
            blocks.addAll(Layout.sections(lines));
        }
        String value = LeaveButtons.value(leave);
        if (leave.state() == Leave.State.REQUESTED) {
            blocks.add(Layout.buttons(
                    Layout.primary("Approve", LeaveButtons.APPROVE, value),
                    Layout.button("Decline", LeaveButtons.DECLINE, value)));
        } else {
            blocks.add(Layout.context(decision(leave)));
        }
        return new Content<>(mention(leave.person()) + " asks for leave: " + range, Layout.json(blocks));
    }

    /** What the person reads when it is decided. */
    static Content<Tier.ForLead> decided(Leave leave) {
        String text = "Your leave, " + Dates.range(leave.from(), leave.to()) + ": " + decision(leave);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Layout.section(text)));
        if (leave.state() == Leave.State.APPROVED) {
            blocks.add(Layout.buttons(Layout.confirmed(
                    Layout.button("Take it back", LeaveButtons.WITHDRAW, LeaveButtons.value(leave)),
                    "You work on these days then, if the roster says so. The lead is told.",
                    "Take it back")));
        }
        return new Content<>(text, Layout.json(blocks));
    }

    /** What the lead reads when somebody takes back leave that was agreed on. */
    static Content<Tier.ForLead> withdrawn(Leave leave) {
        String text = "%s takes back their leave, %s: they can work on these days."
                .formatted(mention(leave.person()), Dates.range(leave.from(), leave.to()));
        return new Content<>(text, Layout.json(List.of(Layout.section(text))));
    }

    private static String decision(Leave leave) {
        String by = Mrkdwn.by(leave.decidedBy(), leave.decidedAt());
        return switch (leave.state()) {
            case REQUESTED -> "not decided yet";
            case APPROVED -> "✅ approved " + by;
            case DECLINED -> "❌ declined " + by + (leave.word().isEmpty() ? "" : ": " + Mrkdwn.escape(leave.word()));
            case WITHDRAWN -> "taken back " + by;
        };
    }
}
