package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form in which the lead writes what is agreed with one person; no roster, swap or cover breaks it afterwards. */
public final class ContractForm implements SubmissionHandler {
    public static final String CALLBACK = "shift-contract";
    private static final String HOURS = "hours";
    private static final String LATE = "late";
    private static final String DAYS = "days";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ANY = "any";
    private static final String NEVER = "never";
    private static final int WEEK = 7;
    private static final int LONGEST_HOURS = 5;
    private static final int LONGEST_NAME = 40;

    private final Teams teams;
    private final PersonRulesDesk desk;

    public ContractForm(Teams teams, PersonRulesDesk desk) {
        this.teams = teams;
        this.desk = desk;
    }

    static View view(Team team, Member member, Contract contract, Duration teamsHours) {
        Duration own = contract.mostHoursAWeek();
        InputBlock hours = Modals.line(
                HOURS,
                "Most hours a week",
                "Empty for the team's, which are " + RulesCommand.hours(teamsHours),
                own == null ? "" : RulesCommand.hours(own),
                LONGEST_HOURS);
        hours.setOptional(true);
        return Modals.modal(
                CALLBACK,
                "Agreed with one person",
                "Save",
                new OfTeam(team.id(), member.user().value()).value(),
                List.of(
                        Layout.section("*" + Mrkdwn.escape(Mrkdwn.shorten(member.name(), LONGEST_NAME)) + "*"),
                        hours,
                        late(contract.neverLate()),
                        Choices.several(
                                DAYS, "Weekdays off, always", Choices.weekdays(), Choices.names(contract.daysOff())),
                        date(FROM, "First day of work", contract.from()),
                        date(UNTIL, "Last day of work", contract.until())));
    }

    private static InputBlock late(boolean never) {
        var any = Modals.option("like everybody", ANY);
        var none = Modals.option("never: none that end after 20:00", NEVER);
        return InputBlock.builder()
                .blockId(LATE)
                .label(Layout.plain("Late shifts"))
                .element(StaticSelectElement.builder()
                        .actionId(LATE)
                        .options(List.of(any, none))
                        .initialOption(never ? none : any)
                        .build())
                .build();
    }

    private static InputBlock date(String block, String label, @Nullable LocalDate initial) {
        DatePickerElement element = DatePickerElement.builder().actionId(block).build();
        if (initial != null) {
            element.setInitialDate(initial.toString());
        }
        InputBlock input = InputBlock.builder()
                .blockId(block)
                .label(Layout.plain(label))
                .element(element)
                .build();
        input.setOptional(true);
        return input;
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<OfTeam> about = OfTeam.read(submission.privateMetadata());
        Optional<Team> team = about.flatMap(a -> teams.find(submission.caller().workspace(), a.team()));
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        if (!team.get().isLead(submission.caller().user())) {
            return new SubmissionAnswer.Done(
                    Answer.line("Only the lead, " + Mrkdwn.mention(team.get().lead()) + ", sets working rules."));
        }
        UserId person = new UserId(about.orElseThrow().id());
        Map<String, String> wrong = new HashMap<>();
        FormValues values = submission.values();
        Duration hours = values.text(HOURS).isEmpty() ? null : RulesCommand.read(values, HOURS, 1, WEEK * 12, wrong);
        LocalDate from = values.one(FROM).map(LocalDate::parse).orElse(null);
        LocalDate until = values.one(UNTIL).map(LocalDate::parse).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            wrong.put(UNTIL, "The last day is before the first.");
        }
        var days = Choices.days(values.many(DAYS));
        if (days.size() == WEEK) {
            wrong.put(DAYS, "One weekday must be left to work on. Who works no shifts any more leaves the team.");
        }
        if (!wrong.isEmpty()) {
            return new SubmissionAnswer.Wrong(wrong);
        }
        Contract contract = new Contract(hours, values.text(LATE).equals(NEVER), days, from, until);
        desk.agree(team.get(), person, contract);
        String agreed = PersonRulesText.contract(contract);
        return new SubmissionAnswer.Done(Answer.line(
                "%s: %s. Rosters, swaps and covers keep to it from now on; published shifts stay as they are."
                        .formatted(Mrkdwn.mention(person), agreed.isEmpty() ? "as everybody" : agreed)));
    }
}
