package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A way to choose the part of a roster that is looked at anew, and how well it has done so far. */
final class Neighbourhood {
    /** What a way takes: some people over a long time, everybody over a short one, or those who could help on a bad day. */
    enum Kind {
        PEOPLE,
        DAYS,
        TROUBLE
    }

    private static final int MOST_DAYS = 42;
    private static final double FORGETTING = 0.9;
    private static final double GROWTH = 1.15;
    private static final double SMALLEST = 60;
    private static final double LARGEST = 6000;

    private final Kind kind;
    private final Staffing staffing;
    /** How many choices a part should leave open. */
    private double size;
    /** What a deterministic second has won lately. */
    private double gain;

    Neighbourhood(Kind kind, Staffing staffing, double size) {
        this.kind = kind;
        this.staffing = staffing;
        this.size = size;
        this.gain = Double.MAX_VALUE / 1e6;
    }

    double gain() {
        return gain;
    }

    /** Learns from what a part came to: larger when it was easy, smaller when it was not finished. */
    void learn(long won, double seconds, boolean isExhausted, boolean wasQuick) {
        double rate = won / Math.max(1e-3, seconds);
        gain = gain > 1e200 ? rate : FORGETTING * gain + (1 - FORGETTING) * rate;
        if (isExhausted && wasQuick) {
            size = Math.min(LARGEST, size * GROWTH);
        } else if (!isExhausted) {
            size = Math.max(SMALLEST, size / GROWTH);
        }
    }

    Part choose(Sheet sheet, Random random) {
        return switch (kind) {
            case PEOPLE -> somePeople(random);
            case DAYS -> someDays(random);
            case TROUBLE -> badDay(sheet, random);
        };
    }

    private Part somePeople(Random random) {
        BitSet days = window(Math.min(staffing.days(), MOST_DAYS), random.nextInt(staffing.days()));
        return new Part(upToSize(shuffled(random), days), days);
    }

    private Part someDays(Random random) {
        List<Integer> people = shuffled(random);
        int middle = random.nextInt(staffing.days());
        return aroundDay(people, middle);
    }

    /** A day whose cover costs, drawn by how much, and people who could change that. */
    private Part badDay(Sheet sheet, Random random) {
        int[][] staffed = staffing.staffed(sheet);
        long all = 0;
        for (Cover cover : staffing.covers()) {
            all += cover.cost(staffed[cover.day()][cover.kind()]);
        }
        long drawn = all == 0 ? 0 : random.nextLong(all);
        Cover bad = null;
        for (Cover cover : staffing.covers()) {
            drawn -= cover.cost(staffed[cover.day()][cover.kind()]);
            if (drawn < 0) {
                bad = cover;
                break;
            }
        }
        if (bad == null) {
            return someDays(random);
        }
        List<Integer> first = new ArrayList<>();
        List<Integer> then = new ArrayList<>();
        for (int person : shuffled(random)) {
            (staffing.person(person).may(bad.day(), bad.kind()) ? first : then).add(person);
        }
        first.addAll(then);
        int length = Math.min(staffing.days(), 7 + random.nextInt(15));
        BitSet days = window(length, bad.day());
        return new Part(upToSize(first, days), days);
    }

    private Part aroundDay(List<Integer> people, int middle) {
        int length = 1;
        while (length < staffing.days() && choices(people, window(length + 1, middle)) <= size) {
            length++;
        }
        BitSet days = window(Math.max(length, Math.min(4, staffing.days())), middle);
        return new Part(upToSize(people, days), days);
    }

    /** Days around one, moved inside where they would stick out. */
    private BitSet window(int length, int middle) {
        int from = Math.clamp(middle - length / 2, 0, staffing.days() - length);
        return Part.days(from, from + length);
    }

    private List<Integer> shuffled(Random random) {
        List<Integer> people = new ArrayList<>(
                IntStream.range(0, staffing.people().size()).boxed().toList());
        Collections.shuffle(people, random);
        return people;
    }

    private List<Integer> upToSize(List<Integer> people, BitSet days) {
        List<Integer> some = new ArrayList<>();
        long choices = 0;
        for (int person : people) {
            choices += choices(List.of(person), days);
            if (some.size() >= 2 && choices > size) {
                break;
            }
            some.add(person);
        }
        return some;
    }

    private long choices(List<Integer> people, BitSet days) {
        long choices = 0;
        for (int person : people) {
            for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
                choices += Long.bitCount(staffing.person(person).choices(day)) - 1;
            }
        }
        return choices;
    }
}
