package dev.muster.storage.shift;

import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Skill;
import dev.muster.storage.document.Fields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A shift type as a subdocument of the rules and of rosters. */
final class ShiftTypeCodec {
    private ShiftTypeCodec() {}

    static Document toDocument(ShiftType type) {
        List<Document> needed = new ArrayList<>();
        new TreeMap<>(type.needed())
                .forEach((day, people) -> needed.add(new Document("day", day.name()).append("people", people)));
        Document document = new Document("name", type.name())
                .append("start", type.start().toString())
                .append("end", type.end().toString())
                .append("needed", needed);
        return type.skill() == null
                ? document
                : document.append("skill", type.skill().name());
    }

    static ShiftType toType(Document document) {
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        for (Document day : document.getList("needed", Document.class)) {
            needed.put(DayOfWeek.valueOf(Fields.text(day, "day")), Fields.number(day, "people"));
        }
        return new ShiftType(
                Fields.text(document, "name"),
                LocalTime.parse(Fields.text(document, "start")),
                LocalTime.parse(Fields.text(document, "end")),
                needed,
                Fields.optional(document, "skill", Skill::new));
    }
}
