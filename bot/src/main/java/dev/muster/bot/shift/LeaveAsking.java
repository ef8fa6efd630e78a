package dev.muster.bot.shift;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveDesk.RequestOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** Asks for leave for a person, brings the request to the lead, and says in one line what came of it. */
public final class LeaveAsking {
    private final LeaveDesk desk;
    private final LeavePosts posts;

    public LeaveAsking(LeaveDesk desk, LeavePosts posts) {
        this.desk = desk;
        this.posts = posts;
    }

    /** What the person is told, and whether the lead is asked now. */
    record Asked(boolean done, String line) {}

    Asked ask(Team team, UserId person, LocalDate first, LocalDate last, String note, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        return switch (desk.request(team, person, first, last, note, today)) {
            case RequestOutcome.Requested requested -> {
                posts.showRequest(team, requested.leave(), now);
                yield new Asked(
                        true,
                        "Asked %s for leave: %s. You are told when it is decided."
                                .formatted(Mrkdwn.mention(team.lead()), Dates.range(first, last)));
            }
            case RequestOutcome.InThePast past ->
                refused("%s is in the past: today is %s."
                        .formatted(Dates.dayAndYear(first), Dates.dayAndYear(past.today())));
            case RequestOutcome.Overlapping overlapping -> {
                // Whatever became of the first try, the lead has the request now; putting it again changes nothing.
                if (overlapping.other().state() == Leave.State.REQUESTED) {
                    posts.showRequest(team, overlapping.other(), now);
                }
                yield refused(overlapping(overlapping.other()));
            }
            case RequestOutcome.NotAMember no ->
                refused("You are not on the rosters of %s, so there is nothing to take leave from."
                        .formatted(Mrkdwn.escape(team.name())));
        };
    }

    private static Asked refused(String line) {
        return new Asked(false, line);
    }

    private static String overlapping(Leave other) {
        return "You asked for %s already; it is %s."
                .formatted(
                        Dates.range(other.from(), other.to()),
                        switch (other.state()) {
                            case REQUESTED -> "not decided yet";
                            case APPROVED -> "approved. `/shift off cancel %s` takes it back".formatted(other.from());
                            case DECLINED -> "declined";
                            case WITHDRAWN -> "taken back";
                        });
    }
}
