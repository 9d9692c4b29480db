package org.plenary.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plenary.input.YamlWriter;
import org.plenary.random.RunSeed;
import org.plenary.scenario.FindingArms;
import org.plenary.scenario.FindingFile;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.ScenarioTree;

/**
 * What a command on findings will run: every arm of every finding in every scenario, each distinct scenario once.
 *
 * <p>Replicate r of a scenario has the same seed in every arm of every finding (common random numbers), which follows
 * from the master seed and the scenario's name alone, whatever else is run.
 */
public final class FindingsPlan {
    private final List<FindingReader.Read> findings;
    private final int replicates;
    private final long masterSeed;
    private final boolean doses;
    private final boolean placebos;
    private final List<ScenarioTree> cases = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A finding in a scenario, with the index of the case of each arm.
     *
     * @param finding the finding
     * @param scenario the scenario's name
     * @param plain low and high
     * @param placebo low and high with the mechanisms off; nothing if the finding names none or none are planned
     * @param moderated low and high at the moderator's low value, and low and high at its high value; empty without
     * @param moderatedPlacebo the same with the mechanisms off; empty without
     * @param dose the cases of the sweep over the cause, in order; empty if there is none
     * @param dosePath what the sweep goes over; {@code ""} if there is none
     * @param doseValues its values
     */
    public record Cell(
            FindingFile finding,
            String scenario,
            Pair plain,
            Optional<Pair> placebo,
            List<Pair> moderated,
            List<Pair> moderatedPlacebo,
            List<Integer> dose,
            String dosePath,
            List<Double> doseValues) {
        /** Copies the lists. */
        public Cell {
            moderated = List.copyOf(moderated);
            moderatedPlacebo = List.copyOf(moderatedPlacebo);
            dose = List.copyOf(dose);
            doseValues = List.copyOf(doseValues);
        }
    }

    /**
     * Two arms.
     *
     * @param low the index of the case with the cause low
     * @param high the index of the case with the cause high
     */
    public record Pair(int low, int high) {}

    /**
     * Makes a plan.
     *
     * @param replicates runs of each arm, at least 2
     * @param doses whether the sweeps over continuous causes are run too
     */
    public FindingsPlan(List<FindingReader.Read> findings, int replicates, long masterSeed, boolean doses) {
        this(findings, replicates, masterSeed, doses, true);
    }

    private FindingsPlan(
            List<FindingReader.Read> findings, int replicates, long masterSeed, boolean doses, boolean placebos) {
        this.findings = List.copyOf(findings);
        this.replicates = replicates;
        this.masterSeed = masterSeed;
        this.doses = doses;
        this.placebos = placebos;
        for (FindingReader.Read finding : findings) {
            finding.scenarios().forEach(tree -> cells.add(cell(finding, tree)));
        }
    }

    /** Makes a plan of the arms alone, without placebos and sweeps. */
    static FindingsPlan ofArms(List<FindingReader.Read> findings, int replicates, long masterSeed) {
        return new FindingsPlan(findings, replicates, masterSeed, false, false);
    }

    private Cell cell(FindingReader.Read read, ScenarioTree tree) {
        FindingArms arms = read.arms(tree);
        FindingFile file = read.finding().value();
        boolean placebo = placebos && !file.mechanism().isEmpty();
        boolean moderated = !file.moderator().isEmpty();
        List<Integer> dose = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int steps = doses ? arms.doses() : 0;
        for (int d = 0; d < steps; d++) {
            dose.add(place(arms.dose(d)));
            values.add(arms.doseValue(d));
        }
        return new Cell(
                file,
                tree.name(),
                pair(arms, FindingArms.LOW, FindingArms.HIGH),
                placebo
                        ? Optional.of(pair(arms, FindingArms.LOW.asPlacebo(), FindingArms.HIGH.asPlacebo()))
                        : Optional.empty(),
                moderated ? moderated(arms, FindingArms.LOW, FindingArms.HIGH) : List.of(),
                moderated && placebo
                        ? moderated(arms, FindingArms.LOW.asPlacebo(), FindingArms.HIGH.asPlacebo())
                        : List.of(),
                dose,
                steps > 0 ? arms.dosePath() : "",
                values);
    }

    private List<Pair> moderated(FindingArms arms, FindingArms.Arm low, FindingArms.Arm high) {
        List<Pair> pairs = new ArrayList<>();
        for (FindingArms.Side side : FindingArms.Side.values()) {
            pairs.add(pair(arms, low.where(side), high.where(side)));
        }
        return pairs;
    }

    private Pair pair(FindingArms arms, FindingArms.Arm low, FindingArms.Arm high) {
        return new Pair(place(arms.tree(low)), place(arms.tree(high)));
    }

    /** Returns the index of a case; the same scenario, however it came about, is the same case. */
    private int place(ScenarioTree tree) {
        String key = tree.name() + "\n" + YamlWriter.flow(tree.bind().node());
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        places.put(key, cases.size());
        cases.add(tree);
        return cases.size() - 1;
    }

    /** Returns the findings, in order. */
    public List<FindingReader.Read> findings() {
        return findings;
    }

    /** Returns the runs of each arm. */
    public int replicates() {
        return replicates;
    }

    /** Returns the seed from which all others follow. */
    public long masterSeed() {
        return masterSeed;
    }

    /** Returns the distinct cases. */
    public List<ScenarioTree> cases() {
        return List.copyOf(cases);
    }

    /** Returns the indices of all cases. */
    public List<Integer> places() {
        return IntStream.range(0, cases.size()).boxed().toList();
    }

    /** Returns the indices of the cases of the arms with all their mechanisms on, sweeps left out. */
    public List<Integer> unswitchedPlaces() {
        TreeSet<Integer> found = new TreeSet<>();
        for (Cell cell : cells) {
            found.addAll(List.of(cell.plain().low(), cell.plain().high()));
            cell.moderated().forEach(pair -> found.addAll(List.of(pair.low(), pair.high())));
        }
        return List.copyOf(found);
    }

    /** Returns every finding in every of its scenarios, in order. */
    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** Returns the number of runs. */
    public long size() {
        return (long) cases.size() * replicates;
    }

    /** Returns the run of a case. */
    public PlannedRun run(int place, int replicate) {
        String scenario = cases.get(place).name();
        int index = Math.floorMod(scenario.hashCode(), RunSeed.MAX_SCENARIOS);
        return new PlannedRun(index, scenario, place, replicate, RunSeed.of(masterSeed, index, 0, replicate));
    }
}
