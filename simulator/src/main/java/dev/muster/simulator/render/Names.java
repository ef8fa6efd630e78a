package dev.muster.simulator.render;

import java.util.Optional;

/** Tells what ids are called, so that text shows names. */
public interface Names {
    Optional<String> personName(String id);

    Optional<String> channelName(String id);
}
