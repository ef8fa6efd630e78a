package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.note.Notes;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.util.Optional;

/** {@code /ticket notes #tag}: what the team keeps under a tag, the newest first; and its button {@code Older}. */
public final class NotesCommand implements CommandHandler, PressHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "notes", "#tag", "shows what is kept under a tag", Who.TEAM).safeToRepeat();
    public static final String OLDER = "notes-older";
    static final int PAGE = 10;

    private final Teams teams;
    private final Notes notes;

    public NotesCommand(Teams teams, Notes notes) {
        this.teams = teams;
        this.notes = notes;
    }

    @Override
    public Answer handle(Command command) {
        String typed = Typed.plain(command.arguments()).strip();
        Optional<Tag> tag = Tag.parse(typed);
        return tag.isEmpty()
                ? Answer.line(NoteMessages.explainTag(typed, "/ticket notes #refunds"))
                : page(command.team(), tag.get(), 0, command.caller().user());
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        String[] parts = press.value().split("/", -1);
        Optional<Team> team = teams.find(press.caller().workspace(), new TeamId(parts[0]));
        Optional<Tag> tag = Tag.parse(parts[1]);
        if (team.isEmpty() || tag.isEmpty()) {
            return Answer.line("This team is not there any more.");
        }
        return team.get().includes(press.caller().user())
                ? page(
                        team.get(),
                        tag.get(),
                        Integer.parseInt(parts[2]),
                        press.caller().user())
                : Answer.line(NoteMessages.notOfTheTeam(team.get()));
    }

    /** One more than is shown is asked for, to know whether there are older ones. */
    private Answer page(Team team, Tag tag, int skip, UserId reader) {
        return NoteMessages.list(
                team, tag, notes.on(team.workspace(), team.id(), tag, skip, PAGE + 1), skip, PAGE, reader);
    }
}
