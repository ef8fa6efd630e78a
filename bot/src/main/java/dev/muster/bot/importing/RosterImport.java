package dev.muster.bot.importing;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterDesk.Draft;
import dev.muster.domain.shift.RosterDesk.PlanRefusal;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a proposal of a CSV file's shifts, or says why not. */
public final class RosterImport {
    private final RosterDesk rosters;
    private final ShiftRulebook rulebook;
    private final Team team;

    /** What comes of a file. */
    public sealed interface Outcome {
        /** A proposal, not stored yet. */
        record Drafted(Draft draft) implements Outcome {}

        /** Nothing; each line says why. */
        record Refused(List<String> lines) implements Outcome {
            public Refused {
                lines = List.copyOf(lines);
            }
        }
    }

    public RosterImport(RosterDesk rosters, ShiftRulebook rulebook, Team team) {
        this.rosters = rosters;
        this.rulebook = rulebook;
        this.team = team;
    }

    /** Drafts the roster of a file's bytes; stores nothing. */
    public Outcome draft(byte[] file, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        List<ShiftType> types =
                rulebook.of(team.workspace(), team.id()).map(ShiftRules::types).orElse(List.of());
        if (types.isEmpty()) {
            return refused("the team has no shift types yet: the lead sets them with `/shift types` in Slack");
        }
        if (team.members().isEmpty()) {
            return refused("the team has no associates yet: `/muster setup` in Slack adds them");
        }
        return switch (RosterFile.read(file, team, types, today)) {
            case RosterFile.Read.Wrong wrong -> new Outcome.Refused(wrong.lines());
            case RosterFile.Read.Shifts read -> draft(read.shifts(), today, now);
        };
    }

    private Outcome draft(List<Shift> shifts, LocalDate today, Instant now) {
        LocalDate first =
                shifts.stream().map(Shift::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                shifts.stream().map(Shift::date).max(LocalDate::compareTo).orElseThrow();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (ChronoUnit.DAYS.between(first, last) >= 7L * Period.MOST_WEEKS) {
            return refused("its dates, %s to %s, are too far apart: a roster covers %d weeks; split the file"
                    .formatted(first, last, Period.MOST_WEEKS));
        }
        List<Period> possible = Stream.of(monday, first)
                .filter(from -> ChronoUnit.DAYS.between(from, last) < 7L * Period.MOST_WEEKS)
                .map(from -> new Period(from, (int) (ChronoUnit.DAYS.between(from, last) / 7) + 1))
                .toList();
        Optional<Period> free = possible.stream()
                .filter(period -> rosters.refusal(team, period, today).isEmpty())
                .findFirst();
        return free.<Outcome>map(period -> new Outcome.Drafted(rosters.draft(team, period, shifts, now)))
                .orElseGet(() -> refused(
                        words(rosters.refusal(team, possible.getLast(), today).orElseThrow())));
    }

    private static String words(PlanRefusal refusal) {
        return switch (refusal) {
            case PlanRefusal.InThePast past -> "its weeks begin in the past: today is " + past.today();
            case PlanRefusal.AlreadyPublished other ->
                "a roster for %s to %s is published already, and its weeks would overlap: leave these dates out"
                        .formatted(
                                other.published().period().from(),
                                other.published().period().to());
            case PlanRefusal.NoShiftTypes none -> "the team has no shift types yet";
            case PlanRefusal.NoMembers none -> "the team has no associates yet";
            case PlanRefusal.NothingLeft over -> "its weeks are over";
            case PlanRefusal.NothingPublished none -> "there is no such roster";
        };
    }

    private static Outcome refused(String line) {
        return new Outcome.Refused(List.of(line));
    }
}
