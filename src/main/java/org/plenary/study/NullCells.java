package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Rows;

/**
 * What became of pairs of cause and outcome that should not move.
 *
 * @param rows by pair and scenario
 */
public record NullCells(List<NullCellRow> rows) {
    /** The share of cells that may move. */
    public static final double LIMIT = 0.15;

    /** Copies the list. */
    public NullCells {
        rows = List.copyOf(rows);
    }

    /**
     * A pair in a scenario.
     *
     * @param cell the pair
     * @param scenario the scenario's name
     * @param measured what came out
     */
    public record NullCellRow(NullCellsFile.NullCell cell, String scenario, PairedEffect measured) {
        /** Returns whether the outcome moved: the effect matters, and its interval leaves out 0. */
        public boolean moved() {
            return measured.isTold() && Math.abs(measured.effect()) >= cell.smallest();
        }
    }

    /** Measures the pairs whose cause is among the findings of a design. */
    public static NullCells of(NullCellsFile file, FindingsDesign design, Rows rows) {
        List<NullCellRow> measured = new ArrayList<>();
        for (NullCellsFile.NullCell pair : file.nullCells()) {
            for (FindingsDesign.TestedCase cell : design.cells()) {
                if (cell.finding().id().equals(pair.cause())) {
                    int item = ("null/" + pair.cause() + "/" + cell.scenario() + "/" + pair.measure()).hashCode();
                    ArmRuns runs = new ArmRuns(cell, rows);
                    ArmRuns.TwoArms arms = new ArmRuns.TwoArms(
                                    runs.of(FindingArms.LOW, pair.measure()), runs.of(FindingArms.HIGH, pair.measure()))
                            .byMember(runs.members());
                    PairedEffect effect = PairedEffect.of(arms.low(), arms.high(), runs.random(), item);
                    measured.add(new NullCellRow(pair, cell.scenario(), effect));
                }
            }
        }
        return new NullCells(measured);
    }

    /** Returns how many moved. */
    public long moved() {
        return rows.stream().filter(NullCellRow::moved).count();
    }
}
