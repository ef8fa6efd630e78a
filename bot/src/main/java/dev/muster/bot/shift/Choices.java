package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.shift.ShiftType;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields in which several of a few things are chosen, or none. */
final class Choices {
    private Choices() {}

    /**
     * A field.
     *
     * @param options what is shown, by value; at least one
     * @param chosen values; those that are no option any more are left out
     */
    static InputBlock several(String block, String label, Map<String, String> options, Set<String> chosen) {
        MultiStaticSelectElement element = MultiStaticSelectElement.builder()
                .actionId(block)
                .options(options(options, options.keySet()))
                .build();
        List<OptionObject> initial = options(options, chosen);
        if (!initial.isEmpty()) {
            element.setInitialOptions(initial);
        }
        InputBlock input = InputBlock.builder()
                .blockId(block)
                .label(Layout.plain(label))
                .element(element)
                .build();
        input.setOptional(true);
        return input;
    }

    private static List<OptionObject> options(Map<String, String> options, Set<String> which) {
        return options.entrySet().stream()
                .filter(e -> which.contains(e.getKey()))
                .map(e -> Modals.option(e.getValue(), e.getKey()))
                .toList();
    }

    static Map<String, String> names(List<ShiftType> types) {
        Map<String, String> names = new LinkedHashMap<>();
        types.forEach(t -> names.put(t.name(), "%s, %s-%s".formatted(t.name(), t.start(), t.end())));
        return names;
    }

    static Map<String, String> weekdays() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(d -> names.put(d.name(), d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        return names;
    }

    static Set<String> names(Collection<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).collect(Collectors.toSet());
    }

    static Set<DayOfWeek> days(List<String> names) {
        return names.stream()
                .filter(weekdays()::containsKey)
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }
}
