package dev.muster.bot.shift;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.Clash;
import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says in a line what is short and why, people with the same cause together. */
final class ShortfallText {
    private ShortfallText() {}

    /** "Tue 1 Dec Late: 1 of 2. Ana is on leave; Raj and Mei need their rest". */
    static String line(Shortfall shortfall, Function<UserId, String> name) {
        Map<String, List<String>> byCause = new LinkedHashMap<>();
        for (Cause cause : shortfall.causes()) {
            byCause.computeIfAbsent(words(cause), w -> new ArrayList<>())
                    .add(Mrkdwn.escape(name.apply(cause.person())));
        }
        List<String> causes = new ArrayList<>();
        byCause.forEach((words, people) -> causes.add(Mrkdwn.list(people, "") + ": " + words));
        return "*%s %s*: %d of %d. %s"
                .formatted(
                        Dates.day(shortfall.date()),
                        Mrkdwn.escape(shortfall.type()),
                        shortfall.staffed(),
                        shortfall.needed(),
                        causes.isEmpty() ? "There is nobody else." : String.join("; ", causes) + ".");
    }

    /** "*Tue 1 Dec Late*, Raj: too little rest between shifts". */
    static String line(Breach breach, Function<UserId, String> name) {
        return "*%s %s*, %s: %s"
                .formatted(
                        Dates.day(breach.shift().date()),
                        Mrkdwn.escape(breach.shift().type()),
                        Mrkdwn.escape(name.apply(breach.shift().person())),
                        words(breach.cause()));
    }

    /** "Tue 1 Dec Early of Raj: on leave". */
    static String line(Clash clash, Function<UserId, String> name) {
        Cause cause = clash.cause();
        return "%s %s of %s: %s"
                .formatted(
                        Dates.day(clash.pin().date()),
                        Mrkdwn.escape(String.valueOf(clash.pin().type())),
                        Mrkdwn.escape(name.apply(clash.pin().person())),
                        cause == null ? "the person or the shift is not there any more" : words(cause));
    }

    /** The same as plain words under a field: "Raj: on leave. Choose somebody else for this shift." */
    static String wayOut(Breach breach, Function<UserId, String> name) {
        String person = name.apply(breach.shift().person());
        return switch (breach.cause()) {
            case Shortfall.OnLeave leave -> person + " is on leave that day. Choose somebody else.";
            case Shortfall.LacksSkill lacks ->
                "%s doesn't have the skill %s. Choose somebody who has, or `/skill set` it first."
                        .formatted(person, lacks.skill());
            case Shortfall.ByContract agreed ->
                "%s is %s. Choose somebody else, or change what is agreed: `/shift rules @who`."
                        .formatted(person, words(agreed.clause()));
            case Shortfall.OtherShift other ->
                "%s is on %s that day. Take them off that one first.".formatted(person, other.type());
            case Shortfall.NeedsRest rest ->
                person + " has too little rest before or after. Choose somebody else, or change their shift of the day"
                        + " before or after first.";
            case Shortfall.HoursUsedUp used ->
                "%s has %d h in that week already. Take another shift of that week off them first."
                        .formatted(person, used.hours());
            case Shortfall.TooManyDays days ->
                "%s has %d days in a row beside it. Give them a day off first.".formatted(person, days.days());
            case Shortfall.NotChosen free -> person + " can't be on this shift.";
        };
    }

    static String words(Cause cause) {
        return switch (cause) {
            case Shortfall.OnLeave leave -> "on leave";
            case Shortfall.LacksSkill lacks -> "no `" + lacks.skill() + "`";
            case Shortfall.ByContract agreed -> words(agreed.clause());
            case Shortfall.OtherShift other -> "on " + Mrkdwn.escape(other.type()) + " that day";
            case Shortfall.NeedsRest rest -> "too little rest between shifts";
            case Shortfall.HoursUsedUp used -> "at " + used.hours() + " h that week";
            case Shortfall.TooManyDays days -> days.days() + " days in a row";
            case Shortfall.NotChosen free -> "free; no rule against it";
        };
    }

    private static String words(Contract.Clause clause) {
        return switch (clause) {
            case NOT_YET_THERE -> "not there yet";
            case NOT_THERE_ANY_MORE -> "not there any more";
            case DAY_OFF -> "off on that weekday";
            case NEVER_LATE -> "never on late shifts";
        };
    }
}
