package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.CellChange;
import dev.muster.domain.shift.ProposalView;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.List;

/** How a proposal came about, and what differs from the one before. */
final class ProposalNotes {
    private static final int MOST_CHANGES = 10;
    /** Whoever approves them wants to see them; a section holds as many. */
    private static final int MOST_REPLANNED = 40;

    private ProposalNotes() {}

    static List<LayoutBlock> blocks(Team team, Roster roster, ProposalView view) {
        List<LayoutBlock> blocks = new ArrayList<>();
        view.changes()
                .ifPresent(changes -> blocks.add(Layout.section(
                        roster.making().replanned() == null ? changes(team, changes) : replanned(team, changes))));
        if (!view.types().changes().isEmpty()) {
            blocks.add(Layout.context(TypeChangesText.line(view.types(), roster.period())));
        }
        int pins = roster.making().wanted().pins().size();
        if (roster.making().editedBy() != null) {
            blocks.add(Layout.context("✏️ Edited by %s: %s by hand so far. *Plan again* keeps %s."
                    .formatted(Mrkdwn.mention(roster.making().editedBy()), cells(pins), pins == 1 ? "it" : "them")));
        } else if (pins > 0) {
            blocks.add(Layout.context("📌 Planned around %s that you set by hand.".formatted(cells(pins))));
        }
        if (roster.making().wanted().less() != null) {
            blocks.add(Layout.context("⚖️ Planned with less weight on %s; `/shift plan` weighs as usual."
                    .formatted(LessWeight.words(roster.making().wanted().less()))));
        }
        return blocks;
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    private static String replanned(Team team, List<CellChange> changes) {
        if (changes.isEmpty()) {
            return "No shift of the published roster needs to change.";
        }
        long people = changes.stream().map(CellChange::person).distinct().count();
        return listed(
                team,
                changes,
                "*%s of the published roster*, of %s; all else stays:"
                        .formatted(
                                changes.size() == 1 ? "1 change" : changes.size() + " changes",
                                people == 1 ? "1 person" : people + " people"),
                MOST_REPLANNED);
    }

    private static String changes(Team team, List<CellChange> changes) {
        if (changes.isEmpty()) {
            return "No shift changed against the version before.";
        }
        return listed(
                team,
                changes,
                changes.size() == 1
                        ? "*1 shift changed* against the version before:"
                        : "*%d shifts changed* against the version before:".formatted(changes.size()),
                MOST_CHANGES);
    }

    private static String listed(Team team, List<CellChange> changes, String title, int most) {
        StringBuilder text = new StringBuilder(title);
        changes.stream().limit(most).forEach(c -> text.append("\n• ").append(line(team, c)));
        if (changes.size() > most) {
            text.append("\n_and ").append(changes.size() - most).append(" more_");
        }
        return text.toString();
    }

    /** "Ana, Tue 24 Nov: Early → Late". */
    static String line(Team team, CellChange change) {
        return "%s, %s: %s → %s"
                .formatted(
                        escape(RosterMessages.names(team).apply(change.person())),
                        Dates.day(change.date()),
                        types(change.before()),
                        types(change.after()));
    }

    private static String types(List<String> names) {
        return escape(Mrkdwn.list(names, "off"));
    }
}
