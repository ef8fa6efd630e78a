package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.simulator.workspace.SimMessage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lead has the tickets say how many people the shifts need. */
class NeededPeopleTest extends Scenario {
    private static final String TYPES = """
            Day 09:00-17:00 Mon-Fri 1
            Late 13:00-21:00 Mon-Fri 1
            """;

    /** Sixteen tickets in the nine o'clock hour of each of two Mondays. */
    private static void busyMondays(TeamStage team) {
        Team ours = team.team();
        for (String day : new String[] {"2026-11-02", "2026-11-09"}) {
            for (int i = 0; i < 16; i++) {
                Instant at = LocalDateTime.parse(day + "T09:%02d".formatted(i))
                        .atZone(TeamStage.BERLIN)
                        .toInstant();
                team.stage()
                        .store()
                        .tickets()
                        .open(new NewTicket(
                                ours.workspace(),
                                ours.id(),
                                "Refund " + i,
                                "",
                                Priority.NORMAL,
                                null,
                                Set.of(),
                                ours.members().getFirst().user(),
                                at));
            }
        }
    }

    private static ShiftType type(TeamStage team, String name) {
        return team.stage()
                .store()
                .shiftRulebook()
                .of(team.team().workspace(), team.team().id())
                .orElseThrow()
                .type(name)
                .orElseThrow();
    }

    private static SimMessage onlyMaraSees(TeamStage team, String words) {
        return team.slack().workspace().channels().stream()
                .flatMap(channel -> team.as("mara").player().sees(channel).stream())
                .filter(m -> m.isEphemeral() && m.asText().contains(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void theLeadTakesTheNumbersOverAndTakesThatBack() {
        TeamStage team = monday("10:00");
        busyMondays(team);
        team.as("mara").types("/shift types");
        team.as("mara").form().fill("types", TYPES).submit();

        team.as("ana").types("/shift demand").sees("for the lead");
        team.as("mara").types("/shift demand");
        team.as("mara")
                .form()
                .shows("A guess")
                .fill("per-ticket", "half an hour")
                .isRefusedAt("per-ticket", "'half an hour' is not a whole number of minutes from 1 to 1440")
                .fill("per-ticket", "30")
                .fill("window", "4")
                .fill("shrinkage", "0")
                .submit()
                .sees("Worked out");
        SimMessage numbers = team.inbox("mara")
                .shows("People that shifts need")
                .once()
                .with("16 tickets a week (mean of 2 weeks)", "1>3", "It is worst from Mon 09:00 to Mon 13:00")
                .newest();

        team.as("mara").presses("Use these numbers", numbers).sees("The shift types need these people from now on");
        assertThat(type(team, "Day").needed())
                .containsOnlyKeys(DayOfWeek.MONDAY)
                .containsEntry(DayOfWeek.MONDAY, 3);
        team.as("mara").presses("Use these numbers", numbers).sees("Nothing changed: the shift types are not those");

        team.as("mara")
                .presses("Undo", onlyMaraSees(team, "[Undo]"))
                .sees("need the people again that they needed before");
        assertThat(type(team, "Day").needed()).hasSize(5);
    }

    @Test
    void whereFewerPeopleWouldDoThatIsSaidBesideTheButton() {
        TeamStage team = monday("10:00");
        busyMondays(team);
        team.as("mara").types("/shift demand");
        team.as("mara").form().fill("per-ticket", "5").fill("shrinkage", "0").submit();
        team.inbox("mara")
                .shows("People that shifts need")
                .once()
                .with("is enough, and more than these tickets need.", "1>0", "[Use these numbers]");
    }

    @Test
    void withoutTicketsThereIsNothingToGoBy() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift demand");
        team.as("mara").form().submit().sees("There is no complete week, Monday to Sunday, with tickets yet");
    }
}
