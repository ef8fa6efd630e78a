package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
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
import dev.muster.bot.interaction.LeadsForm;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /shift rules}: the working rules that no roster may break, and whose word a swap takes. */
public final class RulesCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift",
            "rules",
            "[@who]",
            "sets hours, days in a row, rest, and who approves swaps; or what is agreed with one person",
            Who.LEAD);
    public static final String CALLBACK = "shift-rules";
    private static final String HOURS = "hours";
    private static final String DAYS = "days";
    private static final String REST = "rest";
    private static final String SWAPS = "swaps";
    private static final int LONGEST = 5;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    /** Up to two digits; halves and quarters of an hour may follow. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}([.,](0|00|25|5|50|75))?");

    private final Teams teams;
    private final ShiftRulebook rulebook;

    public RulesCommand(Teams teams, ShiftRulebook rulebook) {
        this.teams = teams;
        this.rulebook = rulebook;
    }

    @Override
    public Answer handle(Command command) {
        Optional<ShiftRules> rules =
                rulebook.of(command.team().workspace(), command.team().id());
        if (!command.arguments().isBlank()) {
            return ofOne(command, rules.map(ShiftRules::working).orElse(WorkingRules.DEFAULT));
        }
        return new Answer.Modal(view(
                command.team(),
                rules.map(ShiftRules::working).orElse(WorkingRules.DEFAULT),
                rules.map(ShiftRules::swaps).orElse(SwapApproval.BY_THE_LEAD)));
    }

    private static Answer ofOne(Command command, WorkingRules working) {
        Optional<Member> member =
                Typed.person(command.arguments(), command.team()).flatMap(command.team()::member);
        return member.<Answer>map(m -> new Answer.Modal(ContractForm.view(
                        command.team(), m, working.of(m.user()).contract(), working.mostHoursAWeek())))
                .orElseGet(() -> Answer.line(
                        "`%s` is nobody on the rosters of %s. Write `/shift rules @who` for one person, `/shift rules` for the team."
                                .formatted(
                                        Mrkdwn.code(Typed.plain(command.arguments())),
                                        Mrkdwn.escape(command.team().name()))));
    }

    static View view(Team team, WorkingRules working, SwapApproval swaps) {
        return Modals.modal(
                CALLBACK,
                "Working rules",
                "Save",
                team.id().value(),
                List.of(
                        Modals.line(
                                HOURS,
                                "Most hours a week",
                                "Of one person, Monday to Sunday; 1 to 84",
                                hours(working.mostHoursAWeek()),
                                LONGEST),
                        Modals.line(
                                DAYS,
                                "Most days in a row",
                                "1 to 14",
                                String.valueOf(working.mostDaysInARow()),
                                LONGEST),
                        Modals.line(
                                REST,
                                "Least hours of rest between two shifts",
                                "0 to 24, like 11 or 11.5",
                                hours(working.rest()),
                                LONGEST),
                        InputBlock.builder()
                                .blockId(SWAPS)
                                .label(Layout.plain("Swaps and covers are approved"))
                                .element(StaticSelectElement.builder()
                                        .actionId(SWAPS)
                                        .options(Arrays.stream(SwapApproval.values())
                                                .map(RulesCommand::option)
                                                .toList())
                                        .initialOption(option(swaps))
                                        .build())
                                .build()));
    }

    private static OptionObject option(SwapApproval swaps) {
        return Modals.option(
                switch (swaps) {
                    case BY_THE_LEAD -> "by the lead";
                    case AUTOMATIC -> "automatically, where shares stay fair";
                },
                swaps.name());
    }

    static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMinutes())
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams,
                submission,
                submission.privateMetadata(),
                "sets working rules",
                team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        Map<String, String> wrong = new HashMap<>();
        FormValues values = submission.values();
        Duration hours = read(values, HOURS, 1, 84, wrong);
        Duration days = read(values, DAYS, 1, 14, wrong);
        Duration rest = read(values, REST, 0, 24, wrong);
        if (days.toMinutesPart() != 0) {
            wrong.put(DAYS, "Write a whole number from 1 to 14.");
        }
        SwapApproval swaps = values.text(SWAPS).equals(SwapApproval.AUTOMATIC.name())
                ? SwapApproval.AUTOMATIC
                : SwapApproval.BY_THE_LEAD;
        return wrong.isEmpty()
                ? save(team, new WorkingRules(rest, (int) days.toHours(), hours), swaps)
                : new SubmissionAnswer.Wrong(wrong);
    }

    /** A number as so many hours; zero, and a line that says what would be right, for anything else. */
    static Duration read(FormValues values, String field, int least, int most, Map<String, String> wrong) {
        String typed = values.text(field);
        if (NUMBER.matcher(typed).matches()) {
            Duration read = Duration.ofMinutes(
                    new BigDecimal(typed.replace(',', '.')).multiply(MINUTES).longValueExact());
            if (read.compareTo(Duration.ofHours(least)) >= 0 && read.compareTo(Duration.ofHours(most)) <= 0) {
                return read;
            }
        }
        wrong.put(field, "Write a number from %d to %d.".formatted(least, most));
        return Duration.ZERO;
    }

    private SubmissionAnswer save(Team team, WorkingRules working, SwapApproval swaps) {
        Optional<ShiftRules> before = rulebook.of(team.workspace(), team.id());
        ShiftRules after = new ShiftRules(
                team.workspace(),
                team.id(),
                before.map(ShiftRules::types).orElse(List.of()),
                new WorkingRules(
                        working.rest(),
                        working.mostDaysInARow(),
                        working.mostHoursAWeek(),
                        before.map(r -> r.working().people()).orElse(Map.of())),
                swaps,
                before.map(ShiftRules::version).orElse(0L) + 1);
        return rulebook.save(after)
                ? new SubmissionAnswer.Done(
                        Answer.line(
                                "The working rules of " + Mrkdwn.escape(team.name())
                                        + " are saved. Rosters, swaps and covers keep to them from now on; published shifts stay as they are."))
                : new SubmissionAnswer.Wrong(
                        Map.of(HOURS, "Somebody else changed them meanwhile. Close this and open it again."));
    }
}
