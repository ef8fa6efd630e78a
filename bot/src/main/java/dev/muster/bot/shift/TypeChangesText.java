package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.TypeChanges;
import java.util.ArrayList;
import java.util.List;

/** What a proposal of changes says of shift types that the team has changed since the roster was published. */
final class TypeChangesText {
    private TypeChangesText() {}

    /** One line, with the way out. */
    static String line(TypeChanges types, Period period) {
        List<String> hours = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (TypeChanges.Change change : types.changes()) {
            String name = "*" + escape(change.name()) + "*";
            switch (change) {
                case TypeChanges.Hours other ->
                    hours.add("%s keeps %s here, not %s".formatted(name, hours(other.published()), hours(other.now())));
                case TypeChanges.Needs other -> needs.add(name);
                case TypeChanges.GivenUp gone -> others.add(name + " is given up");
                case TypeChanges.Added added -> others.add(name + " is new");
            }
        }
        List<String> parts = new ArrayList<>(hours);
        if (!needs.isEmpty()) {
            parts.add("other people are needed on " + Mrkdwn.list(needs, ""));
        }
        parts.addAll(others);
        StringBuilder text = new StringBuilder("🕗 The shift types have changed since this roster was published: ")
                .append(String.join("; ", parts))
                .append('.');
        if (!hours.isEmpty()) {
            text.append(" New hours begin with the next roster, `/shift plan %s`; to have them sooner, give the shift"
                    .formatted(period.to().plusDays(1)));
            text.append(" another name by `/shift types`, then *Plan again*.");
        }
        if (!types.planned()) {
            text.append(" This was planned before the last change: *Plan again* follows it.");
        } else if (parts.size() > hours.size()) {
            text.append(" This is planned for what is needed now; `/shift types` and *Plan again* change that.");
        }
        return text.toString();
    }

    private static String hours(ShiftType type) {
        return type.start() + "-" + type.end();
    }
}
