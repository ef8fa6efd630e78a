package dev.muster.domain.ticket;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a ticket is found again, the same for what is written and for what is asked: small letters without
 * accents and without the s of a plural; none of the words that every sentence has.
 */
public final class Terms {
    /** So many of a ticket's are kept, those of the subject first. */
    public static final int MOST = 40;

    private static final int LONGEST = 30;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Set<String> IN_EVERY_SENTENCE = Set.of(
            "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "has", "have", "in", "is", "it",
            "of", "on", "or", "that", "the", "this", "to", "was", "we", "with", "you");

    private Terms() {}

    /** Those of a text, each once, in its order. */
    public static List<String> in(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : BETWEEN.split(plain(text), -1)) {
            String term = singular(word);
            if (isWorthFinding(term)) {
                terms.add(term.length() <= LONGEST ? term : term.substring(0, LONGEST));
            }
        }
        return List.copyOf(terms);
    }

    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(small, Normalizer.Form.NFKD)
                ? small
                : Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean isWorthFinding(String term) {
        return !term.isEmpty()
                && (term.length() > 1 || !(term.charAt(0) >= 'a' && term.charAt(0) <= 'z'))
                && !IN_EVERY_SENTENCE.contains(term);
    }

    /** Those of a ticket's heading without its details: what it is about, in few words. */
    static List<String> inBrief(Heading heading) {
        Set<String> terms = new LinkedHashSet<>(in(heading.subject()));
        heading.tags().stream().sorted().forEach(tag -> terms.addAll(in(tag)));
        if (heading.particulars().area() != null) {
            terms.addAll(in(heading.particulars().area().name()));
        }
        return List.copyOf(terms);
    }

    /** Those under which a ticket is found. */
    public static List<String> of(Ticket ticket) {
        return of(ticket, ticket.heading());
    }

    /** Those under which a ticket is found when it has another heading. */
    static List<String> of(Ticket ticket, Heading heading) {
        Set<String> terms = new LinkedHashSet<>(inBrief(heading));
        if (heading.particulars().link() != null) {
            terms.addAll(in(heading.particulars().link().place()));
        }
        if (ticket.origin() != null) {
            terms.addAll(in(ticket.origin().key()));
        }
        terms.addAll(in(ticket.openedBy().toString()));
        if (heading.skill() != null) {
            terms.addAll(in(heading.skill().name()));
        }
        terms.addAll(in(heading.details()));
        return terms.stream().limit(MOST).toList();
    }
}
