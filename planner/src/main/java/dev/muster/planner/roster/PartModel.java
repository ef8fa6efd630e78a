package dev.muster.planner.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/** A part of a roster as the solver sees it: the rules that touch it, and what it costs, up to a constant. */
final class PartModel {
    private final CpModel model = new CpModel();
    private final Staffing staffing;
    private final Sheet base;
    private final Part part;
    private final List<Cells> rows = new ArrayList<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    PartModel(Staffing staffing, Sheet base, Part part) {
        this.staffing = staffing;
        this.base = base;
        this.part = part;
        for (int person : part.people()) {
            Cells cells = new Cells(model, staffing, base, person, part);
            rows.add(cells);
            new RowRules(model, staffing, cells, part).addAll();
            Person who = staffing.person(person);
            addWishes(who, cells);
            who.shares().forEach(share -> addShare(share, cells));
            who.weeks().forEach(week -> addWeek(who, week, cells));
        }
        addCovers();
        model.minimize(objective);
    }

    CpModel model() {
        return model;
    }

    /** Tells the solver what it need not prove; for the whole roster only, whose cost has no constant left out. */
    void costsAtLeast(long bound) {
        model.addGreaterOrEqual(objective, bound);
    }

    /** Tells the solver to start from the roster as it is. */
    void startFromBase() {
        rows.forEach(cells -> cells.hint(model));
    }

    Sheet read(CpSolver solver) {
        Sheet sheet = base.copy();
        rows.forEach(cells -> cells.read(solver, sheet));
        return sheet;
    }

    Sheet read(CpSolverSolutionCallback found) {
        Sheet sheet = base.copy();
        rows.forEach(cells -> cells.read(found, sheet));
        return sheet;
    }

    private void addWishes(Person who, Cells cells) {
        for (int day = part.days().nextSetBit(0); day >= 0; day = part.days().nextSetBit(day + 1)) {
            for (int kind = 0; kind <= staffing.kinds(); kind++) {
                Literal literal = cells.at(day, kind);
                if (literal != null && who.cost(day, kind) != 0) {
                    objective.addTerm(literal, who.cost(day, kind));
                }
            }
        }
    }

    private void addShare(Share share, Cells cells) {
        List<int[]> open = new ArrayList<>();
        long amount = share.past();
        for (int day : share.tally().days()) {
            if (cells.isOpen(day)) {
                for (int kind = 1; kind <= staffing.kinds(); kind++) {
                    if (share.tally().unitsOf(kind) != 0 && cells.at(day, kind) != null) {
                        open.add(new int[] {day, kind});
                    }
                }
            } else {
                amount += share.tally().unitsOf(cells.fixed(day));
            }
        }
        if (open.isEmpty()) {
            // Nothing can change it, and a bound of the whole counts it all the same.
            objective.add(share.weight() * (share.deviation(amount) - share.unavoidable()));
            return;
        }
        IntVar deviation = model.newIntVar(0, share.highestDeviation(), "");
        for (int slope = share.leastSlope(); slope <= share.greatestSlope(); slope++) {
            // deviation >= line of this slope, with the constants on one side
            LinearExprBuilder line = LinearExpr.newBuilder().add(share.line(slope, amount));
            for (int[] cell : open) {
                Literal literal = java.util.Objects.requireNonNull(cells.at(cell[0], cell[1]));
                line.addTerm(literal, (long) slope * share.tally().unitsOf(cell[1]));
            }
            model.addGreaterOrEqual(deviation, line);
        }
        objective.addTerm(deviation, share.weight());
        objective.add(-share.weight() * share.unavoidable());
    }

