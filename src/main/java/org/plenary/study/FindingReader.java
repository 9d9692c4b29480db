package org.plenary.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.input.YamlWriter;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.MistakenFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/**
 * Reads files of findings and tries all that they name: scenarios, paths, values, mechanisms, measures.
 */
public final class FindingReader {
    /** How many values a sweep over a cause has at least. */
    public static final int FEWEST_DOSES = 7;

    private final ScenarioReader scenarios;
    private final List<String> measures;

    /**
     * Makes a reader.
     *
     * @param measures what a test may measure, by name
     */
    public FindingReader(ScenarioReader scenarios, List<String> measures) {
        this.scenarios = scenarios;
        this.measures = List.copyOf(measures);
    }

    /**
     * A finding and the scenarios that it names.
     *
     * @param finding what the file says, defaults filled in
     * @param scenarios the scenarios in its order, as they stand
     */
    public record ReadFinding(Format.Bound<FindingFile> finding, List<ScenarioTree> scenarios) {
        /** Copies the scenarios. */
        public ReadFinding {
            scenarios = List.copyOf(scenarios);
        }

        /**
         * Returns the finding in the same scenarios with another value at a path of each.
         *
         * @throws org.plenary.input.InvalidInputException if a scenario has no such path, or the value is not allowed there
         */
        public ReadFinding with(String path, Object value) {
            return new ReadFinding(
                    finding,
                    scenarios.stream().map(tree -> tree.with(path, value)).toList());
        }

        /** Returns the arms of the finding in a scenario. */
        public FindingArms arms(ScenarioTree scenario) {
            return new FindingArms(finding, scenario);
        }
    }

    /**
     * Reads a file that the user named.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of the file and of what it makes of the scenarios, if there is any
     */
    public ReadFinding read(Study.Opened opened) {
        return read(opened.study(), bind(opened.file()));
    }

    /**
     * Reads what a file says, and looks at nothing that it names.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of the file itself, if there is any
     */
    public Format.Bound<FindingFile> bind(InputFile file) {
        Format<FindingFile> format = Format.of(FindingFile.class, Behaviours.none());
        return format.read(
                file.shown(),
                file.content(),
                root -> MistakenFile.refuseOther(file, root, format.shape().keys(), "finding"));
    }

    /**
     * Reads and tries what a finding names.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of what it makes of the scenarios, if there is any
     */
    public ReadFinding read(Study study, Format.Bound<FindingFile> finding) {
        Problems problems = new Problems();
        List<ScenarioTree> trees = scenarios(study, finding, problems);
        checkNames(finding, trees, problems);
        if (problems.isEmpty()) {
            problems.attempt(() -> ScenarioReader.Basis.of(study))
                    .ifPresent(basis -> trees.forEach(tree -> checkArms(basis, finding, tree, problems)));
        }
        problems.refuseIfAny();
        return new ReadFinding(finding, trees);
    }

    private List<ScenarioTree> scenarios(Study study, Format.Bound<FindingFile> finding, Problems problems) {
        Map<String, ScenarioTree> trees = new LinkedHashMap<>();
        for (int i = 0; i < finding.value().scenarios().size(); i++) {
            String path = "scenarios." + (i + 1);
            String file = finding.value().scenarios().get(i);
            Optional<ScenarioTree> tree = problems.attempt(() -> scenarios.tree(study.read(file, finding.place(path))));
            if (tree.isPresent() && trees.put(tree.get().name(), tree.get()) != null) {
                problems.add(
                        finding.place(path),
                        path,
                        "a second scenario called \"" + tree.get().name() + "\"",
                        "each scenario once",
                        "remove it.");
            }
        }
        return List.copyOf(trees.values());
    }

