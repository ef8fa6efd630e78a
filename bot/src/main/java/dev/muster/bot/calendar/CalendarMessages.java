package dev.muster.bot.calendar;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedAddress;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.team.Team;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What people are told of their feeds; only they see it. */
final class CalendarMessages {
    static final String HOW =
            "In your calendar choose *Add calendar*, *From URL* (or *Subscribe*) and paste the address. It is shown only this once:"
                    + " Muster keeps no copy that could leak. Whoever has it sees the shifts, so share it with nobody.";

    private CalendarMessages() {}

    static String noPublicUrl() {
        return "Calendars can't reach Muster yet: whoever runs it must set `MUSTER_PUBLIC_URL` to its public address, and start it"
                + " again.";
    }

    /** A feed that just got an address. */
    static List<LayoutBlock> made(Team team, CalendarFeed feed, FeedAddress address, URI publicUrl) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                "*%s*\n%s".formatted(title(team, feed.scope()), "`" + CalendarRoute.url(publicUrl, address) + "`")));
        blocks.add(Layout.buttons(turnOff(feed)));
        return blocks;
    }

    /** A feed as it is. */
    static List<LayoutBlock> standing(Team team, CalendarFeed feed) {
        String since = Dates.dayAndYear(feed.since().atZone(team.zone()).toLocalDate());
        String title = "*" + title(team, feed.scope()) + "*\n";
        return feed.isOn()
                ? List.of(
                        Layout.section(title + "On since " + since + ". The address was shown then; if you lost it, or"
                                + " somebody else has it, get a new one."),
                        Layout.buttons(
                                Layout.confirmed(
                                        newAddress(feed, "New address"),
                                        "The old address stops working at once: your calendar needs the new one.",
                                        "New address"),
                                turnOff(feed)))
                : List.of(
                        Layout.section(title + "Off since " + since + "."),
                        Layout.buttons(newAddress(feed, "Turn on")));
    }

    private static ButtonElement newAddress(CalendarFeed feed, String label) {
        return Layout.button(label, action(CalendarButtons.NEW_ADDRESS, feed), CalendarButtons.value(feed));
    }

    private static ButtonElement turnOff(CalendarFeed feed) {
        return Layout.confirmed(
                Layout.button("Turn off", action(CalendarButtons.TURN_OFF, feed), CalendarButtons.value(feed)),
                "The address stops working at once.",
                "Turn off");
    }

    /** Two feeds may be in one message. */
    private static String action(String action, CalendarFeed feed) {
        return action + ":" + feed.scope();
    }

    static String title(Team team, FeedScope scope) {
        return scope == FeedScope.OWN
                ? "Your shifts in " + Mrkdwn.escape(team.name())
                : "All shifts of " + Mrkdwn.escape(team.name());
    }
}
