package dev.muster.simulator.blockkit;

import java.util.function.IntFunction;

/**
 * One limit.
 *
 * @param pointer where Slack finds fault
 * @param last the last value that is right: a maximum, or, with {@code least}, a minimum
 * @param payload a message's blocks or a view that is right but for this
 */
record Limit(String name, String pointer, int last, boolean least, IntFunction<String> payload) {
    int next() {
        return least ? last - 1 : last + 1;
    }

    @Override
    public String toString() {
        return name;
    }

    static Limit most(String name, String pointer, int last, IntFunction<String> block) {
        return new Limit(name, pointer, last, false, n -> "[" + block.apply(n) + "]");
    }

    static Limit least(String name, String pointer, int last, IntFunction<String> block) {
        return new Limit(name, pointer, last, true, n -> "[" + block.apply(n) + "]");
    }

    static Limit inView(String name, String pointer, int last, IntFunction<String> view) {
        return new Limit(name, pointer, last, false, view);
    }
}
