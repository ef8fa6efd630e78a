package dev.muster.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads OR-Tools' native library once, when it is first needed. */
public final class OrTools {
    private static final Logger log = LoggerFactory.getLogger(OrTools.class);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static boolean loaded;
    private static @Nullable String failure;

    private OrTools() {}

    /** The native library is not there or can't be loaded; the message names the cause and the way out in one line. */
    public static final class Unavailable extends IllegalStateException {
        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Loads the library and proves with a tiny solve that it works; does nothing when it is loaded already. A failure is
     * final: the same is thrown at each further call, because a class that failed to load stays broken in its JVM.
     *
     * @throws Unavailable when it can't be loaded
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        if (failure != null) {
            throw new Unavailable(failure, null);
        }
        long start = System.nanoTime();
        try {
            Loader.loadNativeLibraries();
            // The loader swallows a library that can't be loaded, so only a solve tells.
            solveSomethingTiny();
        } catch (RuntimeException | LinkageError e) {
            failure = NativeTrouble.here(e).explanation();
            throw new Unavailable(failure, e);
        }
        loaded = true;
        log.info("OR-Tools loaded in {} ms", (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    /** Loads the library on a thread of its own, so that the first plan doesn't wait for it; a failure is logged. */
    public static void warmUpInBackground() {
        Thread.ofPlatform().daemon().name("ortools-warm-up").start(() -> {
            try {
                load();
            } catch (Unavailable e) {
                log.error("No roster can be planned: {}", e.getMessage());
            }
        });
    }

    private static void solveSomethingTiny() {
        CpModel model = new CpModel();
        BoolVar variable = model.newBoolVar("works");
        model.maximize(variable);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL || !solver.booleanValue(variable)) {
            throw new IllegalStateException("a solve of one variable found nothing");
        }
    }
}
