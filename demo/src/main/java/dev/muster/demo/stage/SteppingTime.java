package dev.muster.demo.stage;

import dev.muster.simulator.time.TimeControls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that jumps, but stops at everything that falls due on the way, so that nothing is missed. */
public final class SteppingTime implements TimeControls.Mover {
    private @Nullable Stage stage;

    /** Which stage's time it is; until then it stays where it is. */
    public synchronized void moves(Stage whose) {
        stage = whose;
    }

    @Override
    public synchronized void moveTo(Instant target) {
        if (stage != null) {
            stage.moveTo(target);
        }
    }
}
