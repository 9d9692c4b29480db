package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plenary.input.Bounds;
import org.plenary.input.CsvTable;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;
import org.plenary.world.RollCall;

/**
 * Reads {@value Study#ROLL_CALLS}: columns {@code rollcall}, {@code axis1_slope}, ..., {@code lower_cut},
 * {@code upper_cut}, as {@code plenary estimate} writes them, in logits. The votes stand in the states file.
 */
public final class RollCallsFile {
    private static final Bounds LOGITS = new Bounds(-100, 100);

    private RollCallsFile() {}

    /**
     * Reads the roll calls, in the order of their names.
     *
     * @param states the states, with their votes
     * @param axes how many axes the positions have
     * @throws InvalidInputException with all problems, if there is any
     */
    public static List<RollCall> read(InputFile file, StatesTable states, int axes) {
        Problems problems = new Problems();
        List<String> slopes = IntStream.rangeClosed(1, axes)
                .mapToObj(axis -> "axis" + axis + "_slope")
                .toList();
        List<String> needed = new ArrayList<>(List.of("rollcall", "lower_cut", "upper_cut"));
        needed.addAll(slopes);
        CsvTable table = CsvTable.read(file.shown(), file.content(), needed, problems);
        TreeMap<String, RollCall> calls = new TreeMap<>();
        for (CsvTable.CsvRow row : table.rows()) {
            String id = row.text("rollcall");
            if (states.states().stream().anyMatch(state -> !state.votes().containsKey(id))) {
                row.refuse("rollcall", "a column of votes in " + Study.STATES, "");
                continue;
            }
            double lower = row.needed("lower_cut", LOGITS);
            double upper = row.needed("upper_cut", LOGITS);
            List<Double> slope =
                    slopes.stream().map(column -> row.needed(column, LOGITS)).toList();
            if (lower >= upper) {
                row.refuse("upper_cut", "a cut above lower_cut", "estimate again: \"plenary estimate\".");
            } else if (calls.put(id, new RollCall(id, slope, lower, upper, votes(states, id))) != null) {
                row.refuse("rollcall", "each roll call once", "");
            }
        }
        problems.refuseIfAny();
        return List.copyOf(calls.values());
    }

    private static String votes(StatesTable states, String id) {
        StringBuilder votes = new StringBuilder();
        for (StateRow state : states.states()) {
            String vote = state.votes().getOrDefault(id, "");
            votes.append(vote.equals("NM") ? "X" : vote);
        }
        return votes.toString();
    }
}
