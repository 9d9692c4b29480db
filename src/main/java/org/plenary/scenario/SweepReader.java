package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.input.Shape;

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
    public record Read(Format.Bound<SweepFile> sweep, List<ScenarioTree> scenarios) {
        /** Copies the scenarios. */
        public Read {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** Returns whether a file is plainly a sweep file and no scenario. */
    public static boolean isSweep(InputFile file) {
        return MistakenFile.isSweep(file);
    }

    /**
     * Reads a sweep file that the user named.
     *
     * @throws InvalidInputException with all problems of the file and of the scenarios, if there is any
     */
    public Read read(Study.Opened opened) {
        MistakenFile.refuseScenario(opened.file());
        Format<SweepFile> format = Format.of(SweepFile.class, Behaviours.none());
        MistakenFile.refuseOther(opened.file(), format.shape().keys(), "sweep");
        Format.Bound<SweepFile> sweep =
                format.read(opened.file().shown(), opened.file().content());
        Problems problems = new Problems();
        List<ScenarioTree> trees = scenarios(opened.study(), sweep, problems);
        SweepDesignCheck design = new SweepDesignCheck(sweep, problems);
        design.check();
        if (!trees.isEmpty()) {
            ScenarioReader.Basis basis = ScenarioReader.Basis.of(opened.study());
            for (int i = 0; i < sweep.value().factors().size(); i++) {
                factor(basis, design, i, trees, problems);
            }
        }
        orders(sweep, problems);
        kept(sweep, problems);
        problems.refuseIfAny();
        return new Read(sweep, trees);
    }

    private List<ScenarioTree> scenarios(Study study, Format.Bound<SweepFile> sweep, Problems problems) {
        List<ScenarioTree> trees = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sweep.value().scenarios().size(); i++) {
            String path = "scenarios." + (i + 1);
            String file = sweep.value().scenarios().get(i);
            Optional<InputFile> input = problems.attempt(() -> study.read(file, sweep.place(path)));
            if (input.isPresent() && names.contains(input.get().stem())) {
                problems.add(
                        sweep.place(path),
                        path,
                        "a second scenario called \"" + input.get().stem() + "\"",
                        "scenarios of different names, whatever their folders",
                        "rename one of the files, or remove it.");
            }
            input.ifPresent(found -> names.add(found.stem()));
            input.flatMap(found -> problems.attempt(() -> checked(study, found)))
                    .ifPresent(trees::add);
        }
        return trees;
    }

    private ScenarioTree checked(Study study, InputFile file) {
        scenarios.load(new Study.Opened(study, file));
        return scenarios.tree(file);
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
            if (settings.isPresent() && factor.isRange()) {
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
                problems.add(
                        sweep.place(path), path, "a table that stands twice", "each table once", "remove one of them.");
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
            problems.add(
                    sweep.place(path),
                    path,
                    "\"" + name + "\", which is no scenario of the sweep",
                    "one of " + String.join(", ", names),
                    NearestName.remedy(name, names));
        }
    }
}
