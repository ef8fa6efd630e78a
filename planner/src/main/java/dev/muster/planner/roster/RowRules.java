package dev.muster.planner.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hard rules of one person's row, as constraints. */
final class RowRules {
    private final CpModel model;
    private final Staffing staffing;
    private final Person person;
    private final Cells cells;
    private final Part part;

    RowRules(CpModel model, Staffing staffing, Cells cells, Part part) {
        this.model = model;
        this.staffing = staffing;
        this.person = staffing.person(cells.person());
        this.cells = cells;
        this.part = part;
    }

    void addAll() {
        rest();
        new RunRules(model, staffing, cells, part).addAll();
        weekends();
        person.limits().forEach(this::limit);
    }

    private void rest() {
        int reach = staffing.rest().reach();
        for (int day = 0; day < staffing.days(); day++) {
            for (int later = day + 1; later <= day + reach && later < staffing.days(); later++) {
                if (cells.isOpen(day) || cells.isOpen(later)) {
                    rest(day, later);
                }
            }
        }
    }

    /**
     * For each later shift, all earlier ones of a day that leave too little rest before it exclude one another (one shift
     * a day) and it; so do the other shifts of its day that start no later than it does. One constraint over all of them
     * is tighter than one for each pair.
     */
    private void rest(int day, int later) {
        Set<Set<Integer>> cliques = new HashSet<>();
        for (int second = 1; second <= staffing.kinds(); second++) {
            if (cells.at(later, second) == null) {
                continue;
            }
            List<Literal> clique = new ArrayList<>();
            Set<Integer> names = new HashSet<>();
            List<Integer> tooLate = new ArrayList<>();
            for (int first = 1; first <= staffing.kinds(); first++) {
                Literal literal = cells.at(day, first);
                if (literal != null && !staffing.rest().isEnough(day, first, later, second)) {
                    tooLate.add(first);
                    names.add(first);
                    clique.add(literal);
                }
            }
            if (tooLate.isEmpty()) {
                continue;
            }
            for (int other = 1; other <= staffing.kinds(); other++) {
                Literal literal = cells.at(later, other);
                int kind = other;
                if (literal != null
                        && tooLate.stream().noneMatch(first -> staffing.rest().isEnough(day, first, later, kind))) {
                    names.add(-other);
                    clique.add(literal);
                }
            }
            if (cliques.add(names)) {
                model.addAtMostOne(clique.toArray(Literal[]::new));
            }
        }
    }

    private void weekends() {
        Weekends weekends = person.weekends();
        LinearExprBuilder worked = LinearExpr.newBuilder();
        int certain = 0;
        for (int[] group : weekends.groups()) {
            List<Literal> off = new ArrayList<>();
            boolean isWorked = false;
            for (int day : group) {
                Literal literal = cells.at(day, Sheet.OFF);
                isWorked |= literal == null;
                if (literal != null && cells.isOpen(day)) {
                    off.add(literal);
                }
            }
            if (isWorked) {
                certain++;
            } else if (!off.isEmpty()) {
                BoolVar any = model.newBoolVar("");
                off.forEach(literal -> model.addImplication(literal.not(), any));
                worked.add(any);
            }
        }
        if (!weekends.groups().isEmpty()) {
            model.addLessOrEqual(worked, (long) weekends.most() - certain);
        }
    }

    private void limit(Limit limit) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long certain = 0;
        boolean isOpen = false;
        for (int day : limit.tally().days()) {
            if (cells.isOpen(day)) {
                isOpen = true;
                for (int kind = 1; kind <= staffing.kinds(); kind++) {
                    Literal literal = cells.at(day, kind);
                    if (literal != null && limit.tally().unitsOf(kind) != 0) {
                        sum.addTerm(literal, limit.tally().unitsOf(kind));
                    }
                }
            } else {
                certain += limit.tally().unitsOf(cells.fixed(day));
            }
        }
        if (isOpen) {
            model.addLinearConstraint(sum, limit.least() - certain, limit.most() - certain);
        }
    }
}
