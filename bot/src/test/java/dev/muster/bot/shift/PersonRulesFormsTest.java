package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.STRANGER;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.shift.WishesKept;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** The forms in which people say what they wish, and the lead what is agreed with one of them. */
class PersonRulesFormsTest {
    private static final Team TEAM = team();
    private static final List<ShiftType> TYPES =
            List.of(shiftType("Early", "07:00", "15:00"), shiftType("Late", "14:00", "22:00"));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final Teams teams = Mockito.mock(Teams.class);
    private ShiftRules stored = new ShiftRules(WORKSPACE, TEAM.id(), TYPES, WorkingRules.DEFAULT, 4);
    private final PersonRulesDesk desk = new PersonRulesDesk(new ShiftRulebook() {
        @Override
        public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
            return Optional.of(stored);
        }

        @Override
        public boolean save(ShiftRules rules) {
            stored = rules;
            return true;
        }
    });

    PersonRulesFormsTest() {
        Mockito.when(teams.find(WORKSPACE, TEAM.id())).thenReturn(Optional.of(TEAM));
    }

    private SubmissionAnswer wishes(UserId who, Map<String, List<String>> values) {
        return new PreferCommand(teams, desk)
                .handle(new Submission(
                        new Caller(WORKSPACE, who, null), TEAM.id().value(), new FormValues(values), NOW));
    }

    private SubmissionAnswer agrees(UserId who, Map<String, List<String>> values) {
        return new ContractForm(teams, desk)
                .handle(new Submission(
                        new Caller(WORKSPACE, who, null), TEAM.id() + "/" + ANA, new FormValues(values), NOW));
    }

    private static String line(SubmissionAnswer answer) {
        assertThat(answer).isInstanceOf(SubmissionAnswer.Done.class);
        return ((Answer.OnlyYou) ((SubmissionAnswer.Done) answer).answer()).text();
    }

    @Test
    void theFormsShowWhatIsThereAlready() {
        var wishes = PreferCommand.view(
                TEAM, TYPES, new Wishes(Set.of("Early", "Gone"), Set.of("Late"), Set.of(DayOfWeek.FRIDAY)));
        SlackSchema.acceptsModal(wishes);
        assertThat(wishes.getBlocks().toString()).contains("Early, 07:00-15:00").doesNotContain("Gone");
        SlackSchema.acceptsModal(PreferCommand.view(TEAM, List.of(), Wishes.NONE));

        var contract = ContractForm.view(
                TEAM,
                TEAM.member(ANA).orElseThrow(),
                new Contract(Duration.ofMinutes(1170), true, Set.of(DayOfWeek.MONDAY), FRIDAY, null),
                Duration.ofHours(40));
        SlackSchema.acceptsModal(contract);
        assertThat(contract.getBlocks().toString())
                .contains("initialValue=19.5", "initialDate=2026-11-27", "which are 40");
    }

    @Test
    void wishesAreOnesOwnAndGoAsTheyCame() {
        assertThat(line(wishes(ANA, Map.of("rather-not", List.of("Late"), "days", List.of("SATURDAY", "FRIDAY")))))
                .startsWith("Noted: rather not Late, rather not on Fri and Sat.");
        assertThat(desk.of(TEAM, ANA).wishes())
                .isEqualTo(new Wishes(Set.of(), Set.of("Late"), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
        assertThat(line(wishes(ANA, Map.of()))).startsWith("You have no wishes any more");
        assertThat(desk.of(TEAM, ANA).wishes().areNone()).isTrue();
        assertThat(line(wishes(STRANGER, Map.of("days", List.of("FRIDAY"))))).startsWith("You are not on");
        assertThat(line(wishes(LEAD, Map.of("days", List.of("FRIDAY"))))).startsWith("You are not on");
        assertThat(stored.working().people()).isEmpty();
    }

    @Test
    void aWishForNoDayAtAllIsRefused() {
        List<String> six = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
        assertThat(wishes(ANA, Map.of("days", six)))
                .isEqualTo(new SubmissionAnswer.Wrong(Map.of("days", "Choose at most 5 weekdays.")));
    }

    @Test
    void onlyTheLeadWritesWhatIsAgreed() {
        Map<String, List<String>> values =
                Map.of("hours", List.of("20"), "late", List.of("never"), "days", List.of("WEDNESDAY"));
        assertThat(line(agrees(RAJ, values))).startsWith("Only the lead");
        assertThat(stored.working().people()).isEmpty();
        assertThat(line(agrees(LEAD, values))).startsWith("<@U0ANA>: at most 20 h a week, never late, never on Wed.");
        assertThat(desk.of(TEAM, ANA).contract())
                .isEqualTo(new Contract(Duration.ofHours(20), true, Set.of(DayOfWeek.WEDNESDAY), null, null));
        assertThat(line(agrees(LEAD, Map.of("late", List.of("any"))))).startsWith("<@U0ANA>: as everybody.");
    }

    @Test
    void whatCannotBeAgreedSaysWhichField() {
        assertThat(agrees(LEAD, Map.of("hours", List.of("many"))))
                .isEqualTo(new SubmissionAnswer.Wrong(Map.of("hours", "Write a number from 1 to 84.")));
        assertThat(agrees(LEAD, Map.of("from", List.of("2026-11-27"), "until", List.of("2026-11-26"))))
                .isEqualTo(new SubmissionAnswer.Wrong(Map.of("until", "The last day is before the first.")));
        assertThat(stored.working().people()).isEmpty();
    }

    @Test
    void theLeadReadsHowManyShiftsAreAsWishedAndWhoseAreNot() {
        WishesKept kept = new WishesKept(14, List.of(new Shift(FRIDAY, "Late", ANA), new Shift(FRIDAY, "Late", RAJ)));
        assertThat(PersonRulesText.kept(kept, u -> u.equals(ANA) ? "<Ana>" : "Raj"))
                .isEqualTo(
                        "Wishes: 12 of 14 shifts are as people wish; not: &lt;Ana&gt; (Fri 27 Nov), Raj (Fri 27 Nov)");
        assertThat(PersonRulesText.kept(new WishesKept(3, List.of()), UserId::value))
                .isEqualTo("Wishes: 3 of 3 shifts are as people wish");
    }
}
