package dev.muster.bot.slack;

import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import dev.muster.bot.interaction.FormValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled into a form, whatever kind of field it is. */
final class FormReader {
    private FormReader() {}

    static FormValues values(@Nullable ViewState state) {
        Map<String, List<String>> byBlock = new HashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues().forEach((block, fields) -> {
                List<String> filled = new ArrayList<>();
                fields.values().forEach(field -> addTo(filled, field));
                if (!filled.isEmpty()) {
                    byBlock.put(block, List.copyOf(filled));
                }
            });
        }
        return new FormValues(byBlock);
    }

    private static void addTo(List<String> filled, Value field) {
        add(filled, field.getValue());
        add(filled, field.getSelectedDate());
        add(filled, field.getSelectedTime());
        add(filled, field.getSelectedDateTime());
        add(filled, field.getSelectedUser());
        add(filled, field.getSelectedConversation());
        add(filled, field.getSelectedChannel());
        addAll(filled, field.getSelectedUsers());
        addAll(filled, field.getSelectedConversations());
        addAll(filled, field.getSelectedChannels());
        SelectedOption option = field.getSelectedOption();
        if (option != null) {
            add(filled, option.getValue());
        }
        if (field.getSelectedOptions() != null) {
            field.getSelectedOptions().forEach(o -> add(filled, o.getValue()));
        }
    }

    private static void add(List<String> filled, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            filled.add(value.toString());
        }
    }

    private static void addAll(List<String> filled, @Nullable List<String> values) {
        if (values != null) {
            values.stream().filter(Objects::nonNull).forEach(filled::add);
        }
    }
}
