package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.SickDesk;
import dev.muster.domain.shift.SickDesk.UndoOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.Optional;

/** The button that takes back that somebody is out: theirs and the lead's, for an hour. */
public final class SickUndo implements PressHandler {
    public static final String ACTION = "sick-undo";

    private final Teams teams;
    private final SickDesk desk;
    private final Sickness sickness;

    public SickUndo(Teams teams, SickDesk desk, Sickness sickness) {
        this.teams = teams;
        this.desk = desk;
        this.sickness = sickness;
    }

    @Override
    public Answer handle(Press press) {
        Optional<OfTeam> pressed = OfTeam.read(press.value());
        Optional<Team> team = pressed.flatMap(p -> teams.find(press.caller().workspace(), p.team()));
        if (pressed.isEmpty() || team.isEmpty()) {
            return Answer.line("This is not there any more.");
        }
        LeaveId leave = new LeaveId(pressed.get().id());
        return Answer.line(
                switch (desk.undo(team.get(), leave, press.caller().user(), press.now())) {
                    case UndoOutcome.BackAgain back -> {
                        sickness.follow(team.get(), back.leave(), press.now());
                        yield back.taken().isEmpty()
                                ? "Taken back. Everything is as before."
                                : "Taken back, but %s stays as it is: somebody took it, it is over, or a rule is against it."
                                        .formatted(Mrkdwn.list(
                                                back.taken().stream()
                                                        .map(OfferText::name)
                                                        .toList(),
                                                ""));
                    }
                    case UndoOutcome.TooLate late ->
                        "It can be undone for an hour only. `/shift off cancel today` says that you are back; for shifts, talk to %s."
                                .formatted(mention(team.get().lead()));
                    case UndoOutcome.NotForYou other ->
                        "Only the one who is out or the lead, %s, can undo that."
                                .formatted(mention(team.get().lead()));
                    case UndoOutcome.NotAnyMore old -> "Nothing changed: it was taken back before.";
                    case UndoOutcome.NoSuchLeave none -> "This is not there any more.";
                });
    }
}
