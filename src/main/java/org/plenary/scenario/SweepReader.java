package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plenary.design.GridDesign;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.NearestName;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problems;
import org.plenary.input.Shape;
import org.plenary.input.YamlReader;
import org.plenary.kernel.RunSeed;

/**
 * Reads sweep files and tries all that they name: each scenario, and each value of each factor in each scenario.
 */
public final class SweepReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9._-]*([eExX][0-9a-fA-F]*)?");

    /** What programs that read tables take for a missing value, a number or a truth. */
    private static final List<String> NO_NAMES = List.of("NA", "NAN", "NULL", "NONE", "INF", "TRUE", "FALSE");

    private final ScenarioReader scenarios;

    /** Makes a reader on a reader of scenarios. */
    public SweepReader(ScenarioReader scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * A sweep file and the scenarios that it names.
     *
     * @param sweep what the file says, defaults filled in
     * @param scenarios the scenarios in its order, to be varied by {@link ScenarioTree#with(String, Object)}
     */
    public record ReadSweep(Format.Bound<SweepFile> sweep, List<ScenarioTree> scenarios) {
        /** Copies the scenarios. */
        public ReadSweep {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** Returns whether a file is plainly a sweep file and no scenario. */
    public static boolean isSweep(InputFile file) {
        return YamlReader.read(file.shown(), file.content(), new Problems())
                .filter(MistakenFile::isSweep)
                .isPresent();
    }

    /** Returns what a file says but the replicates of a sweep. */
    public static Node withoutReplicates(Node root) {
        return root instanceof Node.Mapping map && MistakenFile.isSweep(root) ? map.without("replicates") : root;
    }

    /**
     * Reads a sweep file that the user named.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of the file and of the scenarios, if there is any
     */
    public ReadSweep read(Study.Opened opened) {
        Format<SweepFile> format = Format.of(SweepFile.class, Behaviours.none());
        InputFile file = opened.file();
        Format.Bound<SweepFile> sweep = format.read(
                file.shown(),
                file.content(),
                root -> MistakenFile.refuseForSweep(file, root, format.shape().keys()));
        Problems problems = new Problems();
        List<ScenarioTree> trees = scenarios(opened.study(), sweep, problems);
        SweepDesignCheck design = new SweepDesignCheck(sweep, problems);
        design.check();
        size(sweep, problems);
        columns(sweep, problems);
        if (!trees.isEmpty()) {
            ScenarioReader.Basis basis = ScenarioReader.Basis.of(opened.study());
            for (int i = 0; i < sweep.value().factors().size(); i++) {
                factor(basis, design, i, trees, problems);
            }
        }
        orders(sweep, problems);
        kept(sweep, problems);
        problems.refuseIfAny();
        return new ReadSweep(sweep, trees);
    }

    private List<ScenarioTree> scenarios(Study study, Format.Bound<SweepFile> sweep, Problems problems) {
        List<ScenarioTree> trees = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sweep.value().scenarios().size(); i++) {
            String path = "scenarios." + (i + 1);
            String file = sweep.value().scenarios().get(i);
            Optional<InputFile> input = problems.attempt(() -> study.read(file, sweep.place(path)));
            if (input.isPresent() && isNew(input.get().stem(), names, sweep, path, problems)) {
                names.add(input.get().stem());
                problems.attempt(() -> scenarios.load(new Study.Opened(study, input.get())))
                        .ifPresent(loaded -> trees.add(loaded.tree()));
            }
        }
        return trees;
    }

    private static boolean isNew(
            String name, List<String> names, Format.Bound<SweepFile> sweep, String path, Problems problems) {
        boolean plain = NAME.matcher(name).matches()
                && !NUMBER.matcher(name).matches()
                && !NO_NAMES.contains(name.toUpperCase(Locale.ROOT));
        if (!plain) {
            sweep.refuse(
                    problems,
                    path,
                    "a scenario called \"" + Printable.brief(name) + "\"",
                    "a file name of letters, digits, '_', '-' and '.' that no table takes for a number or for nothing",
                    "rename the file: begin with a letter.");
        } else if (names.contains(name)) {
            sweep.refuse(
                    problems,
                    path,
                    "a second scenario called \"" + name + "\"",
                    "scenarios of different names, whatever their folders",
                    "rename one of the files, or remove it.");
        }
        return plain && !names.contains(name);
    }

    /** The points of a grid must be few enough to be counted. */
    private static void size(Format.Bound<SweepFile> sweep, Problems problems) {
        double points = 1;
        for (SweepFile.FactorSpec factor : sweep.value().factors()) {
            points *= Math.max(
                    1, factor.isRange() ? factor.levels() : factor.values().size());
        }
        if (sweep.value().design() instanceof GridDesign && points > RunSeed.MAX_DESIGN_POINTS) {
            sweep.refuse(
                    problems,
                    "factors",
                    "a grid of " + Printable.number(points) + " points",
                    "at most " + RunSeed.MAX_DESIGN_POINTS + " design points",
                    "use fewer values, or design: {name: latin_hypercube, points: 1000}.");
        }
    }

    /** Each factor is a column of a database, which does not tell capital letters from small ones. */
    private static void columns(Format.Bound<SweepFile> sweep, Problems problems) {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < sweep.value().factors().size(); i++) {
            String path = sweep.value().factors().get(i).path();
            String first = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (first != null && !first.equals(path)) {
                String at = "factors." + (i + 1) + ".path";
                sweep.refuse(
                        problems,
                        at,
                        "\"" + path + "\" beside \"" + first + "\"",
                        "paths that differ by more than capital letters: each is a column of a database, which does not"
                                + " tell them apart",
                        "give one of the two another name in the scenario.");
            }
        }
    }

    /** Tries the values of a factor in each scenario: all that are listed, or the ends and the middle of its range. */
    private void factor(
            ScenarioReader.Basis basis,
            SweepDesignCheck design,
            int index,
            List<ScenarioTree> trees,
            Problems problems) {
        SweepFile.FactorSpec factor = design.sweep().value().factors().get(index);
        String at = "factors." + (index + 1);
        List<Node> values = factor.isRange() ? List.of() : design.listed(index);
        for (ScenarioTree tree : trees) {
            Optional<List<Shape>> settings =
                    problems.attempt(() -> tree.settings(factor.path(), place(design.sweep(), at, values)));
            if (settings.isPresent() && settings.get().get(0).isCollection()) {
                Place place = design.sweep().place(at + ".path");
                problems.add(
                        place,
                        factor.path(),
                        "a list or map as a factor",
                        "a single setting: a number, true or false, or a name. Lists, such as members or mechanisms_off,"
                                + " are no factors",
                        tree.switched(factor.path())
                                .map(element -> "switch what stands in it: " + element + ".")
                                .orElse("write a scenario file for each, and name them all under scenarios."));
            } else if (settings.isPresent() && factor.isRange()) {
                ranged(basis, design, index, tree, settings.get(), problems);
            } else if (settings.isPresent()) {
                values.forEach(value -> attempt(basis, tree, factor.path(), value, problems));
            }
        }
    }

    /** What is wrong with a path is said where its first value stands. */
    private static Place place(Format.Bound<SweepFile> sweep, String at, List<Node> values) {
        return values.isEmpty() ? sweep.place(at + ".path") : values.get(0).place();
    }

    private void ranged(
            ScenarioReader.Basis basis,
            SweepDesignCheck design,
            int index,
            ScenarioTree tree,
            List<Shape> settings,
            Problems problems) {
        String path = design.sweep().value().factors().get(index).path();
        if (settings.stream().allMatch(Shape::isNumeric)) {
            boolean whole = settings.stream().allMatch(Shape::isWhole);
            design.ends(index, whole).forEach(value -> attempt(basis, tree, path, value, problems));
            return;
        }
        problems.add(
                design.sweep().place("factors." + (index + 1) + ".range"),
                path,
                "a range",
                "values, for the setting is no number but " + settings.get(0).allowed(),
                "list them: values: [...].");
    }

    private void attempt(ScenarioReader.Basis basis, ScenarioTree tree, String path, Node value, Problems problems) {
        problems.attempt(() -> scenarios.load(basis, tree.with(path, value)));
    }

    private static void kept(Format.Bound<SweepFile> sweep, Problems problems) {
        List<SweepFile.KeptTable> keep = sweep.value().keep();
        for (int i = 0; i < keep.size(); i++) {
            if (keep.indexOf(keep.get(i)) < i) {
                String path = "keep." + (i + 1);
                sweep.refuse(problems, path, "a table that stands twice", "each table once", "remove one of them.");
            }
        }
    }

    private static void orders(Format.Bound<SweepFile> sweep, Problems problems) {
        List<String> names = sweep.value().scenarios().stream()
                .map(file -> new InputFile(file, file, new byte[0]).stem())
                .toList();
        List<SweepFile.OrderSpec> orders = sweep.value().orders();
        for (int i = 0; i < orders.size(); i++) {
            order(sweep, "orders." + (i + 1) + ".higher", orders.get(i).higher(), names, problems);
            order(sweep, "orders." + (i + 1) + ".lower", orders.get(i).lower(), names, problems);
        }
    }

    private static void order(
            Format.Bound<SweepFile> sweep, String path, String name, List<String> names, Problems problems) {
        if (!names.contains(name)) {
            sweep.refuse(
                    problems,
                    path,
                    "\"" + name + "\", which is no scenario of the sweep",
                    "one of " + String.join(", ", names),
                    NearestName.remedy(name, names));
        }
    }
}
