package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.play.Player;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.workspace.SimMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person who does something, and what only they see of it. */
final class Someone {
    private final TeamStage team;
    private final String handle;
    private String heard = "";

    Someone(TeamStage team, String handle) {
        this.team = team;
        this.handle = handle;
    }

    /** Types a command in the team's channel. */
    Someone types(String command) {
        return typesIn(TeamStage.CHANNEL, command);
    }

    Someone typesIn(String channel, String command) {
        return does(() -> player().in(channel).types(command));
    }

    Someone typesToTheBot(String command) {
        return does(() -> player().inDirectMessage().types(command));
    }

    /** Presses a button under a message, as they have it before them. */
    Someone presses(String button, Shown message) {
        return presses(button, message.newest());
    }

    Someone presses(String button, SimMessage message) {
        return does(() -> player().presses(button).on(message));
    }

    /** Does something, waits for all that follows from it, and listens. */
    Someone does(Supplier<Reply> act) {
        Map<String, String> before = privately();
        Reply reply = act.get();
        assertThat(reply.error()).as("Slack's word on what %s did", handle).isEmpty();
        listens(before, reply.text());
        return this;
    }

    void listens(Map<String, String> before, String answer) {
        team.settle();
        List<String> told = new ArrayList<>();
        privately().forEach((key, text) -> {
            if (!text.equals(before.get(key))) {
                told.add(text);
            }
        });
        if (!told.contains(answer)) {
            told.addFirst(answer);
        }
        heard = plain(String.join("\n", told));
    }

    /** All that this person and nobody else sees, by message. */
    Map<String, String> privately() {
        Map<String, String> all = new LinkedHashMap<>();
        team.slack().workspace().channels().forEach(channel -> player().sees(channel).stream()
                .filter(m -> m.isEphemeral() || channel.isDirect() && m.fromApp())
                .forEach(m -> all.put(m.channel() + "/" + m.ts(), m.asText())));
        return all;
    }

    /** What they were told at their last act contains all of this. */
    Someone sees(String... words) {
        assertThat(heard).as("what %s sees", handle).contains(words);
        assertThat(heard).doesNotContain("Exception", "at dev.muster", "on our side");
        return this;
    }

    Someone doesNotSee(String... words) {
        assertThat(heard).as("what %s sees", handle).doesNotContain(words);
        return this;
    }

    String heard() {
        return heard;
    }

    Form form() {
        return new Form(this, player().modal());
    }

    boolean hasForm() {
        return player().hasModal();
    }

    /** Their direct messages with the bot. */
    Room inbox() {
        return team.inbox(handle);
    }

    Player player() {
        return team.slack().as(handle);
    }

    /** Without the marks of bold text, which nobody looks for. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("*", "");
    }
}
