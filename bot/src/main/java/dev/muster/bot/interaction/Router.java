package dev.muster.bot.interaction;

import dev.muster.bot.interaction.CommandTable.Entry;
import dev.muster.bot.interaction.CommandTable.ToTeam;
import dev.muster.bot.interaction.CommandTable.ToWorkspace;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommand;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.interaction.TeamFinder.Found;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the command that somebody typed, makes sure that they may use it, and lets it answer. */
public final class Router {
    private final CommandTable<?> table;
    private final TeamFinder teams;
    private final Map<String, Bound> commands = new LinkedHashMap<>();

    private sealed interface Bound {}

    private record TeamBound(CommandSpec spec, CommandHandler handler) implements Bound {}

    private record WorkspaceBound(CommandSpec spec, WorkspaceCommandHandler handler) implements Bound {}

    private Router(CommandTable<?> table, TeamFinder teams) {
        this.table = table;
        this.teams = teams;
    }

    /** A router over a table whose handlers are made of these services. */
    public static <S> Router of(CommandTable<S> table, S services, TeamFinder teams) {
        Router router = new Router(table, teams);
        for (Entry<S> entry : table.entries()) {
            CommandSpec spec = entry.spec();
            router.commands.put(
                    spec.area() + " " + spec.verb(),
                    switch (entry) {
                        case ToTeam<S> toTeam ->
                            new TeamBound(spec, toTeam.handler().apply(services));
                        case ToWorkspace<S> toWorkspace ->
                            new WorkspaceBound(spec, toWorkspace.handler().apply(services));
                    });
        }
        return router;
    }

    /**
     * Answers a slash command.
     *
     * @param slash the command without its slash
     * @param text what was typed behind it
     * @param now UTC instant
     * @param once has it done once, if it isn't safe to repeat
     */
    public Answer answer(Caller caller, String slash, String text, Instant now, Once once) {
        Words words = new Words(text);
        String area = slash;
        if (area.equals(CommandTable.UMBRELLA) && isAreaOrShortcut(words.peek())) {
            area = words.next();
        }
        String shortcut = table.shortcuts().get(area);
        if (shortcut != null) {
            if (words.peek().equals("help")) {
                return help(caller, area, now, once);
            }
            return call(caller, shortcut, words.rest(), now, once);
        }
        if (words.peek().equals("help") && !area.equals(CommandTable.UMBRELLA)) {
            words.next();
            // An area may have more to explain than its commands; and help may be wanted with something.
            Bound own = commands.get(area + " help");
            return own instanceof WorkspaceBound || (own != null && !words.isEmpty())
                    ? call(caller, area + " help", words.rest(), now, once)
                    : help(caller, area, now, once);
        }
        if (words.isEmpty()) {
            return call(caller, area + " " + table.specs(area).getFirst().verb(), "", now, once);
        }
        String verb = words.peek();
        Optional<CommandSpec> meant = table.specs(area).stream()
                .filter(s -> s.also().matcher(verb).matches())
                .findFirst();
        if (meant.isPresent()) {
            return call(caller, area + " " + meant.get().verb(), words.rest(), now, once);
        }
        words.next();
        String command = area + " " + verb;
        if (!commands.containsKey(command)) {
            return Answer.line("`/%s %s` is not a command. `/%s` knows %s; `/%s help` explains them."
                    .formatted(area, Mrkdwn.code(verb), area, table.verbs(area), area));
        }
        return call(caller, command, words.rest(), now, once);
    }

    private Answer call(Caller caller, String command, String arguments, Instant now, Once once) {
        Found found = teams.find(caller);
        return switch (commands.get(command)) {
            case WorkspaceBound bound ->
                answer(bound.spec(), arguments, once, () -> bound.handler()
                        .handle(new WorkspaceCommand(caller, teamOf(found), arguments, now)));
            case TeamBound bound ->
                switch (found) {
                    case Found.None none -> Answer.line(none.line());
                    case Found.Of of ->
                        bound.spec().who().includes(of.team(), caller.user())
                                ? answer(bound.spec(), arguments, once, () -> bound.handler()
                                        .handle(new Command(caller, of.team(), arguments, now)))
                                : Answer.line(refusal(bound.spec(), of.team()));
                };
            case null -> throw new IllegalArgumentException("no command " + command);
        };
    }

    private static Answer answer(CommandSpec spec, String arguments, Once once, Supplier<Answer> work) {
        return spec.repeatable().test(arguments) ? work.get() : once.once(work);
    }

    private static String refusal(CommandSpec spec, Team team) {
        String who = spec.who() == Who.LEAD
                ? "the lead, <@" + team.lead() + ">"
                : spec.who().words();
        return "`/%s %s` is for %s of %s.".formatted(spec.area(), spec.verb(), who, Mrkdwn.escape(team.name()));
    }

    private Answer help(Caller caller, String area, Instant now, Once once) {
        return call(caller, CommandTable.UMBRELLA + " help", area, now, once);
    }

    private boolean isAreaOrShortcut(String word) {
        return !word.equals(CommandTable.UMBRELLA)
                && (table.areas().containsKey(word) || table.shortcuts().containsKey(word));
    }

    private static Optional<Team> teamOf(Found found) {
        return found instanceof Found.Of of ? Optional.of(of.team()) : Optional.empty();
    }

    /** The words of a command, one after the other. */
    private static final class Words {
        private String rest;

        Words(String text) {
            rest = text.strip();
        }

        boolean isEmpty() {
            return rest.isEmpty();
        }

        String peek() {
            return rest.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        }

        String next() {
            String word = peek();
            // Not by the word's length: a capital may be shorter than its small letter.
            String[] parts = rest.split("\\s+", 2);
            rest = parts.length > 1 ? parts[1] : "";
            return word;
        }

        String rest() {
            return rest;
        }
    }
}
