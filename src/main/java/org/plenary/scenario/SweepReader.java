package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Problems;

/**
 * Reads sweep files and tries all that they name: each scenario, and each value of each factor in each scenario.
 *
 * @param <R> the record of the shared parameters
 */
public final class SweepReader<R extends Record> {
    private final ScenarioReader<R> scenarios;

    /** Makes a reader on a reader of scenarios. */
    public SweepReader(ScenarioReader<R> scenarios) {
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
        for (int i = 0; i < sweep.value().factors().size(); i++) {
            factor(opened.study(), sweep, i + 1, trees, problems);
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

    private void factor(
            Study study, Format.Bound<SweepFile> sweep, int number, List<ScenarioTree> trees, Problems problems) {
        String path = sweep.value().factors().get(number - 1).path();
        String at = "factors." + number + ".values";
        Node.Sequence values = (Node.Sequence) Paths.find(sweep.node(), at).orElseThrow();
        for (ScenarioTree tree : trees) {
            for (Node value : values.items()) {
                problems.attempt(() -> scenarios.load(study, tree.with(path, value)));
            }
        }
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
