package dev.muster.bot.calendar;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.calendar.CalendarDesk.Outcome;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons under a feed: each person's press is about their own feed, and counts as long as it is as they saw it. */
public final class CalendarButtons {
    public static final String NEW_ADDRESS = "calendar-new-address";
    public static final String TURN_OFF = "calendar-turn-off";
    private static final Pattern VALUE = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/(OWN|TEAM)/(\\d{1,9})");

    private final Teams teams;
    private final CalendarDesk desk;
    private final Supplier<Optional<URI>> publicUrl;

    public CalendarButtons(Teams teams, CalendarDesk desk, Supplier<Optional<URI>> publicUrl) {
        this.teams = teams;
        this.desk = desk;
        this.publicUrl = publicUrl;
    }

    /** What a button carries: which feed it is about, and how often that had changed when it was shown. */
    static String value(CalendarFeed feed) {
        return feed.team() + "/" + feed.scope() + "/" + feed.changes();
    }

    /** Gives the feed another address, or its first one after it was turned off. */
    public PressHandler newAddress() {
        return press -> onFeed(
                press,
                (team, scope, seen) -> desk.newAddress(team, press.caller().user(), scope, seen, press.now()));
    }

    /** Takes the feed's address away. */
    public PressHandler turnOff() {
        return press -> onFeed(
                press, (team, scope, seen) -> desk.turnOff(team, press.caller().user(), scope, seen, press.now()));
    }

    private interface Then {
        Outcome on(Team team, FeedScope scope, int seen);
    }

    private Answer onFeed(Press press, Then then) {
        Optional<URI> url = publicUrl.get();
        if (url.isEmpty()) {
            return Answer.line(CalendarMessages.noPublicUrl());
        }
        Matcher pressed = VALUE.matcher(press.value());
        Optional<Team> team = pressed.matches()
                ? teams.find(press.caller().workspace(), new TeamId(pressed.group(1)))
                : Optional.empty();
        if (team.isEmpty()) {
            return Answer.line("This team is not there any more.");
        }
        FeedScope scope = FeedScope.valueOf(pressed.group(2));
        return switch (then.on(team.get(), scope, Integer.parseInt(pressed.group(3)))) {
            case Outcome.NewAddress made -> {
                List<LayoutBlock> blocks =
                        new ArrayList<>(CalendarMessages.made(team.get(), made.feed(), made.address(), url.get()));
                blocks.add(Layout.context(CalendarMessages.HOW));
                yield new Answer.OnlyYou("A new address for your calendar", blocks);
            }
            case Outcome.TurnedOff off ->
                new Answer.OnlyYou("Turned off", CalendarMessages.standing(team.get(), off.feed()));
            case Outcome.ChangedMeanwhile changed ->
                Answer.line(
                        "Nothing changed: this button is from before the last change. `/shift calendar` shows how it is"
                                + " now.");
            case Outcome.NotForThem none ->
                Answer.line("Nothing changed: you are not on the rosters of this team any more.");
        };
    }
}
