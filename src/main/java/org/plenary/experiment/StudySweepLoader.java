package org.plenary.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.file.SafeFiles;
import org.plenary.input.Node;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;
import org.plenary.input.YamlWriter;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ObservedSpec;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.scenario.SweepFile;
import org.plenary.scenario.SweepReader;

/** Loads sweep files of a study: every scenario is read, varied, checked and built at every design point. */
public final class StudySweepLoader {
    private static final int CHECKED = 500;
    private static final int MOST_KEPT = 256;

    private final Plugins plugins;

    /** Makes a loader whose scenarios may name these behaviours. */
    public StudySweepLoader(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * Reads and checks everything, so that no run can fail for a mistake in a file.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public LoadedSweep load(Path file) {
        return load(open(file), Members.NONE);
    }

    /**
     * Checks everything that a sweep will run, so that no run can fail for a mistake in a file. Of an ensemble the first
     * member stands for all, whose numbers are in their ranges.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public LoadedSweep load(OpenedSweep sweep, Members members) {
        SweepPlan plan = sweep.plan().over(members);
        CaseSource cases = cases(sweep, members);
        checkAll(plan, cases);
        return new LoadedSweep(plan, kept(plan, cases), inputs(sweep.study()));
    }

    /**
     * Reads and checks a sweep file and its scenarios, and builds nothing.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public OpenedSweep open(Path file) {
        return open(Study.open(file.toString()));
    }

    /**
     * Reads and checks a sweep file that was opened, and its scenarios, and builds nothing.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public OpenedSweep open(Study.Opened opened) {
        ScenarioReader reader = new ScenarioReader(plugins.behaviours());
        SweepReader.ReadSweep read = new SweepReader(reader).read(opened);
        Codebook codebook = codebook(opened.study(), read);
        String members = read.sweep().value().ensemble();
        Optional<InputFile> ensemble = members.isEmpty()
                ? Optional.empty()
                : Optional.of(opened.study().read(members, read.sweep().place("ensemble")));
        return new OpenedSweep(opened.study(), reader, codebook, read.scenarios(), plan(read), ensemble);
    }

    private static CaseSource cases(OpenedSweep sweep, Members members) {
        StudyCases cases = StudyCases.of(sweep);
        DesignPoints design = sweep.plan().design();
        List<StoredTable> keep = sweep.plan().kept();
        boolean complex = sweep.hasComplex();
        return (scenario, point) -> members.at(
                cases,
                sweep.scenarios().get(scenario),
                tree -> tree.with(design.factors(), design.points().get(point)),
                keep,
                complex);
    }

    /** Of many cases none comes round again soon, so that keeping some would be of no use. */
    private static CaseSource kept(SweepPlan plan, CaseSource cases) {
        return (long) plan.scenarios().size() * plan.design().size() <= MOST_KEPT
                ? new RecentCases(cases, MOST_KEPT)
                : cases;
    }

    private static Codebook codebook(Study study, SweepReader.ReadSweep read) {
        return CodebookFiles.coding(
                study.read(Study.CODEBOOK),
                read.sweep().value().coding(),
                read.sweep().place("coding"));
    }

    private static SweepPlan plan(SweepReader.ReadSweep read) {
        SweepFile file = read.sweep().value();
        return new SweepPlan(
                file.title(),
                file.coding(),
                read.scenarios().stream().map(StudySweepLoader::planned).toList(),
                file.design()
                        .points(file.factors().stream()
                                .map(factor -> factor.in(read.scenarios().get(0)))
                                .toList()),
                file.replicates(),
                file.seed(),
                file.commonRandomNumbers(),
                file.orders().stream()
                        .map(order -> new Order(order.dimension(), order.higher(), order.lower()))
                        .toList(),
                file.keep().stream()
                        .map(table -> table.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Returns what a plan says of a scenario: its name and what was observed. */
    public static PlannedScenario planned(ScenarioTree tree) {
        return new PlannedScenario(tree.name(), observed(tree.bind().value().observed()));
    }

    /** Returns what a scenario file says was observed. */
    public static ObservedOutcome observed(ObservedSpec spec) {
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        add(classes, Dimension.DELEGATION, spec.delegation());
        add(classes, Dimension.PRECISION, spec.precision());
        add(classes, Dimension.OBLIGATION, spec.obligation());
        return new ObservedOutcome(classes);
    }

    private static void add(
            Map<Dimension, LegalizationClass> classes, Dimension dimension, ObservedSpec.ObservedClass observed) {
        if (observed != ObservedSpec.ObservedClass.UNKNOWN) {
            classes.put(dimension, LegalizationClass.valueOf(observed.name()));
        }
    }

    /**
     * Builds cases and lets go of them, so that none can be refused once runs have begun: those of the first {@value
     * #CHECKED} design points, and of every further point that brings a new combination of values other than fractions.
     * Fractions have bounds, each for itself, and those were checked before; names, switches and whole numbers may be
     * fine alone and not together.
     */
    private static void checkAll(SweepPlan plan, CaseSource cases) {
        Problems problems = new Problems();
        int[] points = checked(plan.design());
        for (int s = 0; s < plan.scenarios().size() && !problems.isFull(); s++) {
            int scenario = s;
            Arrays.stream(points)
                    .parallel()
                    .mapToObj(point -> problems(cases, scenario, point))
                    .toList()
                    .forEach(problems::addAll);
        }
        problems.refuseIfAny();
    }

    static int[] checked(DesignPoints design) {
        Set<List<Object>> seen = new HashSet<>();
        IntStream.Builder points = IntStream.builder();
        for (int d = 0; d < design.size(); d++) {
            List<Object> rest = design.points().get(d).stream()
                    .filter(value -> !(value instanceof Double))
                    .toList();
            if (seen.add(rest) || d < CHECKED) {
                points.add(d);
            }
        }
        return points.build().toArray();
    }

    private static List<Problem> problems(CaseSource cases, int scenario, int designPoint) {
        Problems problems = new Problems();
        problems.attempt(() -> cases.at(scenario, designPoint).member(0));
        return problems.sorted();
    }

    /**
     * Returns the SHA-256 of a file, and for YAML after a space that of what it says, whatever its comments. The
     * replicates of a sweep file are left out: they stand in the plan, where more of them are only more runs.
     */
    public static String hashes(InputFile file) {
        Optional<Node> says = file.name().endsWith(".yaml")
                ? YamlReader.read(file.name(), file.content(), new Problems())
                : Optional.empty();
        return file.sha256()
                + says.map(SweepReader::withoutReplicates)
                        .map(node ->
                                " " + SafeFiles.sha256(YamlWriter.flow(node).getBytes(StandardCharsets.UTF_8)))
                        .orElse("");
    }

    /** Returns the SHA-256 of every file that was read, by its path inside the study folder, and of every plug-in. */
    public SortedMap<String, String> inputs(Study study) {
        SortedMap<String, String> inputs = new TreeMap<>();
        study.inputs().forEach(file -> inputs.put(file.name(), hashes(file)));
        for (InputFile jar : plugins.jars()) {
            inputs.put("plugins/" + jar.name(), jar.sha256());
        }
        return inputs;
    }
}
