package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.design.GridDesign;
import org.plenary.input.Behaviours;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
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
        FileChecks<SweepFile> checks = new FileChecks<>(sweep, new Problems());
        List<ScenarioTree> trees = scenarios(opened.study(), checks);
        SweepDesignCheck design = new SweepDesignCheck(checks);
        design.check();
        size(checks);
        columns(checks);
        if (!trees.isEmpty()) {
            ScenarioReader.Basis basis = ScenarioReader.Basis.of(opened.study());
            for (int i = 0; i < sweep.value().factors().size(); i++) {
                factor(basis, design, i, trees);
            }
        }
        orders(checks);
        kept(checks);
        checks.problems().refuseIfAny();
        return new ReadSweep(sweep, trees);
    }

    private List<ScenarioTree> scenarios(Study study, FileChecks<SweepFile> sweep) {
        List<ScenarioTree> trees = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sweep.value().scenarios().size(); i++) {
            String path = "scenarios." + (i + 1);
            String file = sweep.value().scenarios().get(i);
            Optional<InputFile> input = sweep.problems().attempt(() -> study.read(file, sweep.place(path)));
            if (input.isPresent() && isNew(input.get().stem(), names, sweep, path)) {
                names.add(input.get().stem());
                sweep.problems()
                        .attempt(() -> scenarios.load(new Study.Opened(study, input.get())))
                        .ifPresent(loaded -> trees.add(loaded.tree()));
            }
        }
        return trees;
    }

    private static boolean isNew(String name, List<String> names, FileChecks<SweepFile> sweep, String path) {
        boolean plain = ScenarioName.isPlain(name);
        sweep.refuseIf(!plain, path, ScenarioName.called(name), ScenarioName.ALLOWED, ScenarioName.REMEDY);
        sweep.refuseIf(
                plain && names.contains(name),
                path,
                "a second scenario called \"" + name + "\"",
                "scenarios of different names, whatever their folders",
                "rename one of the files, or remove it.");
        return plain && !names.contains(name);
    }

    /** The points of a grid must be few enough to be counted. */
    private static void size(FileChecks<SweepFile> sweep) {
        double points = 1;
        for (SweepFile.FactorSpec factor : sweep.value().factors()) {
            points *= Math.max(
                    1, factor.isRange() ? factor.levels() : factor.values().size());
        }
        sweep.refuseIf(
                sweep.value().design() instanceof GridDesign && points > RunSeed.MAX_DESIGN_POINTS,
                "factors",
                "a grid of " + Printable.number(points) + " points",
                "at most " + RunSeed.MAX_DESIGN_POINTS + " design points",
                "use fewer values, or design: {name: latin_hypercube, points: 1000}.");
    }

    /** Each factor is a column of a database, which does not tell capital letters from small ones. */
    private static void columns(FileChecks<SweepFile> sweep) {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < sweep.value().factors().size(); i++) {
            String path = sweep.value().factors().get(i).path();
            String first = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            sweep.refuseIf(
                    first != null && !first.equals(path),
                    "factors." + (i + 1) + ".path",
                    "\"" + path + "\" beside \"" + first + "\"",
                    "paths that differ by more than capital letters: each is a column of a database, which does not"
                            + " tell them apart",
                    "give one of the two another name in the scenario.");
        }
    }

    /** Tries the values of a factor in each scenario: all that are listed, or the ends and the middle of its range. */
    private void factor(ScenarioReader.Basis basis, SweepDesignCheck design, int index, List<ScenarioTree> trees) {
        FileChecks<SweepFile> sweep = design.sweep();
        SweepFile.FactorSpec factor = sweep.value().factors().get(index);
        String at = "factors." + (index + 1);
        List<Node> values = factor.isRange() ? List.of() : design.listed(index);
        // What is wrong with a path is said where its first value stands.
        Place named =
                values.isEmpty() ? sweep.place(at + ".path") : values.get(0).place();
        for (ScenarioTree tree : trees) {
            Optional<List<Shape>> settings = sweep.problems().attempt(() -> tree.settings(factor.path(), named));
            if (settings.isPresent() && settings.get().get(0).isCollection()) {
                sweep.problems()
                        .add(
                                sweep.place(at + ".path"),
                                factor.path(),
                                "a list or map as a factor",
                                "a single setting: a number, true or false, or a name. Lists, such as members or"
                                        + " mechanisms_off, are no factors",
                                tree.switched(factor.path())
                                        .map(element -> "switch what stands in it: " + element + ".")
                                        .orElse("write a scenario file for each, and name them all under scenarios."));
            } else if (settings.isPresent()) {
                List<Node> tried = factor.isRange() ? ranged(design, index, settings.get()) : values;
                tried.forEach(value ->
                        sweep.problems().attempt(() -> scenarios.load(basis, tree.with(factor.path(), value))));
            }
        }
    }

    /** Returns what is to be tried of a range: nothing where the setting takes no numbers. */
    private static List<Node> ranged(SweepDesignCheck design, int index, List<Shape> settings) {
        if (settings.stream().allMatch(Shape::isNumeric)) {
            return design.ends(index, settings.stream().allMatch(Shape::isWhole));
        }
        FileChecks<SweepFile> sweep = design.sweep();
        sweep.problems()
                .add(
                        sweep.place("factors." + (index + 1) + ".range"),
                        sweep.value().factors().get(index).path(),
                        "a range",
                        "values, for the setting is no number but "
                                + settings.get(0).allowed(),
                        "list them: values: [...].");
        return List.of();
    }

    private static void kept(FileChecks<SweepFile> sweep) {
        List<SweepFile.KeptTable> keep = sweep.value().keep();
        for (int i = 0; i < keep.size(); i++) {
            boolean again = keep.indexOf(keep.get(i)) < i;
            sweep.refuseIf(
                    again, "keep." + (i + 1), "a table that stands twice", "each table once", "remove one of them.");
        }
    }

    private static void orders(FileChecks<SweepFile> sweep) {
        List<String> names = sweep.value().scenarios().stream()
                .map(file -> new InputFile(file, file, new byte[0]).stem())
                .toList();
        List<SweepFile.OrderSpec> orders = sweep.value().orders();
        String not = ", which is no scenario of the sweep";
        for (int i = 0; i < orders.size(); i++) {
            sweep.oneOf("orders." + (i + 1) + ".higher", orders.get(i).higher(), not, names);
            sweep.oneOf("orders." + (i + 1) + ".lower", orders.get(i).lower(), not, names);
        }
    }
}
