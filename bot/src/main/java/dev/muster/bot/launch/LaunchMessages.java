package dev.muster.bot.launch;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How launches look. */
public final class LaunchMessages {
    /** A list takes two sections with a button each. */
    private static final int MOST = 15;

    private LaunchMessages() {}

    /** What is launched, with its link and area: "*New checkout* (billing)". */
    public static String name(Launch launch) {
        String linked = launch.link() == null
                ? Mrkdwn.bold(launch.what())
                : Mrkdwn.boldLink(launch.link().url(), launch.what());
        return launch.area() == null
                ? linked
                : linked + " (" + Mrkdwn.escape(launch.area().name()) + ")";
    }

    /** What the team learns of launches in the morning of a date: those of the day, and those of the days off before it. */
    public static List<String> launched(List<Launch> launches, LocalDate date) {
        List<String> lines = new ArrayList<>();
        launches.stream()
                .limit(MOST)
                .map(launch -> "🚀 Launched %s: %s"
                        .formatted(launch.on().equals(date) ? "today" : "on " + Dates.day(launch.on()), name(launch)))
                .forEach(lines::add);
        if (launches.size() > MOST) {
            lines.add("_and %d more, see_ `/launch`".formatted(launches.size() - MOST));
        }
        return lines;
    }

    static String line(Launch launch) {
        return "%s  %s  `%s`".formatted(Dates.dayAndYear(launch.on()), name(launch), launch.number());
    }

    /** Those to come and those lately, the nearest first; the lead may drop one and add more. */
    static List<LayoutBlock> list(Team team, List<Launch> launches, LocalDate today, boolean lead) {
        List<Launch> coming =
                launches.stream().filter(l -> !l.on().isBefore(today)).toList();
        List<Launch> lately =
                launches.stream().filter(l -> l.on().isBefore(today)).toList().reversed();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("Launches"));
        add(blocks, team, "Coming", coming, lead);
        add(blocks, team, "Lately", lately, lead);
        if (launches.isEmpty()) {
            blocks.add(Layout.section("None is known, to come or of the last weeks."));
        }
        if (lead) {
            blocks.add(Layout.buttons(CommandButton.button("Add a launch…", LaunchNewCommand.SPEC, team.id())));
        } else {
            blocks.add(Layout.context(
                    "The lead, %s, adds launches with `/launch new`.".formatted(Mrkdwn.mention(team.lead()))));
        }
        return blocks;
    }

    private static void add(List<LayoutBlock> blocks, Team team, String title, List<Launch> some, boolean lead) {
        if (some.isEmpty()) {
            return;
        }
        blocks.add(Layout.section("*" + title + "*"));
        some.stream()
                .limit(MOST)
                .forEach(l -> blocks.add(
                        lead ? Layout.section(line(l), LaunchDropping.button(team.id(), l)) : Layout.section(line(l))));
        if (some.size() > MOST) {
            blocks.add(Layout.context("_and " + (some.size() - MOST) + " more_"));
        }
    }
}
