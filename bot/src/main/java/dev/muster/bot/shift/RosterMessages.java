package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.picture.Picture;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.Fix;
import dev.muster.domain.shift.ProposalView;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How rosters look: the proposal to the lead, what the channel reads, what each person reads. */
final class RosterMessages {
    private static final int MOST_SHORTFALLS = 12;
    private static final int MOST_BREACHES = 20;

    private RosterMessages() {}

    /**
     * The proposal, with its buttons as long as it can be decided.
     *
     * @param breaches the hard rules that it breaks, if somebody wrote it
     */
    static Content<Tier.ForLead> proposal(Team team, Roster roster, ProposalView view, List<Breach> breaches) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(title(roster) + range(roster)));
        blocks.add(Layout.section(summary(team, roster)));
        blocks.addAll(ProposalNotes.blocks(team, roster, view));
        List<Attachment> picture = Picture.of(
                "roster.png",
                "Roster for " + range(roster) + ", " + shortInWords(roster) + ". The grid below says the same as text.",
                blocks.size(),
                () -> new RosterPicture(roster, rows(team, roster), view.leave(), names(team)).png());
        blocks.addAll(grids(team, roster));
        blocks.addAll(breaches(team, breaches));
        blocks.addAll(shortfalls(team, roster, view.fixes()));
        blocks.addAll(ShareTable.blocks(view));
        if (view.wishes().shifts() > 0) {
            blocks.add(Layout.context(PersonRulesText.kept(view.wishes(), names(team))));
        }
        switch (roster.state()) {
            case PROPOSED -> {
                if (view.outOfDate()) {
                    blocks.add(
                            Layout.context(
                                    "⚠️ The published roster has changed since this was planned, so it can't be approved any more."));
                }
                blocks.add(buttons(roster, view.outOfDate()));
            }
            case APPROVED -> {
                blocks.add(Layout.context("✅ Approved " + decision(roster)));
                blocks.add(Layout.buttons(
                        Layout.button("Plan changes", RosterButtons.PLAN_CHANGES, RosterButtons.value(roster))));
            }
            case REJECTED -> blocks.add(Layout.context("❌ Rejected " + decision(roster)));
            case APPLIED -> blocks.add(Layout.context("✅ Approved " + decision(roster) + ", and published"));
            case STALE -> blocks.add(Layout.context("Replaced by a newer proposal; it can't be approved any more."));
        }
        return new Content<>(
                "%s%s, %s: %s"
                        .formatted(
                                title(roster),
                                range(roster),
                                roster.state().name().toLowerCase(Locale.ROOT),
                                shortInWords(roster)),
                Layout.json(blocks),
                Map.of(),
                picture);
    }

    private static String title(Roster roster) {
        return roster.making().replanned() == null ? "Roster for " : "Changes of the roster for ";
    }

    private static LayoutBlock buttons(Roster roster, boolean outOfDate) {
        String value = RosterButtons.value(roster);
        List<BlockElement> buttons = new ArrayList<>();
        boolean isNew = roster.making().replanned() == null;
        if (!outOfDate) {
            buttons.add(Layout.confirmed(
                    Layout.primary("Approve", RosterButtons.APPROVE, value),
                    isNew
                            ? "It is published to the channel, and everybody is told their shifts."
                            : "The published roster changes, and those whose shifts change are told.",
                    "Approve"));
            buttons.add(Layout.button("Edit", RosterEditing.EDIT, value));
        }
        buttons.add(Layout.button("Plan again", RosterButtons.PLAN_AGAIN, value));
        if (!roster.making().wanted().pins().isEmpty()) {
            buttons.add(Layout.button("Plan again without my changes", RosterButtons.PLAN_ANEW, value));
        }
        buttons.add(Layout.button("Reject", RosterButtons.REJECT, value));
        if (isNew) {
            buttons.add(LessWeight.menu(value));
        }
        return Layout.actions(buttons);
    }

    private static String decision(Roster roster) {
        return Mrkdwn.by(roster.decidedBy(), roster.decidedAt());
    }

    /** What the channel reads when a roster is published. */
    static Content<Tier.ForTeam> published(Team team, Roster roster) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("Roster for " + range(roster)));
        blocks.addAll(grids(team, roster));
        blocks.add(Layout.context(
                "Approved " + decision(roster) + ". Everybody gets their own shifts as a direct message."));
        List<RosterChange> changes = roster.since().changes();
        if (!changes.isEmpty()) {
            blocks.add(Layout.context("Changed since, last %s; the thread says how."
                    .formatted(Mrkdwn.time(changes.getLast().at()))));
        }
        return new Content<>("The roster for " + range(roster) + " is published", Layout.json(blocks));
    }

    /** What one person reads when a roster is published. */
    static Content<Tier.ForLead> ownShifts(Team team, Roster roster, UserId person) {
        List<Shift> own = roster.of(person);
        List<String> lines = new ArrayList<>();
        for (Shift shift : own) {
            var type = roster.type(shift.type());
            lines.add("• *%s*  %s, %s-%s"
                    .formatted(Dates.day(shift.date()), escape(type.name()), type.start(), type.end()));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("Your shifts, " + range(roster)));
        if (own.isEmpty()) {
            blocks.add(Layout.section("You have no shift in these weeks."));
        } else {
            blocks.addAll(Layout.sections(lines));
        }
        blocks.add(Layout.context("%s, times in %s. You are reminded %s before each shift."
                .formatted(
                        mention(team.channel()),
                        team.zone().getId(),
                        Mrkdwn.duration(team.routines().shiftReminder()))));
        String text = own.isEmpty()
                ? "You have no shift from " + range(roster)
                : "Your shifts from " + range(roster) + ": " + own.size();
        return new Content<>(text, Layout.json(blocks));
    }

    /** The grid of weeks that somebody asked for. */
    static List<LayoutBlock> grids(Team team, Roster roster) {
        RosterGrid grid = new RosterGrid(roster.types());
        List<LayoutBlock> blocks = new ArrayList<>();
        grid.weeks(roster.period(), rows(team, roster), roster.shifts(), names(team))
                .forEach(week -> blocks.add(Layout.fixedWidth(week)));
        blocks.add(Layout.context(escape(grid.legend())));
        return blocks;
    }

    /** The team's members, then people who have left but still have shifts. */
    private static List<UserId> rows(Team team, Roster roster) {
        Set<UserId> rows = new LinkedHashSet<>();
        team.members().forEach(m -> rows.add(m.user()));
        roster.shifts().forEach(s -> rows.add(s.person()));
        return List.copyOf(rows);
    }

    static Function<UserId, String> names(Team team) {
        return user -> team.member(user).map(Member::name).orElse(user.value());
    }

    private static String summary(Team team, Roster roster) {
        return "%s, %s, %s.".formatted(mention(team.channel()), shortInWords(roster), quality(roster));
    }

    private static String quality(Roster roster) {
        Roster.Quality quality = roster.quality();
        if (quality.equals(Roster.Quality.BY_HAND)) {
            return roster.making().editedBy() == null ? "brought from a file" : "edited by hand";
        }
        return quality.isBestPossible()
                ? "best possible"
                : "at most " + quality.percentFromBest() + " % from best possible";
    }

    private static List<LayoutBlock> breaches(Team team, List<Breach> breaches) {
        if (breaches.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("🚫 *Shifts that break a rule*"));
        breaches.stream().limit(MOST_BREACHES).forEach(b -> lines.add(ShortfallText.line(b, names(team))));
        if (breaches.size() > MOST_BREACHES) {
            lines.add("_and " + (breaches.size() - MOST_BREACHES) + " more_");
        }
        return Layout.sections(lines);
    }

    private static String shortInWords(Roster roster) {
        int missing = roster.shortfalls().stream()
                .mapToInt(s -> s.needed() - s.staffed())
                .sum();
        return switch (missing) {
            case 0 -> "every shift is covered";
            case 1 -> "1 person short";
            default -> missing + " people short";
        };
    }

    private static List<LayoutBlock> shortfalls(Team team, Roster roster, List<List<Fix>> fixes) {
        if (roster.shortfalls().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("⚠️ *What is short, and why*");
        List<Shortfall> shown = roster.shortfalls()
                .subList(0, Math.min(MOST_SHORTFALLS, roster.shortfalls().size()));
        for (int i = 0; i < shown.size(); i++) {
            String line = ShortfallText.line(shown.get(i), names(team));
            List<Fix> some = i < fixes.size() ? fixes.get(i) : List.of();
            lines.add(some.isEmpty() ? line : line + "\n      " + FixText.line(some, names(team)));
        }
        if (shown.size() < roster.shortfalls().size()) {
            lines.add("_and " + (roster.shortfalls().size() - shown.size()) + " more shifts_");
        }
        return Layout.sections(lines);
    }

    private static String range(Roster roster) {
        return Dates.range(roster.period().from(), roster.period().to());
    }
}
