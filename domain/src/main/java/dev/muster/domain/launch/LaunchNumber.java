package dev.muster.domain.launch;

/** Names a launch within its team, as people type it, from 1; never given twice. */
public record LaunchNumber(int value) {
    public LaunchNumber {
        if (value < 1) {
            throw new IllegalArgumentException("launch number " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
