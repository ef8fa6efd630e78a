package dev.muster.storage.note;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Notes;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Notes in MongoDB: one document each. */
public final class MongoNotes implements Notes {
    public static final DeclaredCollection NOTES =
            DeclaredCollection.of("notes", Index.on("on", "workspace", "team", "tag", "at", "note"));

    private final MongoCollection<Document> notes;
    private final Reading<Note> reading = new Reading<>(NOTES, MongoNotes::toNote);

    public MongoNotes(MongoDatabase database) {
        this.notes = NOTES.in(database);
    }

    @Override
    public void keep(Note note) {
        boolean unused = Duplicates.inserted(() -> notes.insertOne(toDocument(note)));
    }

    @Override
    public Optional<Note> find(WorkspaceId workspace, NoteId id) {
        return Optional.ofNullable(notes.find(eq("_id", id(workspace, id))).first())
                .map(reading::one);
    }

    @Override
    public List<Note> on(WorkspaceId workspace, TeamId team, Tag tag, int skip, int most) {
        return reading.all(
                notes.find(and(eq("workspace", workspace.value()), eq("team", team.value()), eq("tag", tag.name())))
                        .sort(Sorts.descending("at", "note"))
                        .skip(skip)
                        .limit(most));
    }

    @Override
    public boolean delete(WorkspaceId workspace, NoteId id) {
        return notes.deleteOne(eq("_id", id(workspace, id))).getDeletedCount() > 0;
    }

    private static String id(WorkspaceId workspace, NoteId note) {
        return workspace + "/" + note;
    }

    private static Document toDocument(Note note) {
        Document document = new Document("_id", id(note.workspace(), note.id()))
                .append("workspace", note.workspace().value())
                .append("team", note.team().value())
                .append("note", note.id().value())
                .append("tag", note.tag().name())
                .append("author", note.author().value())
                .append("text", note.text())
                .append("at", Fields.date(note.at()));
        return note.from() == null
                ? document
                : document.append("from", note.from().value());
    }

    private static Note toNote(Document document) {
        return new Note(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new NoteId(Fields.text(document, "note")),
                new Tag(Fields.text(document, "tag")),
                new UserId(Fields.text(document, "author")),
                Fields.text(document, "text"),
                Fields.instant(document, "at"),
                document.containsKey("from") ? new TicketNumber(Fields.number(document, "from")) : null);
    }
}