    private void addWeek(Person who, Steadiness week, Cells cells) {
        LinearExprBuilder all = LinearExpr.newBuilder();
        boolean isOpen = false;
        for (int kind = week.newKinds().nextSetBit(0);
                kind >= 0;
                kind = week.newKinds().nextSetBit(kind + 1)) {
            List<Literal> ofKind = new ArrayList<>();
            for (int day : week.days()) {
                Literal literal = cells.at(day, kind);
                isOpen |= cells.isOpen(day);
                if (literal != null) {
                    ofKind.add(literal);
                    all.add(literal);
                }
            }
            if (!ofKind.isEmpty()) {
                BoolVar has = model.newBoolVar("");
                ofKind.forEach(literal -> model.addImplication(literal, has));
                // Follows from the rest, but lets the relaxation see that a kind's week needs several people.
                long most = Math.min(ofKind.size(), mostOf(who, week, kind));
                model.addLessOrEqual(LinearExpr.sum(ofKind.toArray(Literal[]::new)), LinearExpr.term(has, most));
                objective.addTerm(has, week.weight());
            }
        }
        if (isOpen && week.firstIsFree()) {
            BoolVar works = model.newBoolVar("");
            model.addLessOrEqual(works, all);
            objective.addTerm(works, -week.weight());
        }
    }

    /** How many shifts of a kind the person's limits leave in a week. */
    private static long mostOf(Person who, Steadiness week, int kind) {
        return who.limits().stream()
                .filter(limit -> limit.tally().unitsOf(kind) > 0
                        && java.util.Arrays.equals(limit.tally().days(), week.days()))
                .mapToLong(limit -> Math.max(0, limit.most()) / limit.tally().unitsOf(kind))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void addCovers() {
        int[][] staffed = staffed();
        for (Cover cover : staffing.covers()) {
            if (!part.hasDay(cover.day())) {
                continue;
            }
            int certain = staffed[cover.day()][cover.kind()];
            List<Literal> could = new ArrayList<>();
            for (Cells cells : rows) {
                Literal literal = cells.at(cover.day(), cover.kind());
                if (literal != null) {
                    could.add(literal);
                }
            }
            addCover(cover, certain, could);
        }
    }

    private void addCover(Cover cover, int certain, List<Literal> could) {
        Literal[] literals = could.toArray(Literal[]::new);
        int most = certain + literals.length;
        if (cover.most() < most) {
            model.addLessOrEqual(LinearExpr.sum(literals), (long) cover.most() - certain);
            most = cover.most();
        }
        addGrowth(cover, certain, literals);
        if (most <= cover.needed()) {
            // Never too many, so each one counts the same.
            objective.add(cover.under() * (cover.needed() - certain));
            for (Literal literal : literals) {
                objective.addTerm(literal, -cover.under());
            }
            return;
        }
        LinearExprBuilder balance = LinearExpr.newBuilder().add(certain).addSum(literals);
        IntVar under = model.newIntVar(0, Math.max(0, cover.needed() - certain), "");
        IntVar over = model.newIntVar(0, most - Math.min(cover.needed(), certain), "");
        balance.add(under).addTerm(over, -1);
        model.addEquality(balance, cover.needed());
        objective.addTerm(under, cover.under()).addTerm(over, cover.over());
    }

    /** What further missing people cost more than the first: a variable for each, of which the cheapest are taken first. */
    private void addGrowth(Cover cover, int certain, Literal[] literals) {
        if (cover.growth() == 0 || cover.needed() - certain < 2) {
            return;
        }
        LinearExprBuilder allButOne = LinearExpr.newBuilder().add(certain).addSum(literals);
        for (int missing = 2; missing <= cover.needed() - certain; missing++) {
            BoolVar isMissing = model.newBoolVar("");
            allButOne.add(isMissing);
            objective.addTerm(isMissing, cover.growth() * (missing - 1));
        }
        model.addGreaterOrEqual(allButOne, cover.needed() - 1L);
    }

    /** How many people outside of the part have each kind on its days. */
    private int[][] staffed() {
        int[][] staffed = new int[staffing.days()][staffing.kinds() + 1];
        boolean[] inPart = new boolean[staffing.people().size()];
        for (int person : part.people()) {
            inPart[person] = true;
        }
        for (int person = 0; person < inPart.length; person++) {
            for (int day = part.days().nextSetBit(0);
                    !inPart[person] && day >= 0;
                    day = part.days().nextSetBit(day + 1)) {
                staffed[day][base.kindOf(person, day)]++;
            }
        }
        return staffed;
    }
}
