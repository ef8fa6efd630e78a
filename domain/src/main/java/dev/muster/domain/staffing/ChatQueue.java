package dev.muster.domain.staffing;

import java.util.List;
import java.util.stream.IntStream;

/** A queue of people who are waiting for an answer now: in each slot by itself there are enough for its load, by {@link ErlangC}. */
final class ChatQueue implements Requirements {
    private final int[] people = new int[Week.SLOTS];

    ChatQueue(Arrivals arrivals, Workload workload, Promised.Chat promised) {
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            double erlang = workload.hours(arrivals.inSlot(slot) * Week.SLOTS_AN_HOUR);
            people[slot] = ErlangC.peopleFor(erlang, workload.perTicket(), promised.within(), promised.share());
        }
    }

    @Override
    public Stretch worst(Cover cover, Cover possible) {
        Stretch worst = Stretch.none();
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            double missing = people[slot] - cover.at(slot);
            if (possible.at(slot) > 0 && missing > worst.missing()) {
                worst = new Stretch(slot, slot + 1, missing);
            }
        }
        return worst;
    }

    @Override
    public List<Integer> outOfReach(Cover reach) {
        return IntStream.range(0, Week.SLOTS)
                .filter(slot -> people[slot] > 0 && reach.at(slot) == 0)
                .boxed()
                .toList();
    }
}
