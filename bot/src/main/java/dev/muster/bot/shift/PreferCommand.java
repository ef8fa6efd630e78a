package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /shift prefer}: what a person wishes of their own shifts. */
public final class PreferCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "shift", "prefer", "", "sets which shifts and weekdays you would rather have", Who.TEAM)
            .safeToRepeat();
    public static final String CALLBACK = "shift-prefer";
    private static final String RATHER = "rather";
    private static final String RATHER_NOT = "rather-not";
    private static final String DAYS = "days";
    private static final int MOST_DAYS = 5;
    private static final String NOT_ON_ROSTERS = "You are not on this team's rosters, so there is nothing to wish for.";

    private final Teams teams;
    private final PersonRulesDesk desk;

    public PreferCommand(Teams teams, PersonRulesDesk desk) {
        this.teams = teams;
        this.desk = desk;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        if (team.member(command.caller().user()).isEmpty()) {
            return Answer.line(NOT_ON_ROSTERS);
        }
        return new Answer.Modal(view(
                team, desk.types(team), desk.of(team, command.caller().user()).wishes()));
    }

    static View view(Team team, List<ShiftType> types, Wishes wishes) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!types.isEmpty()) {
            Map<String, String> names = Choices.names(types);
            blocks.add(Choices.several(RATHER, "Shifts that you would rather have", names, wishes.rather()));
            blocks.add(Choices.several(RATHER_NOT, "Shifts that you would rather not have", names, wishes.ratherNot()));
        }
        blocks.add(Choices.several(
                DAYS,
                "Weekdays on which you would rather be off",
                Choices.weekdays(),
                Choices.names(wishes.daysOff())));
        blocks.add(Layout.context(
                "Rosters keep to it where nobody's fair share suffers; the lead sees it. For days on which you can't work,"
                        + " ask for leave."));
        return Modals.modal(CALLBACK, "Your wishes", "Save", team.id().value(), blocks);
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty() || team.get().member(submission.caller().user()).isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line(NOT_ON_ROSTERS));
        }
        FormValues values = submission.values();
        Wishes wishes = new Wishes(
                Set.copyOf(values.many(RATHER)), Set.copyOf(values.many(RATHER_NOT)), Choices.days(values.many(DAYS)));
        Set<String> both = new HashSet<>(wishes.rather());
        both.retainAll(wishes.ratherNot());
        if (!both.isEmpty()) {
            return new SubmissionAnswer.Wrong(
                    Map.of(RATHER_NOT, both.iterator().next() + " is among those that you would rather have."));
        }
        if (wishes.daysOff().size() > MOST_DAYS) {
            return new SubmissionAnswer.Wrong(Map.of(DAYS, "Choose at most %d weekdays.".formatted(MOST_DAYS)));
        }
        desk.wish(team.get(), submission.caller().user(), wishes);
        return new SubmissionAnswer.Done(Answer.line(
                wishes.areNone()
                        ? "You have no wishes any more; every shift suits you."
                        : "Noted: %s. The next roster keeps to it where nobody's fair share suffers."
                                .formatted(PersonRulesText.wishes(wishes))));
    }
}
