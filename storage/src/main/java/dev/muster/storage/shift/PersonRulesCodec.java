package dev.muster.storage.shift;

import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.PersonRules;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.team.UserId;
import dev.muster.storage.document.Fields;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/** What is different for each person as subdocuments of the team's rules; what isn't different is left out. */
final class PersonRulesCodec {
    private PersonRulesCodec() {}

    static List<Document> toDocuments(Map<UserId, PersonRules> people) {
        Map<String, PersonRules> sorted = new TreeMap<>();
        people.forEach((person, rules) -> sorted.put(person.value(), rules));
        List<Document> documents = new ArrayList<>();
        sorted.forEach((person, rules) -> documents.add(toDocument(person, rules)));
        return documents;
    }

    private static Document toDocument(String person, PersonRules rules) {
        Contract contract = rules.contract();
        Wishes wishes = rules.wishes();
        Document document = new Document("person", person)
                .append("neverLate", contract.neverLate())
                .append("daysOff", names(contract.daysOff()))
                .append("rather", sorted(wishes.rather()))
                .append("ratherNot", sorted(wishes.ratherNot()))
                .append("ratherOff", names(wishes.daysOff()));
        if (contract.mostHoursAWeek() != null) {
            document.append("mostHoursAWeek", contract.mostHoursAWeek().toString());
        }
        if (contract.from() != null) {
            document.append("from", contract.from().toString());
        }
        if (contract.until() != null) {
            document.append("until", contract.until().toString());
        }
        return document;
    }

    static Map<UserId, PersonRules> toPeople(List<Document> documents) {
        Map<UserId, PersonRules> people = new HashMap<>();
        documents.forEach(d -> people.put(new UserId(Fields.text(d, "person")), toRules(d)));
        return people;
    }

    private static PersonRules toRules(Document document) {
        return new PersonRules(
                new Contract(
                        Fields.optional(document, "mostHoursAWeek", Duration::parse),
                        document.getBoolean("neverLate", false),
                        days(document, "daysOff"),
                        Fields.optional(document, "from", LocalDate::parse),
                        Fields.optional(document, "until", LocalDate::parse)),
                new Wishes(texts(document, "rather"), texts(document, "ratherNot"), days(document, "ratherOff")));
    }

    private static List<String> names(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).toList();
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Set<DayOfWeek> days(Document document, String field) {
        return texts(document, field).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static Set<String> texts(Document document, String field) {
        return Set.copyOf(document.getList(field, String.class, List.of()));
    }
}
