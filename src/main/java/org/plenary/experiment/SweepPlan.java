package org.plenary.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

/**
 * What an experiment will run: scenarios at design points, each so many times.
 *
 * <p>A place (a scenario at a point) may be missing, or be the same case as an earlier one and then be run there alone:
 * {@link #canonical}. Runs have two orders. <em>Table order</em>, that of all files: scenario, design point, replicate,
 * the last fastest. <em>Execution order</em>: of a sweep replicate, design point, scenario, the last fastest, so that one
 * cut short is balanced; where points have rules, design point, scenario, replicate, so that a case is made once.
 *
 * <p>Rows and steps count the places of runs in the two orders, those without a run ({@link #isRun}) among them.
 *
 * @param kind the word for the kind of experiment: {@code sweep}, {@code calibrate} and so on
 * @param settings the options of the kind
 * @param title what it is about, in a line
 * @param coding the name of the codebook's coding that scores the outcomes
 * @param scenarios the scenarios, in order
 * @param design the design points, the same for every scenario
 * @param replicates how many times each scenario is run at each design point that does not say otherwise
 * @param masterSeed the seed from which all others follow
 * @param commonRandomNumbers whether replicate r has the same seed at every design point of a scenario; where points
 *     have rules these say it
 * @param orders the observed orders between scenarios
 * @param keep the tables that are kept beyond {@code runs}
 */