    private void checkNames(Format.Bound<FindingFile> finding, List<ScenarioTree> trees, Problems problems) {
        FindingFile file = finding.value();
        for (int i = 0; i < file.mechanism().size(); i++) {
            known(finding, "mechanism." + (i + 1), file.mechanism().get(i), ScenarioReader.MECHANISMS, problems);
        }
        for (int i = 0; i < file.tests().size(); i++) {
            FindingFile.Test test = file.tests().get(i);
            known(finding, "tests." + (i + 1) + ".measure", test.measure(), measures, problems);
            boolean interacts = test.contrast() == FindingFile.Contrast.INTERACTION;
            if (interacts && file.moderator().isEmpty()) {
                problems.add(
                        finding.place("tests." + (i + 1) + ".contrast"),
                        "tests." + (i + 1) + ".contrast",
                        "an interaction, and no moderator",
                        "a moderator: what the interaction is taken over",
                        "add \"moderator\", or test the effect.");
            }
        }
        if (file.mechanism().isEmpty() && file.noMechanism().isEmpty()) {
            problems.add(
                    finding.node().place(),
                    "mechanism",
                    "no mechanism",
                    "the mechanisms that carry the effect, or in \"no_mechanism\" why none can be named",
                    "");
        }
        List<String> names = trees.stream().map(ScenarioTree::name).toList();
        checkOnly(finding, "given", file.given().stream().map(FindingFile.Given::only), names, problems);
        checkOnly(finding, "cause", file.cause().stream().map(FindingFile.Lever::only), names, problems);
        checkOnly(finding, "moderator", file.moderator().stream().map(FindingFile.Lever::only), names, problems);
        checkDoses(finding, problems);
    }

    private static void known(
            Format.Bound<FindingFile> finding, String path, String name, List<String> names, Problems problems) {
        if (!names.contains(name)) {
            problems.add(
                    finding.place(path),
                    path,
                    "\"" + name + "\"",
                    "one of " + String.join(", ", names),
                    NearestName.remedy(name, names));
        }
    }

    private static void checkOnly(
            Format.Bound<FindingFile> finding,
            String list,
            Stream<List<String>> of,
            List<String> names,
            Problems problems) {
        List<List<String>> only = of.toList();
        for (int i = 0; i < only.size(); i++) {
            for (int k = 0; k < only.get(i).size(); k++) {
                String path = list + "." + (i + 1) + ".only." + (k + 1);
                known(finding, path, only.get(i).get(k), names, problems);
            }
        }
    }

    /** Doses of several settings are steps of one sweep, so there are as many of each. */
    private static void checkDoses(Format.Bound<FindingFile> finding, Problems problems) {
        List<FindingFile.Lever> cause = finding.value().cause();
        int most = cause.stream().mapToInt(lever -> lever.dose().size()).max().orElse(0);
        for (int i = 0; i < cause.size(); i++) {
            int doses = cause.get(i).dose().size();
            if (doses > 0 && (doses < FEWEST_DOSES || doses < most)) {
                String path = "cause." + (i + 1) + ".dose";
                String allowed = most > doses && most >= FEWEST_DOSES
                        ? most + ", as another setting of the cause has"
                        : "at least " + FEWEST_DOSES;
                problems.add(finding.place(path), path, doses + " values", allowed, "");
            }
        }
    }

    /** Loads every arm, and refuses a cause whose arms are one and the same. */
    private void checkArms(
            ScenarioReader.Basis basis, Format.Bound<FindingFile> finding, ScenarioTree tree, Problems problems) {
        FindingArms arms = new FindingArms(finding, tree);
        List<FindingArms.FindingArm> all = FindingArms.of(finding.value(), FindingArms.ArmUse.NEGOTIATED);
        List<Optional<ScenarioReader.Loaded>> loaded = new ArrayList<>();
        for (FindingArms.FindingArm arm : all) {
            loaded.add(problems.attempt(() -> scenarios.load(basis, arms.tree(arm))));
        }
        for (int step = 1; step <= arms.doses(); step++) {
            FindingArms.FindingArm dose = FindingArms.FindingArm.dose(step);
            problems.attempt(() -> scenarios.load(basis, arms.tree(dose)));
        }
        if (loaded.get(0).isPresent() && loaded.get(1).isPresent()) {
            refuseSame(finding, tree, loaded.get(0).get(), loaded.get(1).get(), problems);
        }
    }

    private void refuseSame(
            Format.Bound<FindingFile> finding,
            ScenarioTree tree,
            ScenarioReader.Loaded low,
            ScenarioReader.Loaded high,
            Problems problems) {
        String first = YamlWriter.flow(low.scenario().node());
        if (first.equals(YamlWriter.flow(high.scenario().node()))) {
            Place place = finding.place("cause.1");
            problems.add(
                    place,
                    "cause",
                    "an empty range: low and high make the same of " + tree.name(),
                    "two arms that differ in every scenario",
                    "give \"low\" and \"high\" different values, or take the scenario out.");
        }
    }
}
