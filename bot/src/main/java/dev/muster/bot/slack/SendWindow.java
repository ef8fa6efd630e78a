package dev.muster.bot.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The time in which the holder of a lease may begin to ask Slack for something: what a holder asks that was paused and
 * woke up after its lease could be done a second time. Measured by a clock that nobody sets and that runs while the
 * process is stopped.
 */
final class SendWindow {
    private static final ThreadLocal<@Nullable SendWindow> CURRENT = new ThreadLocal<>();

    private final LongSupplier nanoTime;
    private final long end;

    private SendWindow(LongSupplier nanoTime, Duration open) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + open.toNanos();
    }

    /** A window that closes so much real time from now; to be opened before the lease is taken. */
    static SendWindow open(Duration open) {
        return open(System::nanoTime, open);
    }

    static SendWindow open(LongSupplier nanoTime, Duration open) {
        return new SendWindow(nanoTime, open);
    }

    private boolean isClosed() {
        return nanoTime.getAsLong() - end >= 0;
    }

    /** Does work whose requests are not sent any more once the window is closed. */
    <T> T within(Supplier<T> work) {
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The last look before a request is written to its connection. */
    static Response check(Interceptor.Chain chain) throws IOException {
        SendWindow window = CURRENT.get();
        if (window != null && window.isClosed()) {
            throw new ClosedException();
        }
        return chain.proceed(chain.request());
    }

    /** The request was not sent: the lease behind it is over, or nearly so. */
    static final class ClosedException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
