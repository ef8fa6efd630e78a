package dev.muster.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Sends ready-made requests over a number of connections at once, each once, and times the answers. */
final class Load {
    private final int port;
    private final int connections;
    private final Predicate<String> right;

    /** A load whose answers must contain what is {@code right}. */
    Load(int port, int connections, String right) {
        this(port, connections, answer -> answer.contains(right));
    }

    /** A load whose answers must be {@code right}. */
    Load(int port, int connections, Predicate<String> right) {
        this.port = port;
        this.connections = connections;
        this.right = right;
    }

    /** As fast as the answers come, until the requests or the seconds are used up. */
    Figures asFastAsPossible(List<byte[]> requests, double seconds) throws InterruptedException {
        return run(requests, seconds, 0);
    }

    /** So many a second, whether answers come or not: one that had to wait for its turn took longer by that. */
    Figures atRate(List<byte[]> requests, double perSecond) throws InterruptedException {
        return run(requests, requests.size() / perSecond + 60, 1e9 / perSecond);
    }

    private Figures run(List<byte[]> requests, double seconds, double nanosBetween) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        CountDownLatch connected = new CountDownLatch(connections);
        CountDownLatch go = new CountDownLatch(1);
        long[] start = new long[1];
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    try (Connection connection = new Connection(port)) {
                        connected.countDown();
                        go.await();
                        return sendAll(connection, requests, next, errors, start[0], seconds, nanosBetween);
                    } finally {
                        connected.countDown();
                    }
                }));
            }
            connected.await();
            start[0] = System.nanoTime();
            go.countDown();
        }
        double took = (System.nanoTime() - start[0]) / 1e9;
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> one : running) {
            try {
                times.add(one.get());
            } catch (ExecutionException e) {
                complain(e.getCause() == null ? e : e.getCause(), errors);
            }
        }
        return Figures.of(times, took, errors.get());
    }

    private long[] sendAll(
            Connection connection,
            List<byte[]> requests,
            AtomicInteger next,
            AtomicInteger errors,
            long start,
            double seconds,
            double nanosBetween) {
        long end = start + (long) (seconds * 1e9);
        long[] times = new long[requests.size()];
        int count = 0;
        while (System.nanoTime() < end) {
            int index = next.getAndIncrement();
            if (index >= requests.size()) {
                break;
            }
            long intended = nanosBetween == 0 ? System.nanoTime() : start + (long) (index * nanosBetween);
            awaitNanoTime(intended);
            try {
                String answer = connection.exchange(requests.get(index));
                if (right.test(answer)) {
                    times[count++] = System.nanoTime() - intended;
                } else {
                    complain(new IOException("not what was expected: " + answer), errors);
                }
            } catch (IOException e) {
                complain(e, errors);
                break; // the connection's state is unknown
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static void awaitNanoTime(long intended) {
        for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @SuppressWarnings("SystemOut") // figures go to stdout, troubles to stderr
    private static void complain(Throwable trouble, AtomicInteger errors) {
        if (errors.getAndIncrement() < 5) {
            System.err.println("error: " + trouble);
        }
    }
}
