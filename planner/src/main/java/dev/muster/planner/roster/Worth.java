package dev.muster.planner.roster;

import java.util.stream.IntStream;

/**
 * What a person on a shift is taken to be worth, and a unit of somebody's share, in whole thousandths so that a sum is a bound beyond
 * doubt.
 */
final class Worth {
    static final long PARTS = 1000;

    private final Staffing staffing;
    private final Pricing pricing;
    private final long[] ofCover;
    /** By person, then loose share. */
    private final long[][] ofShare;

    private final long[][] saved;

    private Worth(Staffing staffing, Pricing pricing, long[] ofCover, long[][] ofShare) {
        this.staffing = staffing;
        this.pricing = pricing;
        this.ofCover = ofCover;
        this.ofShare = ofShare;
        this.saved = new long[staffing.days()][staffing.kinds() + 1];
        for (int i = 0; i < ofCover.length; i++) {
            Cover cover = staffing.covers().get(i);
            saved[cover.day()][cover.kind()] = ofCover[i];
        }
    }

    /** By the last mix of rows. */
    static Worth of(Staffing staffing, Pricing pricing, Master master) {
        long[] ofCover = new long[staffing.covers().size()];
        for (int i = 0; i < ofCover.length; i++) {
            ofCover[i] = Math.min(
                    inParts(master.worthOf(i)), staffing.covers().get(i).mostWorth() * PARTS);
        }
        long[][] ofShare = new long[staffing.people().size()][];
        for (int person = 0; person < ofShare.length; person++) {
            int who = person;
            ofShare[person] = IntStream.range(0, pricing.looseShares(person).size())
                    .mapToLong(share -> inParts(master.worthOf(who, share)))
                    .toArray();
        }
        return new Worth(staffing, pricing, ofCover, ofShare);
    }

    private static long inParts(double worth) {
        return Math.round(worth * PARTS);
    }

    /** What each day and kind costs a person, less what it is worth, in parts. */
    long[][] pricesOf(int person) {
        Person who = staffing.person(person);
        long[][] prices = new long[staffing.days()][staffing.kinds() + 1];
        for (int day = 0; day < staffing.days(); day++) {
            for (int kind = 0; kind <= staffing.kinds(); kind++) {
                prices[day][kind] = who.cost(day, kind) * PARTS - saved[day][kind];
            }
        }
        for (int share = 0; share < ofShare[person].length; share++) {
            Tally tally = pricing.looseShares(person).get(share).tally();
            for (int day : tally.days()) {
                for (int kind = 1; kind <= staffing.kinds(); kind++) {
                    prices[day][kind] -= ofShare[person][share] * tally.unitsOf(kind);
                }
            }
        }
        return prices;
    }

    /**
     * Lagrange's bound without people's rows, in parts: with the price of each person's cheapest row it is less than any
     * roster costs, whatever shifts and shares are taken to be worth.
     */
    long withoutRows() {
        long parts = 0;
        for (int i = 0; i < ofCover.length; i++) {
            parts += least(staffing.covers().get(i), ofCover[i]);
        }
        for (int person = 0; person < ofShare.length; person++) {
            for (int share = 0; share < ofShare[person].length; share++) {
                parts += least(pricing.looseShares(person).get(share), ofShare[person][share]);
            }
        }
        return parts;
    }

    private long least(Cover cover, long itsWorth) {
        return IntStream.rangeClosed(0, Math.min(cover.most(), staffing.people().size()))
                .mapToLong(staffed -> cover.cost(staffed) * PARTS + itsWorth * staffed)
                .min()
                .orElseThrow();
    }

    private static long least(Share share, long worthOfUnit) {
        long parts = share.weight() * (share.deviation(share.past()) - share.unavoidable()) * PARTS;
        for (Share.Stretch stretch : share.stretches()) {
            parts += stretch.length() * Math.min(0, stretch.slope() * PARTS + worthOfUnit);
        }
        return parts;
    }
}
