package org.plenary.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;
import org.plenary.table.CsvCell;

/**
 * What a sweep will run: every scenario at every design point, each so many times.
 *
 * <p>Runs have two orders. <em>Table order</em>, that of all files: scenario, design point, replicate, the last
 * fastest. <em>Execution order</em>: replicate, design point, scenario, the last fastest, so that a sweep cut short is
 * a balanced one.
 *
 * @param title what the sweep is about, in a line
 * @param coding the name of the codebook's coding that scores the outcomes
 * @param scenarios the scenarios, in order
 * @param design the design points, the same for every scenario
 * @param replicates how many times each scenario is run at each design point
 * @param masterSeed the seed from which all others follow
 * @param commonRandomNumbers whether replicate r has the same seed at every design point of a scenario
 * @param orders the observed orders between scenarios
 * @param keep the tables that are kept beyond {@code runs}
 */
public record SweepPlan(
        String title,
        String coding,
        List<PlannedScenario> scenarios,
        DesignPoints design,
        int replicates,
        long masterSeed,
        boolean commonRandomNumbers,
        List<Order> orders,
        List<String> keep) {
    private static final Pattern RUN = Pattern.compile("(.+)/([0-9]{1,9})/([0-9]{1,9})");

    /**
     * Checks that the plan can be carried out.
     *
     * @throws UserError if a number is out of its range, a scenario stands twice, or an order names an unknown one
     */
    public SweepPlan {
        scenarios = List.copyOf(scenarios);
        orders = List.copyOf(orders);
        keep = List.copyOf(keep);
        checkCount("scenarios", scenarios.size(), RunSeed.MAX_SCENARIOS);
        checkCount("design points", design.size(), RunSeed.MAX_DESIGN_POINTS);
        checkCount("replicates", replicates, RunSeed.MAX_REPLICATES);
        Set<String> names = new HashSet<>();
        for (PlannedScenario scenario : scenarios) {
            if (!names.add(scenario.id())) {
                throw new UserError("scenario \"" + scenario.id()
                        + "\" stands twice in the sweep. Maybe remove one; use" + " replicates to repeat runs.");
            }
        }
        for (String table : keep) {
            checkTable(table);
        }
        for (Order order : orders) {
            checkKnown(names, order.higher(), scenarios);
            checkKnown(names, order.lower(), scenarios);
        }
    }

    private static void checkCount(String what, int count, int limit) {
        if (count < 1 || count > limit) {
            throw new UserError("a sweep of " + count + " " + what + " is not possible: from 1 to " + limit
                    + " are. Maybe change the sweep file or the command line.");
        }
    }

    private static void checkTable(String word) {
        if (StoredTable.of(word).filter(StoredTable.keepable()::contains).isEmpty()) {
            throw new UserError("keep: there is no table \"" + word + "\" beyond runs. Maybe one of "
                    + StoredTable.words(StoredTable.keepable()) + ".");
        }
    }

    private static void checkKnown(Set<String> names, String name, List<PlannedScenario> scenarios) {
        if (!names.contains(name)) {
            throw new UserError("orders: \"" + name + "\" is no scenario of this sweep. Maybe one of "
                    + String.join(
                            ", ", scenarios.stream().map(PlannedScenario::id).toList()) + ".");
        }
    }

    /** Returns the tables that are kept beyond {@code runs}. */
    public List<StoredTable> kept() {
        return keep.stream().flatMap(word -> StoredTable.of(word).stream()).toList();
    }

    /**
     * Returns in what another plan's runs are not the same as those of this one.
     *
     * @return the names of what differs, with commas; {@code ""} if nothing does
     */
    public String runsUnlike(SweepPlan other) {
        List<String> unlike = new ArrayList<>();
        List<String> names = scenarios.stream().map(PlannedScenario::id).toList();
        List<String> others = other.scenarios.stream().map(PlannedScenario::id).toList();
        compare(unlike, "scenarios", names, others);
        compare(unlike, "factors", design.factors(), other.design.factors());
        compare(unlike, "design points", values(design), values(other.design));
        compare(unlike, "replicates", replicates, other.replicates);
        compare(unlike, "seed", masterSeed, other.masterSeed);
        compare(unlike, "common random numbers", commonRandomNumbers, other.commonRandomNumbers);
        compare(unlike, "coding", coding, other.coding);
        compare(unlike, "keep", keep, other.keep);
        return String.join(", ", unlike);
    }

    private static void compare(List<String> unlike, String what, Object one, Object other) {
        if (!one.equals(other)) {
            unlike.add(what);
        }
    }

    /** The values as tables have them: a whole number read back may be of another type. */
    private static List<List<String>> values(DesignPoints design) {
        return design.points().stream()
                .map(point -> point.stream().map(CsvCell::value).toList())
                .toList();
    }

    /** Returns the number of runs. */
    public long size() {
        return (long) scenarios.size() * design.size() * replicates;
    }

    /** Returns the run at a step of the execution order, from 0 to {@code size() - 1}. */
    public PlannedRun atStep(long step) {
        int scenario = (int) (step % scenarios.size());
        long rest = step / scenarios.size();
        return run(scenario, (int) (rest % design.size()), (int) (rest / design.size()));
    }

    /** Returns a run by its place, indices from 0. */
    public PlannedRun run(int scenario, int designPoint, int replicate) {
        long seed = RunSeed.of(masterSeed, scenario, commonRandomNumbers ? 0 : designPoint, replicate);
        return new PlannedRun(scenario, scenarios.get(scenario).id(), designPoint, replicate, seed);
    }

    /** Returns the row of a run in table order, from 0 to {@code size() - 1}. */
    public long row(int scenario, int designPoint, int replicate) {
        return ((long) scenario * design.size() + designPoint) * replicates + replicate;
    }

    /** Returns the run of a row in table order, from 0 to {@code size() - 1}. */
    public PlannedRun atRow(long row) {
        int replicate = (int) (row % replicates);
        long place = row / replicates;
        return run((int) (place / design.size()), (int) (place % design.size()), replicate);
    }

    /** Returns the row of a run in table order, from 0 to {@code size() - 1}. */
    public long row(PlannedRun run) {
        return row(run.scenario(), run.designPoint(), run.replicate());
    }

    /**
     * Returns the run of a name.
     *
     * @param id {@code scenario/design_point/replicate}
     * @throws UserError if the sweep has no such run
     */
    public PlannedRun named(String id) {
        Matcher matcher = RUN.matcher(id);
        List<String> names = scenarios.stream().map(PlannedScenario::id).toList();
        if (!matcher.matches()) {
            throw new UserError("run \"" + id + "\" is not of the form scenario/design_point/replicate. Maybe "
                    + names.get(0) + "/0/0.");
        }
        int scenario = names.indexOf(matcher.group(1));
        int point = Integer.parseInt(matcher.group(2));
        int replicate = Integer.parseInt(matcher.group(3));
        if (scenario < 0) {
            throw new UserError("run \"" + id + "\": the sweep has no scenario \"" + matcher.group(1) + "\", only "
                    + String.join(", ", names) + ". Maybe one of these.");
        }
        if (point >= design.size() || replicate >= replicates) {
            throw new UserError("run \"" + id + "\": design points go from 0 to " + (design.size() - 1)
                    + " and replicates from 0 to " + (replicates - 1) + ". Maybe " + names.get(scenario) + "/"
                    + Math.min(point, design.size() - 1) + "/" + Math.min(replicate, replicates - 1) + ".");
        }
        return run(scenario, point, replicate);
    }

    /** Returns the same plan with another number of replicates. */
    public SweepPlan withReplicates(int other) {
        return new SweepPlan(title, coding, scenarios, design, other, masterSeed, commonRandomNumbers, orders, keep);
    }

    /** Returns the same plan with another master seed. */
    public SweepPlan withMasterSeed(long other) {
        return new SweepPlan(title, coding, scenarios, design, replicates, other, commonRandomNumbers, orders, keep);
    }
}
