package dev.muster.simulator.traffic;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private long added; // guarded by exchanges
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    /** Who asked whom. */
    public enum Direction {
        FROM_APP,
        TO_APP
    }

    /**
     * One request and its answer.
     *
     * @param at on the simulator's clock
     * @param headers what the request said of itself, tokens cut short
     * @param status 0 when there was no answer
     * @param millis real time
     */
    public record Exchange(
            Instant at,
            Direction direction,
            String method,
            String path,
            Map<String, String> headers,
            String request,
            int status,
            String response,
            long millis) {

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
            this(at, direction, method, path, Map.of(), request, status, response, millis);
        }

        private Exchange shortened() {
            return new Exchange(
                    at,
                    direction,
                    method,
                    path,
                    headers,
                    Traffic.shortened(request),
                    status,
                    Traffic.shortened(response),
                    millis);
        }
    }

    /** An exchange with its number, which grows by one with each. */
    public record Numbered(long number, Exchange exchange) {}

    public void add(Exchange exchange) {
        Exchange kept = exchange.shortened();
        synchronized (exchanges) {
            exchanges.addLast(kept);
            added++;
            if (exchanges.size() > KEPT) {
                exchanges.removeFirst();
            }
        }
    }

    /** The kept exchanges with a higher number than the given one, oldest first. */
    public List<Numbered> since(long number) {
        List<Numbered> news = new ArrayList<>();
        synchronized (exchanges) {
            long current = added - exchanges.size();
            for (Exchange exchange : exchanges) {
                current++;
                if (current > number) {
                    news.add(new Numbered(current, exchange));
                }
            }
        }
        return news;
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
