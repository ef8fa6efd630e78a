package dev.muster.bot.interaction;

/**
 * What a shortcut in the menu of messages is called.
 *
 * @param callback by which Slack names it
 * @param name at most 24 characters
 * @param what one short sentence, at most 150 characters
 */
public record ShortcutSpec(String callback, String name, String what) {}
