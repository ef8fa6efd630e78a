package dev.muster.storage.shift;

import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Shortfall.ByContract;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.shift.Shortfall.HoursUsedUp;
import dev.muster.domain.shift.Shortfall.LacksSkill;
import dev.muster.domain.shift.Shortfall.NeedsRest;
import dev.muster.domain.shift.Shortfall.NotChosen;
import dev.muster.domain.shift.Shortfall.OnLeave;
import dev.muster.domain.shift.Shortfall.OtherShift;
import dev.muster.domain.shift.Shortfall.TooManyDays;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.UserId;
import dev.muster.storage.document.Fields;
import org.bson.Document;

/** A shortfall as a subdocument of a roster; each cause carries its kind. */
final class ShortfallCodec {
    private ShortfallCodec() {}

    static Document toDocument(Shortfall shortfall) {
        return new Document("date", shortfall.date().toString())
                .append("type", shortfall.type())
                .append("needed", shortfall.needed())
                .append("staffed", shortfall.staffed())
                .append("causes", Fields.documents(shortfall.causes(), ShortfallCodec::cause));
    }

    static Shortfall toShortfall(Document document) {
        return new Shortfall(
                Fields.localDate(document, "date"),
                Fields.text(document, "type"),
                Fields.number(document, "needed"),
                Fields.number(document, "staffed"),
                Fields.list(document, "causes", ShortfallCodec::toCause));
    }

    private static Document cause(Cause cause) {
        Document document = new Document("person", cause.person().value());
        return switch (cause) {
            case OnLeave c -> document.append("cause", "on-leave");
            case LacksSkill c ->
                document.append("cause", "lacks-skill")
                        .append("skill", c.skill().name());
            case ByContract c ->
                document.append("cause", "by-contract")
                        .append("clause", c.clause().name());
            case OtherShift c -> document.append("cause", "other-shift").append("type", c.type());
            case NeedsRest c -> document.append("cause", "needs-rest");
            case HoursUsedUp c -> document.append("cause", "hours-used-up").append("hours", c.hours());
            case TooManyDays c -> document.append("cause", "too-many-days").append("days", c.days());
            case NotChosen c -> document.append("cause", "not-chosen");
        };
    }

    private static Cause toCause(Document document) {
        UserId person = new UserId(Fields.text(document, "person"));
        String cause = Fields.text(document, "cause");
        return switch (cause) {
            case "on-leave" -> new OnLeave(person);
            case "lacks-skill" -> new LacksSkill(person, new Skill(Fields.text(document, "skill")));
            case "by-contract" -> new ByContract(person, Contract.Clause.valueOf(Fields.text(document, "clause")));
            case "other-shift" -> new OtherShift(person, Fields.text(document, "type"));
            case "needs-rest" -> new NeedsRest(person);
            case "hours-used-up" -> new HoursUsedUp(person, Fields.number(document, "hours"));
            case "too-many-days" -> new TooManyDays(person, Fields.number(document, "days"));
            case "not-chosen" -> new NotChosen(person);
            default -> throw new IllegalStateException("a stored shortfall has the cause '" + cause + "'");
        };
    }
}
