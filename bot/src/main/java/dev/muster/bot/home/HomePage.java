package dev.muster.bot.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.team.HelpCommand;
import dev.muster.bot.team.SetupCommand;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A person's home: every team of theirs or, if that is too much for one page, the one that they chose. */
public final class HomePage implements HomePages {
    /** Slack takes a hundred; some are for what is around the teams. */
    static final int MOST_BLOCKS = 92;

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;

    private final Teams teams;
    private final TeamPart part;

    public HomePage(Teams teams, TeamPart part) {
        this.teams = teams;
        this.part = part;
    }

    /** What one team has to show to a person. */
    @FunctionalInterface
    public interface TeamPart {
        List<LayoutBlock> of(Team team, Caller caller, Instant now);
    }

    @Override
    public View of(Caller caller, Shown shown, Instant now) {
        List<Team> all = teams.in(caller.workspace());
        List<Team> theirs = all.stream()
                .filter(t -> t.includes(caller.user()))
                .sorted(Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(t -> t.id().value()))
                .toList();
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!shown.notice().isEmpty()) {
            blocks.add(Layout.section(shown.notice()));
            blocks.add(Layout.divider());
        }
        if (theirs.isEmpty()) {
            blocks.addAll(withoutTeam(all));
        } else {
            blocks.addAll(ofTeams(theirs, caller, shown.team(), now));
        }
        blocks.add(Layout.divider());
        blocks.add(Layout.context("As of " + Mrkdwn.time(now)));
        blocks.add(Layout.buttons(
                Layout.button("Show anew", HomePages.REFRESH, "again"),
                CommandButton.button("What you can type", HelpCommand.SPEC)));
        return View.builder()
                .type("home")
                .privateMetadata(shown.team())
                .blocks(blocks)
                .build();
    }

    private static List<LayoutBlock> withoutTeam(List<Team> all) {
        if (all.isEmpty()) {
            return List.of(
                    Layout.header("Welcome to Muster"),
                    Layout.section(
                            "There is no team yet. An admin of this workspace sets one up: its channel, who leads it, who is"
                                    + " in it, and when it works. `/muster setup` in the team's channel does the same."),
                    Layout.buttons(CommandButton.button("Set up a team…", SetupCommand.SPEC)));
        }
        List<String> lines = new ArrayList<>(List.of("You are in no team yet. The lead of a team can add you:"));
        all.stream()
                .limit(10)
                .forEach(t -> lines.add("• %s in %s, led by %s"
                        .formatted(Mrkdwn.escape(t.name()), Mrkdwn.mention(t.channel()), Mrkdwn.mention(t.lead()))));
        return Layout.sections(lines);
    }

    private List<LayoutBlock> ofTeams(List<Team> theirs, Caller caller, String chosen, Instant now) {
        List<LayoutBlock> everything = new ArrayList<>();
        for (Team team : theirs) {
            everything.addAll(of(team, caller, now));
            if (everything.size() > MOST_BLOCKS) {
                return ofOne(theirs, caller, chosen, now);
            }
        }
        return everything;
    }

    private List<LayoutBlock> ofOne(List<Team> theirs, Caller caller, String chosen, Instant now) {
        Team team = theirs.stream()
                .filter(t -> t.id().value().equals(chosen))
                .findFirst()
                .orElse(theirs.getFirst());
        List<LayoutBlock> blocks = new ArrayList<>();
        if (theirs.size() > 1) {
            blocks.add(Layout.section(
                    "You are in %d teams.".formatted(theirs.size()),
                    StaticSelectElement.builder()
                            .actionId(HomePages.CHOOSE)
                            .options(theirs.stream()
                                    .limit(MOST_OPTIONS)
                                    .map(HomePage::option)
                                    .toList())
                            .initialOption(option(team))
                            .build()));
        }
        List<LayoutBlock> part = of(team, caller, now);
        blocks.addAll(part.subList(0, Math.min(MOST_BLOCKS, part.size())));
        return blocks;
    }

    private static OptionObject option(Team team) {
        return Modals.option(
                Mrkdwn.shorten(team.name(), LONGEST_OPTION), team.id().value());
    }

    private List<LayoutBlock> of(Team team, Caller caller, Instant now) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(team.name()));
        blocks.addAll(part.of(team, caller, now));
        return blocks;
    }
}
