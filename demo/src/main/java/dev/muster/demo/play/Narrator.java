package dev.muster.demo.play;

import dev.muster.demo.stage.Stage;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Lets people act, tells what each of them sees of it, and remembers what somebody should have seen but did not. */
final class Narrator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Stage stage;
    private final ZoneId zone;
    private final String channel;
    private final List<Person> people;
    private final PrintStream out;
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, StringBuilder> heard = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    Narrator(Stage stage, ZoneId zone, String channel, List<Person> people, PrintStream out) {
        this.stage = stage;
        this.zone = zone;
        this.channel = channel;
        this.people = List.copyOf(people);
        this.out = out;
    }

    void scene(String title) {
        out.println();
        out.println("== " + title + " ==");
    }

    void tells(String line) {
        out.println();
        out.println("-- " + now() + " -- " + line);
    }

    /** Somebody types a command in the channel; returns everything new that they see of it. */
    String types(Person person, String command) {
        tells(person.displayName() + " types in " + channel + ": " + command);
        heard.clear();
        Reply reply = stage.slack().as(person).in(channel).types(command);
        if (!reply.acknowledged()) {
            missing.add("an answer to " + person.displayName() + "'s " + command + ": " + reply.error());
        }
        look();
        return heardBy(person);
    }

    /** Somebody presses a button under a message; returns everything new that they see of it. */
    String presses(Person person, String button, SimMessage message) {
        tells(person.displayName() + " presses [" + button + "]");
        heard.clear();
        stage.slack().as(person).presses(button).on(message);
        look();
        return heardBy(person);
    }

    /** Somebody submits the modal that they filled in. */
    Submission submits(Person person, Modal modal) {
        tells(person.displayName() + " submits:");
        print(modal.asText());
        heard.clear();
        Submission submission = modal.submit();
        if (!submission.accepted()) {
            out.println("   the form stays open: " + submission.errors() + submission.trouble());
        }
        look();
        return submission;
    }

    /** Time passes; everything that falls due on the way happens. */
    void waitsUntil(Instant instant) {
        tells("time passes until " + TIME.format(instant.atZone(zone)));
        heard.clear();
        stage.moveTo(instant);
        look();
    }

    /** Tells what is new to each person since the last look. */
    void look() {
        stage.settle();
        tellNew(channel + ":", "", stage.slack().channel(channel).messages());
        for (Person person : people) {
            // Wherever they pressed: a line that answers a press comes to the place of the button.
            List<SimMessage> alone = stage.slack().workspace().channels().stream()
                    .flatMap(c -> stage.slack().as(person).sees(c).stream())
                    .filter(SimMessage::isEphemeral)
                    .toList();
            tellNew("only " + person.displayName() + " sees:", person.id().value(), alone);
            tellNew(
                    "to " + person.displayName() + ":",
                    person.id().value(),
                    stage.slack().directMessages(person));
        }
    }

    private void tellNew(String whom, String person, List<SimMessage> messages) {
        for (SimMessage message : messages) {
            String text = message.asText();
            String before = shown.put(person + "/" + message.channel() + "/" + message.ts(), text);
            if (!Objects.equals(before, text)) {
                out.println("   " + whom + (before == null ? "" : " (changed)"));
                print(text);
                heard.computeIfAbsent(person, p -> new StringBuilder())
                        .append(plain(text))
                        .append('\n');
            }
        }
    }

    /** Without the marks of bold text, which nobody looks for. */
    static String plain(String text) {
        return text.replace("*", "");
    }

    private void print(String text) {
        text.lines().forEach(line -> out.println("     | " + line));
    }

    /** What was new to a person at the last step, apart from what the whole channel saw. */
    String heardBy(Person person) {
        return heard.getOrDefault(person.id().value(), new StringBuilder()).toString();
    }

    /** What was new to the channel at the last step. */
    String heardInChannel() {
        return heard.getOrDefault("", new StringBuilder()).toString();
    }

    void expect(String what, boolean seen) {
        if (!seen) {
            missing.add(what);
            out.println("   MISSING: " + what);
        }
    }

    /** What somebody should have seen, but did not. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    private String now() {
        return TIME.format(stage.clock().instant().atZone(zone));
    }
}
