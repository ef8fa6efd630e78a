package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Weekdays;
import dev.muster.bot.picture.Picture;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.staffing.Promised;
import dev.muster.domain.staffing.Staffing;
import dev.muster.domain.staffing.Staffing.Hour;
import dev.muster.domain.staffing.StaffingDesk.Outcome;
import dev.muster.domain.staffing.Workload;
import dev.muster.domain.team.Team;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How worked-out numbers look to the lead. */
final class DemandMessages {
    private static final int MOST_HOURS = 8;

    private DemandMessages() {}

    static Content<Tier.ForLead> found(Team team, Workload workload, Outcome.Found found) {
        Staffing staffing = found.staffing();
        boolean same = staffing.types().equals(found.rules().types());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("People that shifts need"));
        blocks.add(Layout.section(basis(team, workload, found)));
        List<Attachment> chart = Picture.of(
                "needed-people.png", DemandChart.words(staffing), blocks.size(), () -> DemandChart.png(staffing));
        blocks.add(Layout.fixedWidth(table(found.rules().types(), staffing.types())));
        blocks.add(Layout.section(staffing.shortBefore()
                .map(DemandMessages::gap)
                .orElse(
                        same
                                ? "What the shift types need now is enough."
                                : "What the shift types need now is enough, and more than these tickets need.")));
        if (!staffing.uncovered().isEmpty()) {
            blocks.add(Layout.section(outOfReach(staffing.uncovered())));
        }
        if (same) {
            blocks.add(Layout.context(
                    "These are the numbers of the shift types as they are: there is nothing to change."));
        } else {
            DemandButtons.value(team, NeededNumbers.of(found.rules().version(), staffing.types()))
                    .ifPresent(value ->
                            blocks.add(Layout.buttons(Layout.primary("Use these numbers", DemandButtons.USE, value))));
        }
        return new Content<>(
                "People that the shifts of " + escape(team.name()) + " need", Layout.json(blocks), Map.of(), chart);
    }

    private static String basis(Team team, Workload workload, Outcome.Found found) {
        String promise =
                switch (workload.promised()) {
                    case Promised.Deadline deadline ->
                        "done within " + Mrkdwn.businessTime(deadline.window()) + " of business time";
                    case Promised.Chat chat ->
                        "%.0f %% of chats answered within %s"
                                .formatted(chat.share() * 100, chat.within().toSeconds() + " seconds");
                };
        return "%s: %s tickets a week (mean of %d %s), %s of work each, %s; %.0f %% of a shift isn't work on tickets."
                .formatted(
                        Mrkdwn.mention(team.channel()),
                        String.format(Locale.ENGLISH, "%.0f", found.arrivals().total()),
                        found.arrivals().weeks(),
                        found.arrivals().weeks() == 1 ? "week" : "weeks",
                        Mrkdwn.duration(workload.perTicket()),
                        promise,
                        workload.shrinkage() * 100);
    }

    /** A line a shift type; "2>3" where the number changes. */
    private static String table(List<ShiftType> before, List<ShiftType> after) {
        int width = before.stream().mapToInt(t -> t.name().length()).max().orElse(1);
        StringBuilder table = new StringBuilder(" ".repeat(width));
        for (DayOfWeek day : DayOfWeek.values()) {
            table.append("  %-5s".formatted(Weekdays.shortName(day)));
        }
        for (int i = 0; i < before.size(); i++) {
            table.append(("\n%-" + width + "s").formatted(before.get(i).name()));
            for (DayOfWeek day : DayOfWeek.values()) {
                int was = before.get(i).needed().getOrDefault(day, 0);
                int is = after.get(i).needed().getOrDefault(day, 0);
                table.append("  %-5s".formatted(was == is ? Integer.toString(is) : was + ">" + is));
            }
        }
        return table.toString();
    }

    private static String gap(Staffing.Gap gap) {
        if (gap.from().equals(gap.to())) {
            return "What the shift types need now is too little: over the week as a whole %.0f person-hours are missing."
                    .formatted(Math.max(1, gap.missingHours()));
        }
        return "What the shift types need now is too little. It is worst from %s to %s: %.0f person-hours are missing."
                .formatted(hour(gap.from()), hour(gap.to()), Math.max(1, gap.missingHours()));
    }

    private static String outOfReach(List<Hour> hours) {
        String some = hours.stream().limit(MOST_HOURS).map(DemandMessages::hour).collect(Collectors.joining(", "));
        return ":warning: Tickets come when no shift reaches them in time, whoever is on it: %s%s. `/shift types` can add one."
                .formatted(
                        some, hours.size() > MOST_HOURS ? " and " + (hours.size() - MOST_HOURS) + " more hours" : "");
    }

    private static String hour(Hour hour) {
        return "%s %02d:00".formatted(Weekdays.shortName(hour.day()), hour.hour());
    }
}
