package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.List;

/** How notes look. */
final class NoteMessages {
    private NoteMessages() {}

    static String kept(Tag tag) {
        return "Kept under `" + Mrkdwn.code(tag.toString()) + "`. `/ticket notes " + Mrkdwn.code(tag.toString())
                + "` shows all of it to the team.";
    }

    static String explainTag(String typed, String usage) {
        return typed.isEmpty()
                ? "Under which tag? Write `" + usage + "`."
                : "`" + Mrkdwn.code(Mrkdwn.shorten(typed, 40)) + "` is not a tag. Write `" + usage + "`.";
    }

    static String notOfTheTeam(Team team) {
        return "Only the team of " + escape(team.name()) + " can do that. Its lead, " + mention(team.lead())
                + ", can add you.";
    }

    /**
     * One page of the notes on a tag.
     *
     * @param found the notes from there on, one more than the page takes if there are older ones
     * @param skip how many newer ones came before
     */
    static Answer list(Team team, Tag tag, List<Note> found, int skip, int page, UserId reader) {
        String name = "`" + Mrkdwn.code(tag.toString()) + "`";
        if (found.isEmpty()) {
            return Answer.line(
                    skip == 0
                            ? "Nothing is kept under %s yet. `/ticket note %s what you found out` keeps something."
                                    .formatted(name, Mrkdwn.code(tag.toString()))
                            : "There are no older notes under " + name + ".");
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("*Notes under " + name + "*, the newest first"));
        for (Note note : found.subList(0, Math.min(page, found.size()))) {
            String text = "%s  %s%s\n%s"
                    .formatted(
                            mention(note.author()),
                            Mrkdwn.time(note.at()),
                            note.from() == null ? "" : ", from " + note.from(),
                            escape(note.text()));
            blocks.add(
                    note.mayBeDeletedBy(reader, team)
                            ? Layout.section(text, NoteDeleteButton.of(note))
                            : Layout.section(text));
        }
        if (found.size() > page) {
            blocks.add(Layout.buttons(
                    Layout.button("Older", NotesCommand.OLDER, team.id() + "/" + tag.name() + "/" + (skip + page))));
        }
        return new Answer.OnlyYou("Notes under " + name, blocks);
    }
}
