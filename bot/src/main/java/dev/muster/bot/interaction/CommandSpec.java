package dev.muster.bot.interaction;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One line of the command table: what a command is called and what help, manifest and README say of it.
 *
 * @param area the first word, and the slash command, e.g. {@code ticket}
 * @param verb the second word, e.g. {@code claim}
 * @param arguments how to write the rest, e.g. {@code [N]}; empty for nothing
 * @param what one short sentence
 * @param repeatable whether, with such arguments, doing it twice for one request changes no more than doing it once
 * @param also a first word that means this command, too, where the verb would stand, e.g. {@code 42} for {@code show 42}
 */
public record CommandSpec(
        String area, String verb, String arguments, String what, Who who, Predicate<String> repeatable, Pattern also) {
    private static final Pattern NO_WORD = Pattern.compile("(?!)");

    public CommandSpec(String area, String verb, String arguments, String what, Who who) {
        this(area, verb, arguments, what, who, any -> false, NO_WORD);
    }

    /** The same command, which only shows something. */
    public CommandSpec safeToRepeat() {
        return safeToRepeat(any -> true);
    }

    /** The same command, which changes nothing more when Slack sends it twice with such arguments. */
    public CommandSpec safeToRepeat(Predicate<String> withArguments) {
        return new CommandSpec(area, verb, arguments, what, who, withArguments, also);
    }

    /** The same command, also meant by a first word where the verb would stand. */
    public CommandSpec also(Pattern firstWord) {
        return new CommandSpec(area, verb, arguments, what, who, repeatable, firstWord);
    }

    /** How to type it, e.g. {@code /ticket claim [N]}. */
    public String usage() {
        return ("/" + area + " " + verb + " " + arguments).strip();
    }
}
