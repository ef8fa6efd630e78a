package dev.muster.bot.interaction;

/**
 * One line of the command table: what a command is called and what help, manifest and README say of it.
 *
 * @param area the first word, and the slash command, e.g. {@code ticket}
 * @param verb the second word, e.g. {@code claim}
 * @param arguments how to write the rest, e.g. {@code [N]}; empty for nothing
 * @param what one short sentence
 */
public record CommandSpec(String area, String verb, String arguments, String what, Who who) {
    /** How to type it, e.g. {@code /ticket claim [N]}. */
    public String usage() {
        return ("/" + area + " " + verb + " " + arguments).strip();
    }
}
