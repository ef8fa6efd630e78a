package dev.muster.planner.assignment;

import dev.muster.domain.assignment.WorkDivider.Load;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has which tickets so far, and the cheapest way to place one more.
 *
 * <p>Each desk has a tray per priority. A ticket enters a tray; then a ticket of the same tray is passed on to another
 * desk, or the desk has one more, and either keeps it or passes one of another tray on. The chain that adds least to the
 * cost is a shortest path over trays and desks, found by Bellman and Ford's method, because a step may lower the cost.
 */
final class Desks {
    private static final Priority[] TRAYS = Priority.values();
    /** Stands for a desk as a whole where a tray is named. */
    private static final int WHOLE_DESK = TRAYS.length;

    private final List<Load> people;
    private final int capacity;
    /** Tickets by desk and tray; those that people had before are not among them. */
    private final List<List<List<Ticket>>> trays = new ArrayList<>();

    Desks(List<Load> people, int capacity) {
        this.people = people;
        this.capacity = capacity;
        for (int desk = 0; desk < people.size(); desk++) {
            List<List<Ticket>> own = new ArrayList<>();
            for (int tray = 0; tray < TRAYS.length; tray++) {
                own.add(new ArrayList<>());
            }
            trays.add(own);
        }
    }

    List<Ticket> ticketsAt(int desk) {
        return trays.get(desk).stream().flatMap(List::stream).toList();
    }

    /**
     * A place in a chain.
     *
     * @param desk index of the person
     * @param tray index of the tray, or {@link #WHOLE_DESK}
     * @param moved the ticket that came here, when this step moved one
     * @param cost of the chain so far
     * @param before null at the chain's start
     */
    private record Step(
            int desk,
            int tray,
            @Nullable Ticket moved,
            Cost cost,
            @Nullable Step before) {}

    /** Places a ticket at least cost, passing others on where that helps; false when nobody has skill and room for it. */
    boolean place(Ticket ticket) {
        Step best = null;
        Cost bestCost = Cost.NONE;
        for (Step end : cheapestSteps(ticket)) {
            long load = load(end.desk);
            if (end.tray == WHOLE_DESK && load < capacity) {
                Cost cost = end.cost.plus(new Cost(2 * load + 1, 0, 0, 0));
                if (best == null || cost.isLessThan(bestCost)) {
                    best = end;
                    bestCost = cost;
                }
            }
        }
        for (Step step = best; step != null; step = step.before) {
            if (step.moved != null) {
                if (step.before != null) {
                    trays.get(step.before.desk).get(step.tray).remove(step.moved);
                }
                trays.get(step.desk).get(step.tray).add(step.moved);
            }
        }
        return best != null;
    }

    private long load(int desk) {
        return (long) people.get(desk).tickets() + ticketsAt(desk).size();
    }

    /** The cheapest chain to each tray and desk that can be reached. */
    private List<Step> cheapestSteps(Ticket ticket) {
        Chains chains = new Chains();
        int tray = List.of(TRAYS).indexOf(ticket.priority());
        for (int desk = 0; desk < people.size(); desk++) {
            if (can(desk, ticket)) {
                chains.offer(new Step(desk, tray, ticket, new Cost(0, 0, 0, -level(desk, ticket)), null));
            }
        }
        // The division so far is the best one, so no chain gains by coming back and this ends.
        while (chains.improved) {
            chains.improved = false;
            for (Step step : chains.reached()) {
                if (step.tray == WHOLE_DESK) {
                    takeFromTrays(step, chains);
                } else {
                    passOn(step, chains);
                    int size = trays.get(step.desk).get(step.tray).size();
                    Cost cost = step.cost.plus(spread(step.tray, 2L * size + 1));
                    chains.offer(new Step(step.desk, WHOLE_DESK, null, cost, step));
                }
            }
        }
        return chains.reached();
    }

    private void takeFromTrays(Step step, Chains chains) {
        for (int tray = 0; tray < TRAYS.length; tray++) {
            int size = trays.get(step.desk).get(tray).size();
            if (size > 0) {
                Cost cost = step.cost.plus(spread(tray, 1 - 2L * size));
                chains.offer(new Step(step.desk, tray, null, cost, step));
            }
        }
    }

    private void passOn(Step step, Chains chains) {
        for (Ticket ticket : trays.get(step.desk).get(step.tray)) {
            for (int desk = 0; desk < people.size(); desk++) {
                if (desk != step.desk && can(desk, ticket)) {
                    Cost cost = step.cost.plus(new Cost(0, 0, 0, level(step.desk, ticket) - level(desk, ticket)));
                    chains.offer(new Step(desk, step.tray, ticket, cost, step));
                }
            }
        }
    }

    /** What one ticket more or less in a tray adds; only the urgent and the high ones are spread for their own sake. */
    private static Cost spread(int tray, long squares) {
        return switch (TRAYS[tray]) {
            case URGENT -> new Cost(0, squares, 0, 0);
            case HIGH -> new Cost(0, 0, squares, 0);
            case NORMAL, LOW -> Cost.NONE;
        };
    }

    private boolean can(int desk, Ticket ticket) {
        return ticket.skill() == null || people.get(desk).member().can(ticket.skill());
    }

    private long level(int desk, Ticket ticket) {
        return ticket.skill() == null
                ? 0
                : people.get(desk).member().levelOf(ticket.skill()).number();
    }

    /** The cheapest chain known to each tray and desk. */
    private final class Chains {
        private final @Nullable Step[] best = new @Nullable Step[people.size() * (TRAYS.length + 1)];
        private boolean improved;

        void offer(Step step) {
            int place = step.desk * (TRAYS.length + 1) + step.tray;
            Step known = best[place];
            if (known == null || step.cost.isLessThan(known.cost)) {
                best[place] = step;
                improved = true;
            }
        }

        List<Step> reached() {
            List<Step> reached = new ArrayList<>();
            for (Step step : best) {
                if (step != null) {
                    reached.add(step);
                }
            }
            return reached;
        }
    }
}
