package dev.muster.planner.roster;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The part of a roster that is looked at anew: some people on some days; everything else stays as it is. */
record Part(List<Integer> people, BitSet days) {
    Part {
        people = List.copyOf(people);
    }

    static Part all(Staffing staffing) {
        List<Integer> people =
                IntStream.range(0, staffing.people().size()).boxed().toList();
        return new Part(people, days(0, staffing.days()));
    }

    static BitSet days(int from, int to) {
        BitSet days = new BitSet();
        days.set(from, to);
        return days;
    }

    boolean hasDay(int day) {
        return days.get(day);
    }
}
