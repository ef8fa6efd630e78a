package dev.muster.bot.calendar;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.calendar.CalendarDesk.Outcome;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /shift calendar}: the addresses of one's feeds when they are made, and afterwards how they stand. */
public final class CalendarCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "calendar", "", "gives you an address that your own calendar can follow", Who.TEAM);

    private final CalendarDesk desk;
    private final Supplier<Optional<URI>> publicUrl;

    public CalendarCommand(CalendarDesk desk, Supplier<Optional<URI>> publicUrl) {
        this.desk = desk;
        this.publicUrl = publicUrl;
    }

    @Override
    public Answer handle(Command command) {
        Optional<URI> url = publicUrl.get();
        if (url.isEmpty()) {
            return Answer.line(CalendarMessages.noPublicUrl());
        }
        UserId person = command.caller().user();
        List<LayoutBlock> blocks = new ArrayList<>();
        boolean anyMade = false;
        for (FeedScope scope : FeedScope.values()) {
            if (CalendarDesk.mayHave(command.team(), person, scope)) {
                Optional<CalendarFeed> feed = desk.find(command.team(), person, scope);
                anyMade |= feed.isEmpty();
                blocks.addAll(feed.map(f -> CalendarMessages.standing(command.team(), f))
                        .orElseGet(() -> make(command.team(), person, scope, url.get(), command.now())));
            }
        }
        if (anyMade) {
            blocks.add(Layout.context(CalendarMessages.HOW));
        }
        return new Answer.OnlyYou("Shifts in your own calendar", blocks);
    }

    /** For the first time: nobody has to press anything for what they came for. */
    private List<LayoutBlock> make(Team team, UserId person, FeedScope scope, URI url, Instant now) {
        return switch (desk.newAddress(team, person, scope, 0, now)) {
            case Outcome.NewAddress made -> CalendarMessages.made(team, made.feed(), made.address(), url);
            case Outcome.ChangedMeanwhile changed ->
                desk.find(team, person, scope)
                        .map(feed -> CalendarMessages.standing(team, feed))
                        .orElse(List.of());
            case Outcome.NotForThem none -> List.of();
            case Outcome.TurnedOff off -> throw new IllegalStateException("turned off by asking for an address");
        };
    }
}
