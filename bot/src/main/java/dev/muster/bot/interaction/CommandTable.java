package dev.muster.bot.interaction;

import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every command: router, help, manifest and README come from this one table.
 *
 * @param <S> the services that handlers are made of
 * @param areas what the areas are called and what they are about; each is a slash command
 * @param entries the commands; the first of an area is what the area alone means
 * @param shortcuts slash commands that stand for a longer one, e.g. {@code claim} for {@code ticket claim}
 */
public record CommandTable<S>(Map<String, String> areas, List<Entry<S>> entries, Map<String, String> shortcuts) {
    public static final String UMBRELLA = "muster";

    /** One command. */
    public sealed interface Entry<S> {
        CommandSpec spec();
    }

    /** A command to a team. */
    public record ToTeam<S>(CommandSpec spec, Function<S, CommandHandler> handler) implements Entry<S> {}

    /** A command that works without a team. */
    public record ToWorkspace<S>(CommandSpec spec, Function<S, WorkspaceCommandHandler> handler) implements Entry<S> {}

    public CommandTable {
        areas = new LinkedHashMap<>(areas);
        entries = List.copyOf(entries);
        for (Entry<S> entry : entries) {
            if (!areas.containsKey(entry.spec().area())) {
                throw new IllegalArgumentException("no area " + entry.spec().area());
            }
        }
    }

    public List<CommandSpec> specs() {
        return entries.stream().<CommandSpec>map(Entry::spec).toList();
    }

    public List<CommandSpec> specs(String area) {
        return specs().stream().filter(s -> s.area().equals(area)).toList();
    }

    /** The slash commands, without the slash, with what each is about. */
    public Map<String, String> slashCommands() {
        Map<String, String> all = new LinkedHashMap<>(areas);
        shortcuts.forEach((name, words) -> all.put(name, spec(words).what()));
        return all;
    }

    private CommandSpec spec(String words) {
        return specs().stream()
                .filter(s -> words.equals(s.area() + " " + s.verb()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + words));
    }

    /** The verbs of an area, for a line that says what would have been right. */
    public String verbs(String area) {
        return specs(area).stream().map(s -> "`" + s.verb() + "`").collect(Collectors.joining(", "));
    }
}
