package dev.muster.simulator.traffic;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The log of requests in both directions, the newest few thousand, with a count of API calls by method. */
public final class Traffic {
    private static final int KEPT = 4000;
    private static final int LONGEST_BODY = 20_000;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    /** Who asked whom. */
    public enum Direction {
        FROM_APP,
        TO_APP
    }

    /**
     * One request and its answer.
     *
     * @param at the simulator's clock
     * @param status 0 means that there was no answer
     * @param headers of a request to the app: the signature, and what a repeated event says of itself
     */
    public record Exchange(
            Instant at,
            Direction direction,
            String method,
            String path,
            String request,
            int status,
            String response,
            long millis,
            Map<String, String> headers) {
        public Exchange {
            headers = Map.copyOf(headers);
        }

        public Exchange(
                Instant at,
                Direction direction,
                String method,
                String path,
                String request,
                int status,
                String response,
                long millis) {
            this(at, direction, method, path, request, status, response, millis, Map.of());
        }
    }

    public void add(Exchange exchange) {
        Exchange kept = new Exchange(
                exchange.at(),
                exchange.direction(),
                exchange.method(),
                exchange.path(),
                shortened(exchange.request()),
                exchange.status(),
                shortened(exchange.response()),
                exchange.millis(),
                exchange.headers());
        synchronized (exchanges) {
            exchanges.addLast(kept);
            if (exchanges.size() > KEPT) {
                exchanges.removeFirst();
            }
        }
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "...";
    }

    /** Counts a call of an API method, whatever became of it. */
    public void count(String apiMethod) {
        calls.computeIfAbsent(apiMethod, name -> new LongAdder()).increment();
    }

    /** The kept exchanges, oldest first. */
    public List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** How often the app called a method since the start. */
    public long calls(String apiMethod) {
        LongAdder count = calls.get(apiMethod);
        return count == null ? 0 : count.sum();
    }

    public SortedMap<String, Long> callsByMethod() {
        SortedMap<String, Long> counts = new TreeMap<>();
        calls.forEach((method, count) -> counts.put(method, count.sum()));
        return counts;
    }
}
