package dev.muster.planner.roster;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A first roster, person by person: each takes the row that helps most beside those who have theirs. */
final class FirstRoster {
    private static final Logger log = LoggerFactory.getLogger(FirstRoster.class);
    private static final double SECONDS_A_ROW = 20;

    private final Staffing staffing;
    private final Rows rows;

    FirstRoster(Staffing staffing, Rows rows) {
        this.staffing = staffing;
        this.rows = rows;
    }

    /** Empty when somebody's rules leave no row beside the others; then there may be another order in which there is. */
    Optional<Sheet> find(Effort effort, Stopwatch watch) {
        Sheet sheet = Sheet.empty(staffing.people().size(), staffing.days());
        int[][] staffed = new int[staffing.days()][staffing.kinds() + 1];
        for (int person = 0; person < staffing.people().size(); person++) {
            Optional<int[]> row = rows.cheapest(person, staffed, null, null);
            if (row.isEmpty()) {
                row = solve(sheet, person, effort, watch);
            }
            if (row.isEmpty()) {
                log.info("No row for person {}", person);
                return Optional.empty();
            }
            sheet.setRow(person, row.get());
            for (int day = 0; day < staffing.days(); day++) {
                staffed[day][row.get()[day]]++;
            }
        }
        return Optional.of(sheet);
    }

    private Optional<int[]> solve(Sheet sheet, int person, Effort effort, Stopwatch watch) {
        PartModel model = new PartModel(staffing, sheet, new Part(List.of(person), Part.days(0, staffing.days())));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(effort.seed())
                .setMaxDeterministicTime(SECONDS_A_ROW)
                .setMaxTimeInSeconds(watch.secondsLeft());
        CpSolverStatus status = solver.solve(model.model());
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(model.read(solver).row(person))
                : Optional.empty();
    }
}
