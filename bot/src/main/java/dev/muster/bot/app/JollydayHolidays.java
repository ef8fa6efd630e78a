package dev.muster.bot.app;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Region;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of the world as Jollyday has them, each year looked up once. */
final class JollydayHolidays implements PublicHolidays {
    private final Map<RegionYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

    private record RegionYear(Region region, int year) {}

    @Override
    public Set<LocalDate> of(Region region, int year) {
        return known.computeIfAbsent(new RegionYear(region, year), JollydayHolidays::lookUp);
    }

    @Override
    public boolean knows(Region region) {
        return isCountry(region)
                && (region.subdivision().isEmpty()
                        || manager(region).getCalendarHierarchy().getChildren().containsKey(subdivision(region)));
    }

    private static Set<LocalDate> lookUp(RegionYear wanted) {
        Region region = wanted.region();
        if (!isCountry(region)) {
            return Set.of();
        }
        String[] parts = region.subdivision().isEmpty() ? new String[0] : new String[] {subdivision(region)};
        // New Year on a Saturday may be kept on the last day of the year before.
        return Stream.of(wanted.year(), wanted.year() + 1)
                .flatMap(year -> manager(region).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream())
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == wanted.year())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isCountry(Region region) {
        return HolidayManager.getSupportedCalendarCodes().contains(region.country());
    }

    private static HolidayManager manager(Region region) {
        return HolidayManager.getInstance(ManagerParameters.create(country(region)));
    }

    private static String country(Region region) {
        return region.country().toLowerCase(Locale.ROOT);
    }

    private static String subdivision(Region region) {
        return region.subdivision().toLowerCase(Locale.ROOT);
    }
}
