package org.plenary.estimation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.input.Bounds;
import org.plenary.input.CsvTable;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.PlainFile;
import org.plenary.input.Problems;

/**
 * Reads roll calls from {@code states.csv} and {@code rollcalls.csv}, and refuses what does not fit: it finds all
 * problems of the values at once. The totals of each roll call must equal the states' votes.
 */
public final class RollCallReader {
    /** The column of {@code states.csv} with the prior of the first axis. */
    public static final String IDEAL_POINT = "ideal_point_2019";

    private static final String CODE = "iso3";
    private static final String COLUMN = "column";
    private static final String VOTES = "vote_";
    private static final List<String> TOTALS = List.of("yes", "no", "abstain", "absent");
    private static final List<Vote> TOTAL_OF = List.of(Vote.YES, Vote.NO, Vote.ABSTAIN, Vote.ABSENT);

    private final Problems problems = new Problems();
    private final CsvTable states;
    private final CsvTable totals;
    private final List<String> names;

    private RollCallReader(String statesFile, byte[] votes, String rollCallsFile, byte[] rollCalls) {
        List<String> needed = new ArrayList<>(List.of(COLUMN));
        needed.addAll(TOTALS);
        this.states = CsvTable.read(statesFile, votes, List.of(CODE, IDEAL_POINT), problems);
        this.totals = CsvTable.read(rollCallsFile, rollCalls, needed, problems);
        this.names = states.header().stream().filter(c -> c.startsWith(VOTES)).toList();
    }

    /**
     * Reads both files.
     *
     * @throws InvalidInputException with all problems, if the data cannot be used
     */
    public static RollCalls read(Path states, Path rollCalls) {
        return read(
                states.toString(),
                PlainFile.bytes(states, states.toString()),
                rollCalls.toString(),
                PlainFile.bytes(rollCalls, rollCalls.toString()));
    }

    /**
     * Reads the contents of both files.
     *
     * @param statesFile how messages call the first
     * @param rollCallsFile how messages call the second
     * @throws InvalidInputException with all problems, if the data cannot be used
     */
    public static RollCalls read(String statesFile, byte[] states, String rollCallsFile, byte[] rollCalls) {
        RollCallReader reader = new RollCallReader(statesFile, states, rollCallsFile, rollCalls);
        reader.checkNames(statesFile, rollCallsFile);
        List<RollCalls.Voter> rows =
                reader.states.rows().stream().map(reader::state).toList();
        reader.checkCodes();
        reader.problems.refuseIfAny();
        reader.totals.rows().forEach(row -> reader.checkTotals(row, rows));
        reader.problems.refuseIfAny();
        try {
            return RollCalls.of(reader.names, rows);
        } catch (IllegalArgumentException e) {
            reader.problems.add(Place.of(statesFile), "", rows.size() + " states", String.valueOf(e.getMessage()), "");
            throw new InvalidInputException(reader.problems.sorted());
        }
    }

    private void checkNames(String statesFile, String rollCallsFile) {
        List<String> described =
                totals.rows().stream().map(row -> row.text(COLUMN)).toList();
        Place header = states.headerPlace();
        if (names.isEmpty()) {
            problems.add(header, VOTES + "...", "no such column", "at least one column of votes", "");
        }
        for (String name : names) {
            if (!described.contains(name)) {
                String remedy = NearestName.remedy(name, without(described, names));
                problems.add(header, name, "a column of votes", "one that a row of " + rollCallsFile + " has", remedy);
            }
        }
        for (int i = 0; i < described.size(); i++) {
            String name = described.get(i);
            if (!names.contains(name)) {
                String remedy = NearestName.remedy(name, without(names, described));
                totals.rows().get(i).refuse(COLUMN, "a column of " + statesFile, remedy);
            } else if (described.indexOf(name) < i) {
                totals.rows().get(i).refuse(COLUMN, "each roll call once", "");
            }
        }
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private void checkCodes() {
        Map<String, Integer> first = new TreeMap<>();
        for (CsvTable.CsvRow row : states.rows()) {
            Integer before = first.putIfAbsent(row.text(CODE), row.line());
            if (row.text(CODE).isBlank()) {
                row.refuse(CODE, "a state's code", "");
            } else if (before != null) {
                row.refuse(CODE, "each state once; the first stands in line " + before, "");
            }
        }
    }

    private RollCalls.Voter state(CsvTable.CsvRow row) {
        List<Vote> votes = names.stream().map(name -> vote(row, name)).toList();
        return new RollCalls.Voter(row.text(CODE), row.needed(IDEAL_POINT, new Bounds(-100, 100)), votes);
    }

    private static Vote vote(CsvTable.CsvRow row, String name) {
        return Vote.ofCode(row.text(name)).orElseGet(() -> {
            row.refuse(name, "one of " + Vote.codes(), "write X, if the state was absent.");
            return Vote.ABSENT;
        });
    }

    private void checkTotals(CsvTable.CsvRow row, List<RollCalls.Voter> rows) {
        int rollCall = names.indexOf(row.text(COLUMN));
        for (int k = 0; k < TOTALS.size(); k++) {
            String column = TOTALS.get(k);
            Vote vote = TOTAL_OF.get(k);
            long counted =
                    rows.stream().filter(s -> s.votes().get(rollCall) == vote).count();
            if (!row.text(column).equals(Long.toString(counted))) {
                row.refuse(
                        column,
                        counted + ", to which the states' votes in " + names.get(rollCall) + " add up",
                        "a vote or a state was changed without its total.");
            }
        }
    }
}
