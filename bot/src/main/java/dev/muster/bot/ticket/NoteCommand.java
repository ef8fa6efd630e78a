package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Notes;
import dev.muster.domain.note.Tag;
import java.util.Optional;

/** {@code /ticket note #tag <text>}: keeps what helps the next one. */
public final class NoteCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "note", "#tag <text>", "keeps what helps the next one, under a tag", Who.TEAM);

    private final Notes notes;

    public NoteCommand(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Answer handle(Command command) {
        String[] words = Typed.plain(command.arguments()).strip().split("\\s+", 2);
        Optional<Tag> tag = words[0].startsWith("#") ? Tag.parse(words[0]) : Optional.empty();
        if (tag.isEmpty()) {
            return Answer.line(NoteMessages.explainTag(words[0], "/ticket note #refunds what helps the next one"));
        }
        String text = words.length > 1 ? words[1].strip() : "";
        if (text.isEmpty()) {
            return Answer.line("What helps the next one? Write `/ticket note " + tag.get() + " what you found out`.");
        }
        if (text.length() > Note.LONGEST) {
            return Answer.line(
                    "That is %,d characters long; a note takes at most %,d.".formatted(text.length(), Note.LONGEST));
        }
        notes.keep(new Note(
                command.caller().workspace(),
                command.team().id(),
                NoteId.random(),
                tag.get(),
                command.caller().user(),
                text,
                command.now(),
                null));
        return Answer.line(NoteMessages.kept(tag.get()));
    }
}
