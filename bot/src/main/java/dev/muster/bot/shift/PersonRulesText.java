package dev.muster.bot.shift;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Weekdays;
import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.shift.WishesKept;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wishes and agreements in words. */
final class PersonRulesText {
    private static final int MOST_SHIFTS = 3;

    private PersonRulesText() {}

    /** "rather Early, rather not on Fri and Sat"; empty for none. */
    static String wishes(Wishes wishes) {
        List<String> parts = new ArrayList<>();
        if (!wishes.rather().isEmpty()) {
            parts.add("rather " + types(wishes.rather()));
        }
        if (!wishes.ratherNot().isEmpty()) {
            parts.add("rather not " + types(wishes.ratherNot()));
        }
        if (!wishes.daysOff().isEmpty()) {
            parts.add("rather not on " + days(wishes.daysOff()));
        }
        return String.join(", ", parts);
    }

    private static String types(Set<String> names) {
        return Mrkdwn.list(names.stream().sorted().map(Mrkdwn::escape).toList(), "");
    }

    private static String days(Collection<DayOfWeek> days) {
        return Mrkdwn.list(days.stream().sorted().map(Weekdays::shortName).toList(), "");
    }

    /** "at most 20 h a week, never late, never on Fri, until Thu 31 Dec 2026"; empty for none. */
    static String contract(Contract contract) {
        List<String> parts = new ArrayList<>();
        if (contract.mostHoursAWeek() != null) {
            parts.add("at most " + RulesCommand.hours(contract.mostHoursAWeek()) + " h a week");
        }
        if (contract.neverLate()) {
            parts.add("never late");
        }
        if (!contract.daysOff().isEmpty()) {
            parts.add("never on " + days(contract.daysOff()));
        }
        if (contract.from() != null) {
            parts.add("from " + Dates.dayAndYear(contract.from()));
        }
        if (contract.until() != null) {
            parts.add("until " + Dates.dayAndYear(contract.until()));
        }
        return String.join(", ", parts);
    }

    /** "Wishes: 12 of 14 shifts are as people wish; not: Ana (Fri 27 Nov), Raj (Sat 28 Nov, Sun 29 Nov)". */
    static String kept(WishesKept kept, Function<UserId, String> names) {
        String not = kept.people().stream()
                .map(person -> Mrkdwn.escape(names.apply(person)) + " (" + days(kept, person) + ")")
                .collect(Collectors.joining(", "));
        return "Wishes: %d of %d shifts are as people wish%s"
                .formatted(kept.kept(), kept.shifts(), not.isEmpty() ? "" : "; not: " + not);
    }

    private static String days(WishesKept kept, UserId person) {
        List<Shift> theirs =
                kept.against().stream().filter(s -> s.person().equals(person)).toList();
        String some =
                theirs.stream().limit(MOST_SHIFTS).map(s -> Dates.day(s.date())).collect(Collectors.joining(", "));
        return theirs.size() > MOST_SHIFTS ? some + " and " + (theirs.size() - MOST_SHIFTS) + " more" : some;
    }
}
