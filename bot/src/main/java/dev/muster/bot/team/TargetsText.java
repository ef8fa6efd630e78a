package dev.muster.bot.team;

import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.SlaTargets.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SLA targets as people write them: {@code urgent 30m/4h, high 1h/8h, normal 4h/24h, low 8h/40h}. */
final class TargetsText {
    static final String EXAMPLE = write(SlaTargets.DEFAULT);
    private static final Set<String> PRIORITIES = Set.of("urgent", "high", "normal", "low");
    private static final String TIME = "(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,4})\\s*m(?:in)?)?";
    private static final Pattern PART = Pattern.compile("([a-z]+)\\s+" + TIME + "\\s*/\\s*" + TIME);

    private TargetsText() {}

    /** The targets; empty when they can't be read, or one priority is missing, or promised twice or nonsense. */
    static Optional<SlaTargets> read(String typed) {
        Map<String, Target> targets = new HashMap<>();
        for (String part : typed.toLowerCase(Locale.ROOT).split("[,;\\n]", -1)) {
            Matcher parts = PART.matcher(part.strip());
            if (!parts.matches() || !PRIORITIES.contains(parts.group(1))) {
                return Optional.empty();
            }
            Duration firstResponse = time(parts.group(2), parts.group(3));
            Duration resolution = time(parts.group(4), parts.group(5));
            if (firstResponse.compareTo(SlaTargets.SHORTEST) < 0
                    || resolution.compareTo(firstResponse) < 0
                    || resolution.compareTo(SlaTargets.LONGEST) > 0
                    || targets.putIfAbsent(parts.group(1), new Target(firstResponse, resolution)) != null) {
                return Optional.empty();
            }
        }
        Target urgent = targets.get("urgent");
        Target high = targets.get("high");
        Target normal = targets.get("normal");
        Target low = targets.get("low");
        return urgent == null || high == null || normal == null || low == null
                ? Optional.empty()
                : Optional.of(new SlaTargets(urgent, high, normal, low));
    }

    private static Duration time(@Nullable String hours, @Nullable String minutes) {
        return Duration.ofHours(hours == null ? 0 : Integer.parseInt(hours))
                .plusMinutes(minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** The text that {@link #read} reads back as the same targets. */
    static String write(SlaTargets targets) {
        return "urgent %s, high %s, normal %s, low %s"
                .formatted(
                        write(targets.urgent()), write(targets.high()), write(targets.normal()), write(targets.low()));
    }

    private static String write(Target target) {
        return write(target.firstResponse()) + "/" + write(target.resolution());
    }

    private static String write(Duration time) {
        String hours = time.toHours() == 0 ? "" : time.toHours() + "h";
        return time.toMinutesPart() == 0 && !hours.isEmpty() ? hours : hours + time.toMinutesPart() + "m";
    }
}
