package dev.muster.bot.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person filled into a modal, by block id: each field's texts, ids or chosen values; nothing for a field left empty.
 */
public record FormValues(Map<String, List<String>> byBlock) {
    public FormValues {
        byBlock = Map.copyOf(byBlock);
    }

    public Optional<String> one(String block) {
        return many(block).stream().findFirst();
    }

    public List<String> many(String block) {
        return byBlock.getOrDefault(block, List.of());
    }

    /** The trimmed text of a field; empty when it was left empty. */
    public String text(String block) {
        return one(block).map(String::strip).orElse("");
    }
}
