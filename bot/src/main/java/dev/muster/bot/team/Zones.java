package dev.muster.bot.team;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** IANA zones as people write them, and the one they may have meant. */
final class Zones {
    private static final Set<String> ALL = ZoneId.getAvailableZoneIds();
    private static final int CLOSE_ENOUGH = 4;

    private Zones() {}

    /** The zone of this name, whatever its capitals; empty for offsets and unknown names. */
    static Optional<ZoneId> read(String typed) {
        String name = typed.strip().replace(' ', '_');
        return ALL.stream().filter(z -> z.equalsIgnoreCase(name)).findFirst().map(ZoneId::of);
    }

    /** What is wrong with a name, with the nearest one that exists, if one is near. */
    static String explain(String typed) {
        String name = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        Optional<String> byCity = ALL.stream()
                .filter(z -> z.contains("/"))
                .filter(z -> z.toLowerCase(Locale.ROOT).endsWith("/" + name))
                .findFirst();
        Optional<String> near = byCity.or(() -> ALL.stream()
                .filter(z -> z.contains("/"))
                .min(Comparator.comparingInt((String z) -> distance(z.toLowerCase(Locale.ROOT), name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(z -> distance(z.toLowerCase(Locale.ROOT), name) <= CLOSE_ENOUGH));
        return "There is no zone \"" + typed.strip() + "\". "
                + near.map(z -> "Did you mean " + z + "?").orElse("Write it like Europe/Berlin or America/New_York.");
    }

    /** The edit distance of two words (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
