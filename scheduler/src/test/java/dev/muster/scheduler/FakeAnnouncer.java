package dev.muster.scheduler;

import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcer;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what it is told to announce; what happens before can be set. */
final class FakeAnnouncer implements Announcer {
    private final List<Said> said = new ArrayList<>();
    volatile Consumer<Occurrence> before = occurrence -> {};

    /** One thing that was announced. */
    record Said(Occurrence occurrence, Announcement what) {
        Duration late() {
            return ((Announcement.DailyAssignments) what).late();
        }
    }

    @Override
    public void announce(Team team, Occurrence occurrence, List<Announcement> announcements, Instant now) {
        before.accept(occurrence);
        synchronized (this) {
            announcements.forEach(what -> said.add(new Said(occurrence, what)));
        }
    }

    synchronized List<Said> said() {
        return List.copyOf(said);
    }

    List<Instant> times() {
        return said().stream().map(s -> s.occurrence().due()).toList();
    }
}
