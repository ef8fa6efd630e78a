package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.CellChange;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.List;

/** How changes of a published roster look in its thread, and to each person whose shifts they changed. */
final class RosterChangeMessages {
    private static final int MOST = 30;

    private RosterChangeMessages() {}

    /** What the thread of the roster in the channel says. */
    static Content<Tier.ForTeam> inThread(Team team, RosterChange change, List<CellChange> cells) {
        String title = "The roster changed, %s:".formatted(what(change));
        List<LayoutBlock> blocks = new ArrayList<>(Layout.sections(lines(team, title, cells)));
        return new Content<>(title, Layout.json(blocks));
    }

    private static List<String> lines(Team team, String title, List<CellChange> cells) {
        List<String> lines = new ArrayList<>(List.of(title));
        cells.stream().limit(MOST).forEach(c -> lines.add("• " + ProposalNotes.line(team, c)));
        if (cells.size() > MOST) {
            lines.add("_and " + (cells.size() - MOST) + " more_");
        }
        return lines;
    }

    private static String what(RosterChange change) {
        return switch (change.what()) {
            case SWAPPED -> "by a swap";
            case COVERED -> "because somebody covers";
            case SICK -> "because somebody is out";
            case UNDONE -> "because a change was undone";
            case REPLANNED -> "approved " + Mrkdwn.by(change.by(), change.at());
        };
    }

    /** What a person reads whose shifts a new version changed: before and after. */
    static Content<Tier.ForLead> toPerson(Team team, Roster roster, RosterChange change, List<CellChange> own) {
        String title = own.size() == 1
                ? "Your shifts changed: " + line(roster, own.getFirst())
                : "%d of your shifts changed".formatted(own.size());
        List<LayoutBlock> blocks = new ArrayList<>();
        if (own.size() == 1) {
            blocks.add(Layout.section(title));
        } else {
            List<String> lines = new ArrayList<>(List.of("*" + title + "*"));
            own.forEach(c -> lines.add("• " + line(roster, c)));
            blocks.addAll(Layout.sections(lines));
        }
        blocks.add(Layout.context(
                "The roster for %s was planned anew, approved %s"
                        .formatted(
                                Dates.range(
                                        roster.period().from(), roster.period().to()),
                                Mrkdwn.by(change.by(), change.at())),
                "Times in " + team.zone().getId()));
        return new Content<>(title, Layout.json(blocks));
    }

    /** "Tue 24 Nov: Early, 08:00-16:00 → off". */
    private static String line(Roster roster, CellChange cell) {
        return "%s: %s → %s"
                .formatted(Dates.day(cell.date()), types(roster, cell.before()), types(roster, cell.after()));
    }

    private static String types(Roster roster, List<String> names) {
        return Mrkdwn.list(
                names.stream()
                        .map(roster::type)
                        .map(RosterChangeMessages::withHours)
                        .toList(),
                "off");
    }

    private static String withHours(ShiftType type) {
        return "%s, %s-%s".formatted(escape(type.name()), type.start(), type.end());
    }
}
