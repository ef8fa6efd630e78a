package dev.muster.bot.team;

import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Region;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Days off as people write them: a region such as {@code DE-BY}, and dates such as {@code 2026-12-24, 2026-12-31}. */
final class DaysOffText {
    static final String EXAMPLE = "2026-12-24, 2026-12-31";
    private static final int MOST_DATES = 50;

    private DaysOffText() {}

    /** The region, if its holidays are known. */
    static Optional<Region> region(String typed, PublicHolidays calendar) {
        return Region.parse(typed).filter(calendar::knows);
    }

    /** What is wrong with a region that {@link #region} doesn't read. */
    static String explain(String typed, PublicHolidays calendar) {
        Optional<Region> country = Region.parse(typed)
                .map(region -> new Region(region.country(), ""))
                .filter(calendar::knows);
        return country.map(c -> "I know the holidays of " + c + ", but no part of it of this name. Write " + c
                        + " for those of the whole country.")
                .orElse("Write a country as ISO does, like DE or US, or a part of one, like DE-BY. Empty for none.");
    }

    /** The dates; empty when one can't be read, or there are more than 50. */
    static Optional<Set<LocalDate>> dates(String typed) {
        try {
            Set<LocalDate> dates = Arrays.stream(typed.split("[,;\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(LocalDate::parse)
                    .collect(Collectors.toCollection(TreeSet::new));
            return dates.size() > MOST_DATES ? Optional.empty() : Optional.of(dates);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text that {@link #dates} reads back as the same dates. */
    static String write(Set<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", "));
    }
}
