package dev.muster.simulator.play;

import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What everyone in a channel sees, read anew at every call. */
public record Conversation(Workspace workspace, ChannelId id) {

    /** All messages, replies included, oldest first. */
    public List<SimMessage> messages() {
        return workspace.messages().in(id);
    }

    public List<SimMessage> repliesTo(SimMessage message) {
        return workspace.messages().repliesTo(id, message.ts());
    }

    public Optional<SimMessage> last() {
        List<SimMessage> all = messages();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The newest message whose text contains the words. */
    public Optional<SimMessage> lastWith(String words) {
        return messages().reversed().stream()
                .filter(message -> message.asText().contains(words))
                .findFirst();
    }

    /** The whole conversation as a person reads it. */
    public String asText() {
        return messages().stream().map(SimMessage::asText).collect(Collectors.joining("\n"));
    }
}
