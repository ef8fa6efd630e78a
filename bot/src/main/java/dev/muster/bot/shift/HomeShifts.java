package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.calendar.CalendarCommand;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The shifts in somebody's home: their own, and for the lead who is on. */
public final class HomeShifts {
    /** How far ahead a person sees their own. */
    public static final int DAYS = 14;

    private static final int MOST_NEXT = 2;
    private static final int MOST_LEAVE = 5;

    private HomeShifts() {}

    /**
     * A person's next shifts and leave, and what they can do about them; nothing for whoever works no shifts.
     *
     * @param published of yesterday and the next {@link #DAYS} days
     * @param ahead everybody's leave that isn't over
     */
    public static List<LayoutBlock> own(
            Team team, UserId person, PublishedShifts published, List<Leave> ahead, Instant now) {
        List<Staffed> theirs = published.all().stream()
                .filter(s -> s.people().contains(person))
                .filter(s -> s.endsAt(team.zone()).isAfter(now))
                .toList();
        if (theirs.isEmpty() && team.member(person).isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("*Your shifts*, the next " + DAYS + " days");
        theirs.forEach(s -> lines.add(line(team, person, s, now)));
        if (theirs.isEmpty()) {
            lines.add("None is published yet. You are told when the lead approves a roster.");
        }
        ahead.stream()
                .filter(l -> l.person().equals(person))
                .limit(MOST_LEAVE)
                .forEach(l -> lines.add("🌴 Leave %s: %s"
                        .formatted(
                                Dates.range(l.from(), l.to()),
                                l.state() == Leave.State.APPROVED ? "approved" : "not decided yet")));
        List<LayoutBlock> blocks = new ArrayList<>(Layout.sections(lines));
        blocks.add(Layout.buttons(
                CommandButton.button("Ask for leave…", LeaveCommand.SPEC, team.id()),
                CommandButton.button("Swap…", OfferCommand.SWAP, team.id()),
                CommandButton.button("Cover…", OfferCommand.COVER, team.id()),
                CommandButton.button("My calendar", CalendarCommand.SPEC, team.id())));
        return blocks;
    }

    private static String line(Team team, UserId person, Staffed shift, Instant now) {
        List<UserId> others =
                shift.people().stream().filter(p -> !p.equals(person)).toList();
        return "• %s%s %s-%s%s"
                .formatted(
                        shift.startsAt(team.zone()).isAfter(now) ? Dates.day(shift.date()) + " " : "*now* ",
                        Mrkdwn.escape(shift.type().name()),
                        shift.type().start(),
                        shift.type().end(),
                        others.isEmpty() ? "" : ", with " + Mrkdwn.mentions(others));
    }

    /** Who is on now and next. */
    public static LayoutBlock onNow(Team team, PublishedShifts published, Instant now) {
        List<String> lines = new ArrayList<>();
        List<Staffed> running = published.at(now, team.zone());
        if (running.isEmpty()) {
            lines.add("*On now*  nobody");
        }
        running.forEach(s -> lines.add("*On now*  " + TodayCommand.line(s)));
        published.all().stream()
                .filter(s -> s.startsAt(team.zone()).isAfter(now))
                .limit(MOST_NEXT)
                .forEach(s -> lines.add("*Next*  " + Dates.day(s.date()) + " " + TodayCommand.line(s)));
        return Layout.section(String.join("\n", lines));
    }
}
