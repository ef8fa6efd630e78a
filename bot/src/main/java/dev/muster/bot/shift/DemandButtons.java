package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.staffing.StaffingDesk;
import dev.muster.domain.staffing.StaffingDesk.UseOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.List;
import java.util.Optional;

/** The buttons under worked-out numbers: take them over, and take that back. */
public final class DemandButtons {
    public static final String USE = "demand-use";
    public static final String UNDO = "demand-undo";
    /** Slack's limit for what a button carries. */
    private static final int LONGEST_VALUE = 2000;

    private final Teams teams;
    private final StaffingDesk desk;

    public DemandButtons(Teams teams, StaffingDesk desk) {
        this.teams = teams;
        this.desk = desk;
    }

    /** What a button carries; empty when it doesn't fit, with dozens of shift types. */
    static Optional<String> value(Team team, NeededNumbers numbers) {
        return Optional.of(new OfTeam(team.id(), numbers.value()).value()).filter(v -> v.length() <= LONGEST_VALUE);
    }

    /** Takes the numbers over. */
    public PressHandler use() {
        return press ->
                change(press, "The shift types need these people from now on; rosters planned after this keep to it.");
    }

    /** Puts the numbers back. */
    public PressHandler undo() {
        return press -> change(press, "The shift types need the people again that they needed before.");
    }

    private Answer change(Press press, String done) {
        Optional<OfTeam> pressed = OfTeam.read(press.value());
        Optional<Team> team = pressed.flatMap(p -> teams.find(press.caller().workspace(), p.team()));
        Optional<NeededNumbers> numbers = pressed.flatMap(p -> NeededNumbers.read(p.id()));
        if (team.isEmpty() || numbers.isEmpty()) {
            return Answer.line("This team is not there any more.");
        }
        return switch (desk.use(
                team.get(),
                press.caller().user(),
                numbers.get().version(),
                numbers.get().people())) {
            case UseOutcome.Used used -> used(team.get(), used.before(), used.after(), done);
            case UseOutcome.NotTheLead other ->
                Answer.line("Only the lead, " + Mrkdwn.mention(other.lead()) + ", sets what shifts need.");
            case UseOutcome.ChangedMeanwhile changed ->
                Answer.line("Nothing changed: the shift types are not those any more for which this was worked out."
                        + " `/shift demand` works it out again, `/shift types` shows them.");
        };
    }

    private static Answer used(Team team, ShiftRules before, ShiftRules after, String done) {
        Optional<String> back = value(team, NeededNumbers.of(before).over(after.version()));
        return back.isEmpty()
                ? Answer.line(done)
                : new Answer.OnlyYou(
                        done, List.of(Layout.section(done), Layout.buttons(Layout.button("Undo", UNDO, back.get()))));
    }
}
