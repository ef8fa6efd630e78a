package dev.muster.bot.interaction;

import java.util.regex.Pattern;

/**
 * One line of the command table: what a command is called and what help, manifest and README say of it.
 *
 * @param area the first word, and the slash command, e.g. {@code ticket}
 * @param verb the second word, e.g. {@code claim}
 * @param arguments how to write the rest, e.g. {@code [N]}; empty for nothing
 * @param what one short sentence
 * @param also a first word that means this command, too, where the verb would stand, e.g. {@code 42} for {@code show 42}
 */
public record CommandSpec(String area, String verb, String arguments, String what, Who who, Pattern also) {
    private static final Pattern NO_WORD = Pattern.compile("(?!)");

    public CommandSpec(String area, String verb, String arguments, String what, Who who) {
        this(area, verb, arguments, what, who, NO_WORD);
    }

    /** How to type it, e.g. {@code /ticket claim [N]}. */
    public String usage() {
        return ("/" + area + " " + verb + " " + arguments).strip();
    }
}
