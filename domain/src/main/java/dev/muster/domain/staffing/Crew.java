package dev.muster.domain.staffing;

import dev.muster.domain.shift.ShiftType;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of each shift of a usual week. */
final class Crew {
    /** More than this in a shift is a mistake in the handling time, not a roster. */
    private static final int MOST_PEOPLE = 200;

    private final List<ShiftType> types;
    private final double working;
    /** How much of each slot a shift covers, of those whose number may change. */
    private final Map<Place, Cover> covers = new LinkedHashMap<>();

    private final Map<Place, Integer> people = new HashMap<>();
    private final double[] fixed = new double[Week.SLOTS];

    /** One shift of the week. */
    private record Place(int type, DayOfWeek day) {}

    /** The people whom the types need as they are. */
    static Crew asTheyAre(List<ShiftType> types, double shrinkage) {
        return new Crew(types, shrinkage, false, Set.of());
    }

    /**
     * Nobody yet, but on the shifts that need a skill: those stay as they are.
     *
     * @param open the days on which shifts may be that there aren't now
     */
    static Crew toBeFound(List<ShiftType> types, double shrinkage, Set<DayOfWeek> open) {
        return new Crew(types, shrinkage, true, open);
    }

    private Crew(List<ShiftType> types, double shrinkage, boolean anew, Set<DayOfWeek> open) {
        this.types = types;
        this.working = 1 - shrinkage;
        for (int i = 0; i < types.size(); i++) {
            ShiftType type = types.get(i);
            for (DayOfWeek day : DayOfWeek.values()) {
                double[] cover = Week.cover(
                        Week.minute(day, type.start()), (int) type.length().toMinutes());
                int needed = type.needed().getOrDefault(day, 0);
                if (anew && type.skill() == null && (open.contains(day) || needed > 0)) {
                    covers.put(new Place(i, day), new Cover(cover));
                } else {
                    for (int slot = 0; slot < Week.SLOTS; slot++) {
                        fixed[slot] += needed * cover[slot];
                    }
                }
            }
        }
    }

    /** Where somebody can be added. */
    Cover possible() {
        double[] sum = new double[Week.SLOTS];
        covers.values().forEach(cover -> add(sum, cover, 1));
        return new Cover(sum);
    }

    /** Where somebody is or can be added. */
    Cover reach() {
        double[] sum = fixed.clone();
        covers.values().forEach(cover -> add(sum, cover, 1));
        return new Cover(sum);
    }

    /** Adds and takes away people until they are just enough wherever somebody can be added. */
    void become(Requirements requirements) {
        Cover possible = possible();
        grow(requirements, possible);
        shrink(requirements, possible);
    }

    /** People who work on tickets, in each slot. */
    Cover cover() {
        double[] sum = fixed.clone();
        covers.forEach((place, cover) -> add(sum, cover, count(place)));
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            sum[slot] *= working;
        }
        return new Cover(sum);
    }

    private static void add(double[] sum, Cover cover, int times) {
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            sum[slot] += times * cover.at(slot);
        }
    }

    private void grow(Requirements requirements, Cover possible) {
        for (Requirements.Stretch gap = requirements.worst(cover(), possible);
                gap.isShort();
                gap = requirements.worst(cover(), possible)) {
            Optional<Place> best = mostHelpful(gap);
            if (best.isEmpty()) {
                return;
            }
            if (people.merge(best.get(), 1, Integer::sum) > MOST_PEOPLE) {
                throw new IllegalArgumentException("more work than " + MOST_PEOPLE + " people a shift can do");
            }
        }
    }

    /** The shift that has most of its time in a gap; of those that have the same, the one with the fewest people. */
    private Optional<Place> mostHelpful(Requirements.Stretch gap) {
        @Nullable Place best = null;
        double most = 0;
        for (Map.Entry<Place, Cover> place : covers.entrySet()) {
            double helps = place.getValue().between(gap.from(), gap.end());
            boolean better =
                    helps > most + 1e-9 || (best != null && helps > most - 1e-9 && count(place.getKey()) < count(best));
            if (better) {
                best = place.getKey();
                most = helps;
            }
        }
        return Optional.ofNullable(best);
    }

    private int count(Place place) {
        return people.getOrDefault(place, 0);
    }

    /** Whoever isn't needed any more, because of those who came later, goes. */
    private void shrink(Requirements requirements, Cover possible) {
        boolean isShort = requirements.worst(cover(), possible).isShort();
        for (Place place : covers.keySet()) {
            while (!isShort && count(place) > 0) {
                people.merge(place, -1, Integer::sum);
                if (requirements.worst(cover(), possible).isShort()) {
                    people.merge(place, 1, Integer::sum);
                    break;
                }
            }
        }
    }

    List<ShiftType> types() {
        List<ShiftType> after = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            ShiftType type = types.get(i);
            if (type.skill() != null) {
                after.add(type);
                continue;
            }
            Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (count(new Place(i, day)) > 0) {
                    needed.put(day, count(new Place(i, day)));
                }
            }
            after.add(type.needing(needed));
        }
        return after;
    }
}