public record SweepPlan(
        String kind,
        Settings settings,
        String title,
        String coding,
        List<PlannedScenario> scenarios,
        DesignPoints design,
        int replicates,
        long masterSeed,
        boolean commonRandomNumbers,
        List<Order> orders,
        List<String> keep) {
    /** The kind of a plan that a sweep file says all of. */
    public static final String SWEEP = "sweep";

    /** As many scenarios as keys of a store hold: half as many as seeds. */
    private static final int MAX_SCENARIOS = RunSeed.MAX_SCENARIOS / 2;

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
        checkCount("scenarios", scenarios.size(), MAX_SCENARIOS);
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

    /** Makes the plan of a sweep. */
    public SweepPlan(
            String title,
            String coding,
            List<PlannedScenario> scenarios,
            DesignPoints design,
            int replicates,
            long masterSeed,
            boolean commonRandomNumbers,
            List<Order> orders,
            List<String> keep) {
        this(
                SWEEP,
                Settings.NONE,
                title,
                coding,
                scenarios,
                design,
                replicates,
                masterSeed,
                commonRandomNumbers,
                orders,
                keep);
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

    /** How the runs of a plan stand to those of another. */
    public enum Growth {
        /** They are the same. */
        SAME,
        /** They are the same and some more. */
        MORE,
        /** They are only some of the same. */
        FEWER,
        /** They are others. */
        OTHER
    }

    /**
     * Returns how these runs stand to those of an earlier plan. Replicates may be added, and points and scenarios after
     * the last.
     *
     * @param afterwards settings on which no run depends
     */
    public Growth since(SweepPlan earlier, Set<String> afterwards) {
        if (!runsUnlike(earlier, afterwards).isEmpty()) {
            return Growth.OTHER;
        }
        boolean more = design.size() > earlier.design.size() || scenarios.size() > earlier.scenarios.size();
        boolean fewer = design.size() < earlier.design.size() || scenarios.size() < earlier.scenarios.size();
        for (int d = 0; d < Math.min(design.size(), earlier.design.size()); d++) {
            more |= replicates(d) > earlier.replicates(d);
            fewer |= replicates(d) < earlier.replicates(d);
            if (design.rules().isEmpty() && d == 0) {
                break;
            }
        }
        return fewer ? Growth.FEWER : more ? Growth.MORE : Growth.SAME;
    }

    /**
     * Returns in what another plan's runs are not the same as those of this one, numbers of replicates, of points
     * and of scenarios apart.
     *
     * @param afterwards settings on which no run depends
     * @return the names of what differs, with commas; {@code ""} if nothing does
     */
    public String runsUnlike(SweepPlan other, Set<String> afterwards) {
        List<String> unlike = new ArrayList<>();
        compare(unlike, "kind", kind, other.kind);
        compare(unlike, "settings", settings.without(afterwards), other.settings.without(afterwards));
        int both = Math.min(scenarios.size(), other.scenarios.size());
        compare(
                unlike,
                "scenarios",
                names(scenarios).subList(0, both),
                names(other.scenarios).subList(0, both));
        compare(unlike, "factors", design.factors(), other.design.factors());
        compare(unlike, "labels", design.labels(), other.design.labels());
        compare(unlike, "design points", true, design.begins(other.design));
        compare(unlike, "seed", masterSeed, other.masterSeed);
        compare(unlike, "common random numbers", commonRandomNumbers, other.commonRandomNumbers);
        compare(unlike, "coding", coding, other.coding);
        compare(unlike, "keep", keep, other.keep);
        return String.join(", ", unlike);
    }

    private static List<String> names(List<PlannedScenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> scenario.id() + "/" + scenario.namedLuck())
                .toList();
    }

    private static void compare(List<String> unlike, String what, Object one, Object other) {
        if (!one.equals(other)) {
            unlike.add(what);
        }
    }

    /**
     * Returns the point at which the case of a place is run.
     *
     * @return the point itself, an earlier one that is the same case, or {@link PointRule#MISSING}
     */
    public int canonical(int scenario, int designPoint) {
        List<PointRule> rules = design.rules();
        return rules.isEmpty() || rules.get(designPoint).cases().isEmpty()
                ? designPoint
                : rules.get(designPoint).cases().get(scenario);
    }

    /** Returns how many times a scenario is run at a point, if it is run there. */
    public int replicates(int designPoint) {
        int own = design.rules().isEmpty() ? 0 : design.rules().get(designPoint).replicates();
        return own == 0 ? replicates : own;
    }

    /** Returns whether there is a run at a place. */
    public boolean isRun(int scenario, int designPoint, int replicate) {
        return design.rules().isEmpty()
                || (canonical(scenario, designPoint) == designPoint && replicate < replicates(designPoint));
    }

    /** Returns the number of runs. */
    public long size() {
        if (design.rules().isEmpty()) {
            return steps();
        }
        long size = 0;
        for (int d = 0; d < design.size(); d++) {
            for (int s = 0; s < scenarios.size(); s++) {
                size += canonical(s, d) == d ? replicates(d) : 0;
            }
        }
        return size;
    }

    /** Returns the number of steps of the execution order, and of rows of the table order. */
    public long steps() {
        return (long) scenarios.size() * design.size() * most();
    }

    /** The most replicates of any point. */
    private int most() {
        return Math.max(replicates, design.mostReplicates());
    }

    /** Returns the place of a step of the execution order, from 0 to {@code steps() - 1}; see {@link #isRun}. */
    public PlannedRun atStep(long step) {
        if (!design.rules().isEmpty()) {
            int most = most();
            long rest = step / most;
            return run((int) (rest % scenarios.size()), (int) (rest / scenarios.size()), (int) (step % most));
        }
        int scenario = (int) (step % scenarios.size());
        long rest = step / scenarios.size();
        return run(scenario, (int) (rest % design.size()), (int) (rest / design.size()));
    }

    /** Returns whether a place has a run. */
    public boolean isRun(PlannedRun run) {
        return isRun(run.scenario(), run.designPoint(), run.replicate());
    }

    /** Returns a run by its place, indices from 0. */
    public PlannedRun run(int scenario, int designPoint, int replicate) {
        PlannedScenario planned = scenarios.get(scenario);
        int luck = commonRandomNumbers ? 0 : designPoint;
        int lucky = scenario;
        if (!design.rules().isEmpty()) {
            PointRule rule = design.rules().get(designPoint);
            luck = rule.luck();
            lucky = rule.namedLuck() ? planned.namedLuck() : scenario;
        }
        return new PlannedRun(
                scenario,
                planned.id(),
                designPoint,
                replicate,
                RunSeed.of(masterSeed, lucky, luck, replicate),
                Members.of(settings, replicate));
    }

    /** Returns the same plan over an ensemble. */
    public SweepPlan over(Members members) {
        return with(kind, members.settings(settings), design, replicates, masterSeed, commonRandomNumbers);
    }

    /** Returns the row of a place in table order, from 0 to {@code steps() - 1}. */
    public long row(int scenario, int designPoint, int replicate) {
        return ((long) scenario * design.size() + designPoint) * most() + replicate;
    }

    /** Returns the row of a run in table order, from 0 to {@code size() - 1}. */
    public long row(PlannedRun run) {
        return row(run.scenario(), run.designPoint(), run.replicate());
    }

    /**
     * Returns the key of a run in a store: its place packed as {@link RunSeed} packs it, so that it stays when runs are
     * added. Keys have the order of the table.
     */
    public static long key(int scenario, int designPoint, int replicate) {
        return ((long) scenario << 52) | ((long) designPoint << 26) | replicate;
    }

    /** Returns the key of a run in a store. */
    public static long key(PlannedRun run) {
        return key(run.scenario(), run.designPoint(), run.replicate());
    }

    /**
     * Returns the run of a key.
     *
     * @throws IllegalArgumentException if the plan has no such run
     */
    public PlannedRun ofKey(long key) {
        int scenario = (int) (key >>> 52);
        int designPoint = (int) (key >>> 26) & (RunSeed.MAX_DESIGN_POINTS - 1);
        int replicate = (int) key & (RunSeed.MAX_REPLICATES - 1);
        if (scenario >= scenarios.size()
                || designPoint >= design.size()
                || replicate >= replicates(designPoint)
                || !isRun(scenario, designPoint, replicate)) {
            throw new IllegalArgumentException("the plan has no run " + scenario + "/" + designPoint + "/" + replicate);
        }
        return run(scenario, designPoint, replicate);
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
        int near = Math.min(point, design.size() - 1);
        int most = replicates(near);
        if (point >= design.size() || replicate >= most) {
            throw new UserError("run \"" + id + "\": design points go from 0 to " + (design.size() - 1)
                    + " and replicates from 0 to " + (most - 1) + ". Maybe " + names.get(scenario) + "/" + near + "/"
                    + Math.min(replicate, most - 1) + ".");
        }
        int canonical = canonical(scenario, point);
        if (canonical == PointRule.MISSING) {
            throw new UserError("run \"" + id + "\": " + names.get(scenario) + " is not run at design point " + point
                    + ". Maybe look at the table of points: plenary export DIR --table points.");
        }
        return run(scenario, canonical, replicate);
    }

    /** Returns the same plan with another number of replicates. */
    public SweepPlan withReplicates(int other) {
        return with(kind, settings, design, other, masterSeed, commonRandomNumbers);
    }

    /** Returns the same plan with another master seed. */
    public SweepPlan withMasterSeed(long other) {
        return with(kind, settings, design, replicates, other, commonRandomNumbers);
    }

    /** Returns a plan of the same scenarios for an experiment of another kind, which says by rules what is run. */
    public SweepPlan of(String otherKind, Settings other, DesignPoints points) {
        return with(otherKind, other, points, replicates, masterSeed, commonRandomNumbers);
    }

    /** Returns the same plan with further scenarios after its own. */
    SweepPlan and(List<PlannedScenario> further) {
        List<PlannedScenario> all = new ArrayList<>(scenarios);
        all.addAll(further);
        return new SweepPlan(
                kind, settings, title, coding, all, design, replicates, masterSeed, commonRandomNumbers, orders, keep);
    }

    /** Returns the same plan keeping these tables of each run. */
    public SweepPlan keeping(List<StoredTable> tables) {
        List<String> words = tables.stream().map(StoredTable::word).toList();
        return new SweepPlan(
                kind,
                settings,
                title,
                coding,
                scenarios,
                design,
                replicates,
                masterSeed,
                commonRandomNumbers,
                orders,
                words);
    }

    private SweepPlan with(String word, Settings options, DesignPoints points, int times, long seed, boolean common) {
        return new SweepPlan(word, options, title, coding, scenarios, points, times, seed, common, orders, keep);
    }
}
