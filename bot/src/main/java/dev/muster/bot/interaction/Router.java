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

/** Finds the command that somebody typed, makes sure that they may use it, and lets it answer. */
public final class Router {
    private final CommandTable<?> table;
    private final TeamFinder teams;
    private final Map<String, Bound> commands = new LinkedHashMap<>();

    private sealed interface Bound {}

    private record TeamBound(CommandSpec spec, CommandHandler handler) implements Bound {}

    private record WorkspaceBound(WorkspaceCommandHandler handler) implements Bound {}

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
                            new WorkspaceBound(toWorkspace.handler().apply(services));
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
     */
    public Answer answer(Caller caller, String slash, String text, Instant now) {
        Words words = new Words(text);
        String area = slash;
        if (area.equals(CommandTable.UMBRELLA) && isAreaOrShortcut(words.peek())) {
            area = words.next();
        }
        String shortcut = table.shortcuts().get(area);
        if (shortcut != null) {
            if (words.peek().equals("help")) {
                return help(caller, area, now);
            }
            return call(caller, shortcut, words.rest(), now);
        }
        if (words.peek().equals("help") && !area.equals(CommandTable.UMBRELLA)) {
            return help(caller, area, now);
        }
        if (words.isEmpty()) {
            return call(caller, area + " " + table.specs(area).getFirst().verb(), "", now);
        }
        String verb = words.peek();
        Optional<CommandSpec> meant = table.specs(area).stream()
                .filter(s -> s.also().matcher(verb).matches())
                .findFirst();
        if (meant.isPresent()) {
            return call(caller, area + " " + meant.get().verb(), words.rest(), now);
        }
        words.next();
        String command = area + " " + verb;
        if (!commands.containsKey(command)) {
            return Answer.line("`/%s %s` is not a command. `/%s` knows %s; `/%s help` explains them."
                    .formatted(area, Mrkdwn.code(verb), area, table.verbs(area), area));
        }
        return call(caller, command, words.rest(), now);
    }

    private Answer call(Caller caller, String command, String arguments, Instant now) {
        Found found = teams.find(caller);
        return switch (commands.get(command)) {
            case WorkspaceBound bound ->
                bound.handler().handle(new WorkspaceCommand(caller, teamOf(found), arguments, now));
            case TeamBound bound ->
                switch (found) {
                    case Found.None none -> Answer.line(none.line());
                    case Found.Of of -> toTeam(bound, caller, of.team(), arguments, now);
                };
            case null -> throw new IllegalArgumentException("no command " + command);
        };
    }

    private static Answer toTeam(TeamBound bound, Caller caller, Team team, String arguments, Instant now) {
        if (!bound.spec().who().includes(team, caller.user())) {
            return Answer.line(refusal(bound.spec(), team));
        }
        return bound.handler().handle(new Command(caller, team, arguments, now));
    }

    private static String refusal(CommandSpec spec, Team team) {
        String who = spec.who() == Who.LEAD
                ? "the lead, <@" + team.lead() + ">"
                : spec.who().words();
        return "`/%s %s` is for %s of %s.".formatted(spec.area(), spec.verb(), who, Mrkdwn.escape(team.name()));
    }

    private Answer help(Caller caller, String area, Instant now) {
        return call(caller, CommandTable.UMBRELLA + " help", area, now);
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
            rest = rest.substring(word.length()).strip();
            return word;
        }

        String rest() {
            return rest;
        }
    }
}
