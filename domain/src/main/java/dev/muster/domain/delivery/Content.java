package dev.muster.domain.delivery;

import java.util.List;
import java.util.Map;

/**
 * What a message says, ready for whoever delivers it.
 *
 * @param <T> who may see it
 * @param text the plain words, for notifications and screen readers
 * @param blocks the layout, as a JSON array
 * @param facts machine-readable facts sent along with the message, e.g. the figures of a digest; flat names and values
 * @param attachments pictures and files between the blocks, by their place
 */
@SuppressWarnings("UnusedTypeParameter") // it only marks: that is what keeps private texts out of channels
public record Content<T extends Tier>(
        String text, String blocks, Map<String, String> facts, List<Attachment> attachments) {
    public Content {
        facts = Map.copyOf(facts);
        attachments = List.copyOf(attachments);
    }

    public Content(String text, String blocks, Map<String, String> facts) {
        this(text, blocks, facts, List.of());
    }

    public Content(String text, String blocks) {
        this(text, blocks, Map.of());
    }
}
