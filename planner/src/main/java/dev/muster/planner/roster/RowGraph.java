package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every row of one person that keeps the rules a path can see, as ways through a graph whose layers are the days; built once, so
 * that asking it again with other prices is a walk over its arcs.
 */
final class RowGraph implements RowPricing {
    private static final long NEVER = RowPath.NEVER;

    /** By day. */
    private final List<Layer> layers;

    private final int size;
    private final List<Share> looseShares;

    /**
     * One day: the kind of each place, and the arcs to them from the places of the day before.
     *
     * @param costs what an arc costs beside the price of its day
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, and read only by the walks
    private record Layer(int[] kinds, int[] froms, int[] tos, int[] costs) {}

    private RowGraph(List<Layer> layers, List<Share> looseShares) {
        this.looseShares = looseShares;
        this.layers = layers;
        this.size = layers.stream().mapToInt(layer -> layer.froms().length).sum();
    }

    /**
     * The graph of a person's rows, with as many of their shares as it has room for; empty when their rules are not weekly, or too much
     * must be remembered even without shares.
     *
     * @param mostArcs what it has room for
     */
    static Optional<RowGraph> of(Staffing staffing, int person, int mostArcs) {
        List<Share> all = staffing.person(person).shares();
        Optional<RowGraph> best = Optional.empty();
        for (int counted = 0; counted <= all.size(); counted++) {
            List<Share> loose = all.subList(counted, all.size());
            Optional<RowGraph> graph =
                    WeeklyRules.of(staffing, person, counted).flatMap(rules -> build(staffing, rules, mostArcs, loose));
            if (graph.isEmpty()) {
                return best;
            }
            best = graph;
        }
        return best;
    }

    private static Optional<RowGraph> build(
            Staffing staffing, WeeklyRules rules, int mostArcs, List<Share> looseShares) {
        List<Layer> layers = new ArrayList<>();
        List<WeeklyRules.Place> places = List.of(WeeklyRules.Place.START);
        int arcs = 0;
        for (int day = 0; day < staffing.days(); day++) {
            Collected collected = new Collected();
            for (int from = 0; from < places.size(); from++) {
                for (int kind = 0; kind <= staffing.kinds(); kind++) {
                    collected.add(from, rules.step(day, places.get(from), kind));
                }
            }
            arcs += collected.arcs.size();
            if (arcs > mostArcs) {
                return Optional.empty();
            }
            places = collected.places();
            layers.add(collected.layer(places));
        }
        return Optional.of(new RowGraph(layers, looseShares));
    }

    /** The arcs into one day, while they are collected. */
    private static final class Collected {
        private final Map<WeeklyRules.Place, Integer> nodes = new LinkedHashMap<>();
        private final List<int[]> arcs = new ArrayList<>();

        void add(int from, Optional<WeeklyRules.Step> step) {
            step.ifPresent(there -> {
                int to = nodes.computeIfAbsent(there.place(), any -> nodes.size());
                arcs.add(new int[] {from, to, Math.toIntExact(there.cost())});
            });
        }

        List<WeeklyRules.Place> places() {
            return List.copyOf(nodes.keySet());
        }

        Layer layer(List<WeeklyRules.Place> places) {
            int[] kinds = places.stream().mapToInt(WeeklyRules.Place::kind).toArray();
            return new Layer(kinds, column(0), column(1), column(2));
        }

        private int[] column(int index) {
            return arcs.stream().mapToInt(arc -> arc[index]).toArray();
        }
    }

    /** The number of arcs. */
    int size() {
        return size;
    }

    @Override
    public List<Share> looseShares() {
        return looseShares;
    }

    @Override
    public Optional<Found> cheapest(long[][] prices, long parts) {
        long[][] reached = walk(prices, parts);
        long[] last = reached[layers.size() - 1];
        int best = -1;
        for (int place = 0; place < last.length; place++) {
            if (last[place] < NEVER && (best < 0 || last[place] < last[best])) {
                best = place;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Found(trace(prices, parts, reached, best), last[best], size));
    }

    /** By day, then place: the price of the cheapest way there. */
    private long[][] walk(long[][] prices, long parts) {
        long[][] reached = new long[layers.size()][];
        long[] before = {0};
        for (int day = 0; day < layers.size(); day++) {
            Layer layer = layers.get(day);
            long[] now = new long[layer.kinds().length];
            Arrays.fill(now, NEVER);
            for (int arc = 0; arc < layer.froms().length; arc++) {
                int to = layer.tos()[arc];
                now[to] = Math.min(now[to], plus(before[layer.froms()[arc]], layer.costs()[arc] * parts));
            }
            for (int place = 0; place < now.length; place++) {
                now[place] = plus(now[place], prices[day][layer.kinds()[place]]);
            }
            reached[day] = now;
            before = now;
        }
        return reached;
    }

    private static long plus(long one, long other) {
        return one >= NEVER || other >= NEVER ? NEVER : one + other;
    }

    /** Back along arcs whose price is what the place costs: there is one for each place that was reached. */
    private int[] trace(long[][] prices, long parts, long[][] reached, int last) {
        int[] row = new int[layers.size()];
        int place = last;
        for (int day = layers.size() - 1; day >= 0; day--) {
            Layer layer = layers.get(day);
            row[day] = layer.kinds()[place];
            long wanted = reached[day][place] - prices[day][row[day]];
            int arc = 0;
            while (layer.tos()[arc] != place
                    || before(reached, day, layer.froms()[arc]) + layer.costs()[arc] * parts != wanted) {
                arc++;
            }
            place = layer.froms()[arc];
        }
        return row;
    }

    private static long before(long[][] reached, int day, int place) {
        return day == 0 ? 0 : reached[day - 1][place];
    }
}
