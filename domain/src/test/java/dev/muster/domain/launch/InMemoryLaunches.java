package dev.muster.domain.launch;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Launches in memory. */
public final class InMemoryLaunches implements Launches {
    private final List<Launch> launches = new ArrayList<>();

    @Override
    public Launch add(NewLaunch added) {
        long ofTeam = launches.stream()
                .filter(l -> l.workspace().equals(added.workspace()) && l.team().equals(added.team()))
                .count();
        Launch launch = new Launch(new LaunchNumber((int) ofTeam + 1), added, false);
        launches.add(launch);
        return launch;
    }

    @Override
    public Optional<Launch> find(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return launches.stream()
                .filter(l -> l.workspace().equals(workspace)
                        && l.team().equals(team)
                        && l.number().equals(number))
                .findFirst();
    }

    @Override
    public List<Launch> between(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return launches.stream()
                .filter(l -> l.workspace().equals(workspace) && l.team().equals(team) && !l.dropped())
                .filter(l -> !l.on().isBefore(from) && !l.on().isAfter(to))
                .sorted(Comparator.comparing(Launch::on))
                .toList();
    }

    @Override
    public boolean drop(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return set(workspace, team, number, true);
    }

    @Override
    public boolean restore(WorkspaceId workspace, TeamId team, LaunchNumber number) {
        return set(workspace, team, number, false);
    }

    private boolean set(WorkspaceId workspace, TeamId team, LaunchNumber number, boolean dropped) {
        Optional<Launch> found = find(workspace, team, number).filter(l -> l.dropped() != dropped);
        found.ifPresent(l -> launches.set(launches.indexOf(l), new Launch(number, l.added(), dropped)));
        return found.isPresent();
    }
}
