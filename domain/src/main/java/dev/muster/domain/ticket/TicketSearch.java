package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds tickets by their {@link Terms} among all that a team ever had. What that costs doesn't grow with them: of each term
 * the newest {@link #NEWEST} tickets are considered, and only those that may be meant are read.
 */
public final class TicketSearch {
    /** So many tickets of each term are considered. */
    public static final int NEWEST = 500;
    /** So many terms are asked for; what is typed behind them is not. */
    public static final int MOST_TERMS = 8;

    private static final int READ_AT_ONCE = 50;
    /** Of what the terms weigh together, a similar ticket has this part. */
    private static final double SIMILAR = 0.5;

    private final Tickets tickets;

    public TicketSearch(Tickets tickets) {
        this.tickets = tickets;
    }

    /**
     * What was found.
     *
     * @param tickets the newest first
     * @param more whether there are, or may be, older ones
     */
    public record Found(List<Ticket> tickets, boolean more) {
        public Found {
            tickets = List.copyOf(tickets);
        }
    }

    /** The newest tickets that have all of the terms. */
    public Found find(Team team, List<String> terms, int most) {
        List<String> asked = terms.stream().limit(MOST_TERMS).toList();
        Collection<Numbers> numbers = numbers(team, asked).values();
        if (numbers.isEmpty()) {
            return new Found(List.of(), false);
        }
        Numbers rarest = numbers.stream()
                .min(Comparator.comparingInt(n -> n.newestFirst().size()))
                .orElseThrow();
        List<TicketNumber> candidates = rarest.newestFirst().stream()
                .filter(number -> numbers.stream().allMatch(n -> n.mayHave(number)))
                .toList();
        List<Ticket> found = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += READ_AT_ONCE) {
            read(team, candidates.subList(from, Math.min(from + READ_AT_ONCE, candidates.size()))).stream()
                    .filter(ticket -> Set.copyOf(Terms.of(ticket)).containsAll(asked))
                    .sorted(Comparator.comparing(Ticket::number).reversed())
                    .forEach(found::add);
            if (found.size() > most) {
                return new Found(found.subList(0, most), true);
            }
        }
        return new Found(found, rarest.isCut());
    }

    /**
     * Tickets that are about the same, the most similar first: a term counts the more, the fewer tickets have it.
     *
     * @param to what it is about
     * @param which what else must be true of them
     */
    public List<Ticket> similar(Team team, Heading to, Predicate<Ticket> which, int most) {
        List<String> terms = Terms.inBrief(to).stream().limit(MOST_TERMS).toList();
        Map<TicketNumber, Double> scores = new HashMap<>();
        double whole = 0;
        for (Numbers numbers : numbers(team, terms).values()) {
            double weight = 1 / Math.log(2 + numbers.newestFirst().size());
            whole += weight;
            numbers.newestFirst().forEach(number -> scores.merge(number, weight, Double::sum));
        }
        double enough = whole * SIMILAR;
        List<TicketNumber> best = scores.entrySet().stream()
                .filter(score -> score.getValue() >= enough)
                .sorted(Map.Entry.<TicketNumber, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .limit(READ_AT_ONCE)
                .toList();
        return read(team, best).stream()
                .filter(which)
                .sorted(Comparator.comparing(ticket -> best.indexOf(ticket.number())))
                .limit(most)
                .toList();
    }

    private List<Ticket> read(Team team, List<TicketNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : tickets.all(team.workspace(), numbers).stream()
                        .filter(ticket -> ticket.team().equals(team.id()))
                        .toList();
    }

    private Map<String, Numbers> numbers(Team team, List<String> terms) {
        Map<String, Numbers> numbers = new LinkedHashMap<>();
        for (String term : terms) {
            List<TicketNumber> newest = tickets.withTerm(team.workspace(), team.id(), term, NEWEST);
            numbers.put(term, new Numbers(newest, new TreeSet<>(newest)));
        }
        return numbers;
    }

    /** The tickets that have a term. */
    private record Numbers(List<TicketNumber> newestFirst, TreeSet<TicketNumber> all) {
        /** Whether there are older ones, which were not asked for. */
        boolean isCut() {
            return newestFirst.size() >= NEWEST;
        }

        /** Of what is older than the oldest that was asked for nothing is known. */
        boolean mayHave(TicketNumber number) {
            return all.contains(number) || (isCut() && number.compareTo(newestFirst.getLast()) < 0);
        }
    }
}
