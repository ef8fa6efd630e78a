package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a roster keeps to what people wish.
 *
 * @param shifts how many shifts go to people who wish something
 * @param against those of them that are not as they wish, by date
 */
public record WishesKept(int shifts, List<Shift> against) {
    public WishesKept {
        against = List.copyOf(against);
    }

    static WishesKept of(Roster roster, WorkingRules rules) {
        List<String> types = roster.types().stream().map(ShiftType::name).toList();
        int counted = 0;
        List<Shift> against = new ArrayList<>();
        for (Shift shift : roster.shifts()) {
            Wishes wishes = rules.of(shift.person()).wishes().among(types);
            if (!wishes.areNone()) {
                counted++;
                if (!wishes.fit(shift.date(), shift.type())) {
                    against.add(shift);
                }
            }
        }
        return new WishesKept(counted, against);
    }

    public int kept() {
        return shifts - against.size();
    }

    /** Whose wishes are not all kept, each once. */
    public List<UserId> people() {
        return against.stream().map(Shift::person).distinct().toList();
    }
}
